package winnow.job;

/** Hears how far a run is. Called from the run's own thread. */
public interface Progress {

    /** Hears nothing. */
    Progress SILENT = new Progress() {
        @Override
        public void step(String name, long expected) {}

        @Override
        public void done(long items, long failed) {}

        @Override
        public void end() {}
    };

    /**
     * A step begins.
     *
     * @param name discover, scrape, reconcile, audit or balance
     * @param expected how many items it has to do; -1 where nobody can know
     */
    void step(String name, long expected);

    /** Some items of the step are done, the failed ones among them. */
    void done(long items, long failed);

    /** The run is over. */
    void end();
}
