package winnow.reconcile;

import java.util.Locale;

/** The styles in which the site offers citations; each has a file {@code <slug>.csl} of our own. */
enum CitationStyle {
    /** The publisher's own. */
    SPANDIDOS(11, false),
    APA(20, false),
    MLA(3, true),
    CHICAGO(7, true);

    private final int most;
    private final boolean wholeNames;

    /**
     * A style.
     *
     * @param most how many authors the style can tell apart from more
     * @param wholeNames given names in full and after the first author in natural order; otherwise initials, inverted
     */
    CitationStyle(int most, boolean wholeNames) {
        this.most = most;
        this.wholeNames = wholeNames;
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    int most() {
        return most;
    }

    boolean hasWholeNames() {
        return wholeNames;
    }

    /** Whether the title stands in quotation marks, so that its own become single ones. */
    boolean quotesTitle() {
        return wholeNames;
    }
}
