package winnow.store.server;

/** What stopping came to. */
public sealed interface StopOutcome {
    /** There was nothing to stop. */
    record NotRunning() implements StopOutcome {}

    /**
     * It was stopped.
     *
     * @param connectionsClosed connections that others had open, and lost
     * @param wasInUse whether another winnow command was using it
     */
    record Stopped(int connectionsClosed, boolean wasInUse) implements StopOutcome {}
}
