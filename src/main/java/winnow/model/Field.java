package winnow.model;

/** The fields that are compared between sources and kept in the ledger. */
public enum Field {
    TITLE("title"),
    AUTHORS("authors"),
    AFFILIATIONS("affiliations"),
    ORCID("orcid"),
    JOURNAL("journal"),
    ISSN("issn"),
    VOLUME("volume"),
    ISSUE("issue"),
    /** Pages and article numbers: one slot. */
    PAGES("pages"),
    PUBLISHED_ONLINE("published_online"),
    ISSUE_DATE("issue_date"),
    ARTICLE_TYPE("article_type"),
    LICENSE("license"),
    COPYRIGHT_HOLDER("copyright_holder"),
    OPEN_ACCESS("open_access"),
    ABSTRACT("abstract");

    private final String slug;

    Field(String slug) {
        this.slug = slug;
    }

    /** The word used in tables, commands and messages. */
    public String slug() {
        return slug;
    }
}
