/**
 * From an article reference to a snapshot, or to the reason why there is none. Addresses and paths of saved pages come
 * in; {@code FetchOutcome}s and {@code Capture}s go out. It must not look inside a page beyond telling HTML from XML,
 * text and JSON: what a page says is for {@code winnow.parse}. {@code ArticleFetcherIT} shows the network's faults,
 * {@code SavedPagesTest} those of files.
 */
package winnow.fetch;
