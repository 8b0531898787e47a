package winnow.model;

/** How the sources of one field stand to one another. A silent source never makes a difference. */
public enum Verdict {
    /** The same text. */
    AGREE("agree"),
    /** The same after normalising: case, hyphens, initials, markup, precision. */
    EQUIVALENT("equivalent"),
    /** Not the same. */
    DIFFERS("differs"),
    ONLY_PAGE("only-page"),
    ONLY_CROSSREF("only-crossref"),
    ONLY_XML("only-xml"),
    /** A source's text is corrupt, so it proves nothing. */
    SUSPECT("suspect"),
    /** No source says anything. */
    ABSENT("absent");

    private final String slug;

    Verdict(String slug) {
        this.slug = slug;
    }

    /** The word used in tables and messages. */
    public String slug() {
        return slug;
    }
}
