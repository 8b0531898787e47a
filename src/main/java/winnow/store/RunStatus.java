package winnow.store;

/** How far a run came. */
public enum RunStatus {
    /** It runs, or its process died without a word. */
    RUNNING("running"),
    /** It came to its end, whatever the items did. */
    FINISHED("finished"),
    /** A signal ended it; it can be restarted. */
    STOPPED("stopped"),
    /** An outside fault ended it; it can be restarted. */
    FAILED("failed");

    private final String slug;

    RunStatus(String slug) {
        this.slug = slug;
    }

    /** The word used in the table. */
    public String slug() {
        return slug;
    }
}
