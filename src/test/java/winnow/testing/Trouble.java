package winnow.testing;

/** What can be wrong with one article's counters. */
enum Trouble {
    NONE(""),
    PLACEHOLDER("M01"),
    WRONG_SUM("M02"),
    FALL("M03"),
    LOST_BLOCK("M05"),
    BLANK_TOTAL("M05"),
    WORDS("M06"),
    MORE_DOWNLOADS("M07"),
    JUMP("M08"),
    FORGOTTEN("M10"),
    CITATIONS("M11"),
    /** Blanks, placeholders and missed looks that pass: nothing to tell. */
    PASSING("");

    private final String rule;

    Trouble(String rule) {
        this.rule = rule;
    }

    /** The rule that must find it; empty for none. */
    String rule() {
        return rule;
    }
}
