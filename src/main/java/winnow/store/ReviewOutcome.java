package winnow.store;

/** What came of storing a decision, or the end of one. */
public sealed interface ReviewOutcome {

    /**
     * It is stored, with the article as it makes it.
     *
     * @param runId the run under which it was done
     */
    record Done(long runId) implements ReviewOutcome {}

    /** Nothing was written: somebody wrote the article, or decided on it, since it was looked at. */
    record MovedOn() implements ReviewOutcome {}

    /**
     * Nothing was written: the tables cannot hold such an article.
     *
     * @param why what the database said
     */
    record Refused(String why) implements ReviewOutcome {}
}
