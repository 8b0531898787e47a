package winnow.model;

/** Why a snapshot gave no record. */
public enum ParseFailure {
    /** A soft 404, a challenge, an issue list, a PDF: something, but no article. */
    NOT_AN_ARTICLE("not-an-article"),
    /** An article page whose landmarks are not where any known rendering has them. */
    LAYOUT_CHANGED("layout-changed"),
    /** Bytes that make no document. */
    UNREADABLE("unreadable");

    private final String slug;

    ParseFailure(String slug) {
        this.slug = slug;
    }

    /** The word used in the outcome table. */
    public String slug() {
        return slug;
    }
}
