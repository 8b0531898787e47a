package winnow.model;

/** What a snapshot holds. */
public enum SnapshotKind {
    /** The article page as delivered, HTML. */
    PAGE("page"),
    /** The article page saved or copied as plain text. */
    TEXT("text"),
    /** The site's NLM XML. */
    XML("xml"),
    /** The article page after its scripts have run. */
    RENDERED("rendered"),
    /** Answers from which the page's scripts fill the counters. */
    COUNTERS("counters"),
    /** The Crossref record, one work's JSON. */
    CROSSREF("crossref");

    private final String slug;

    SnapshotKind(String slug) {
        this.slug = slug;
    }

    /** The word used in tables. */
    public String slug() {
        return slug;
    }
}
