package winnow.store;

/** What came of writing one article. */
public sealed interface StoreOutcome {

    /** The target it came from. */
    long targetId();

    /**
     * Something was written: the article is new, or a field, the ledger or a counter changed.
     *
     * @param articleId key of the article
     * @param revised whether what is handed on changed, so that its revision moved
     */
    record Stored(long targetId, long articleId, boolean revised) implements StoreOutcome {}

    /**
     * Everything was there already; no row of the article was touched.
     *
     * @param articleId key of the article
     */
    record Unchanged(long targetId, long articleId) implements StoreOutcome {}

    /**
     * It could not be written; the others of its chunk were.
     *
     * @param reason stable slug: {@code constraint}
     * @param detail what the database said
     */
    record Failed(long targetId, String reason, String detail) implements StoreOutcome {}

    /**
     * A person decided on the article after it was reconciled: nothing was written, the target has no outcome yet. To be
     * reconciled again with the decisions in force now.
     */
    record Overtaken(long targetId) implements StoreOutcome {}
}
