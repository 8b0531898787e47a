package winnow.model;

/** Who says so: one of the places that a claim about an article can come from. */
public enum Source {
    /** The article page, as HTML or as saved text. */
    PAGE("page"),
    /** The site's NLM Journal Publishing XML. */
    XML("xml"),
    /** The Crossref record of the same DOI. */
    CROSSREF("crossref"),
    /** A person's decision. */
    REVIEW("review");

    private final String slug;

    Source(String slug) {
        this.slug = slug;
    }

    /** The word used in tables and messages. */
    public String slug() {
        return slug;
    }
}
