package winnow.store;

/** The steps that each target passes, each leaving exactly one outcome. */
public enum Step {
    /** From an address to snapshots and what was read from them. */
    SCRAPE("scrape"),
    /** From what was read to rows. */
    RECONCILE("reconcile");

    private final String slug;

    Step(String slug) {
        this.slug = slug;
    }

    /** The word used in the table. */
    public String slug() {
        return slug;
    }
}
