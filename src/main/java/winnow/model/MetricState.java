package winnow.model;

/** What the text of a counter amounts to. Only {@link #REPORTED} carries a number. */
public enum MetricState {
    /** A number that was measured, zero included. */
    REPORTED("reported"),
    /** A zero total whose components are blank: the script that fills it never ran. */
    PLACEHOLDER("placeholder"),
    /** The label is there, the number is not. */
    BLANK("blank"),
    /** Neither label nor number is there. */
    ABSENT("absent"),
    /** Text that is no count: negative, worded, or cut off. */
    UNPARSED("unparsed");

    private final String slug;

    MetricState(String slug) {
        this.slug = slug;
    }

    /** The word used in tables and exports. */
    public String slug() {
        return slug;
    }
}
