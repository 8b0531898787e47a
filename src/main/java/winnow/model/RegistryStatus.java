package winnow.model;

/** What the registry answered about a DOI. */
public enum RegistryStatus {
    FOUND("found"),
    NOT_REGISTERED("not-registered"),
    /** Asked, but no usable answer came. */
    UNAVAILABLE("unavailable"),
    /** A run without network: no failure, no finding. */
    NOT_ASKED("not-asked"),
    /** The DOI's record is about another work; nothing is taken from it. */
    MISMATCH("mismatch");

    private final String slug;

    RegistryStatus(String slug) {
        this.slug = slug;
    }

    /** The word used in tables and messages. */
    public String slug() {
        return slug;
    }
}
