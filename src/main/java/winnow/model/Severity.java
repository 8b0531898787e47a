package winnow.model;

/** How much a finding matters, least first. */
public enum Severity {
    INFO("info"),
    WARNING("warning"),
    ERROR("error");

    private final String slug;

    Severity(String slug) {
        this.slug = slug;
    }

    /** The word used in tables and options. */
    public String slug() {
        return slug;
    }
}
