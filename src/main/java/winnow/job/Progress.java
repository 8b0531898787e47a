package winnow.job;

/** Hears how far a run is. Called from several threads, one after the other. */
public interface Progress {

    /** Hears nothing. */
    Progress SILENT = new Progress() {
        @Override
        public void step(String name, long expected) {}

        @Override
        public void done(String outcome, long items) {}

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

    /**
     * Some items of the step are done.
     *
     * @param outcome what came of them, a word of the outcome table
     */
    void done(String outcome, long items);

    /** The run is over. */
    void end();
}
