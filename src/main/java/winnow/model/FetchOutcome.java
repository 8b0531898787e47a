package winnow.model;

/** What came of asking for a page. */
public sealed interface FetchOutcome {

    /** The page is here. */
    record Fetched(Snapshot snapshot) implements FetchOutcome {}

    /** The server says that the stored snapshot still holds. */
    record NotModified(String url) implements FetchOutcome {}

    /**
     * There is no page, and this is why.
     *
     * @param failure the kind of refusal or fault
     * @param reason a stable slug, finer than the kind: {@code robots}, {@code status-503}, {@code read-timeout}
     * @param detail one line for a person: what was seen and what to do
     */
    record NotFetched(FetchFailure failure, String reason, String detail) implements FetchOutcome {}
}
