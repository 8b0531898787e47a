package winnow.model;

/** Where a counter was read. */
public enum MetricSource {
    /** The page as the server delivers it. */
    PAGE("page"),
    /** The page after its scripts have run. */
    RENDERED("rendered"),
    /** The Crossref record. */
    CROSSREF("crossref");

    private final String slug;

    MetricSource(String slug) {
        this.slug = slug;
    }

    /** The word used in tables and exports. */
    public String slug() {
        return slug;
    }
}
