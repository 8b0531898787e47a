package winnow.store;

/** What a run does. */
public enum RunKind {
    HARVEST("harvest"),
    REPARSE("reparse"),
    AUDIT("audit"),
    /** One decision of a person; it takes no targets. */
    REVIEW("review");

    private final String slug;

    RunKind(String slug) {
        this.slug = slug;
    }

    /** The word used in the table. */
    public String slug() {
        return slug;
    }
}
