/**
 * SQL in, SQL out: the pool and its schema, idempotent writers for one chunk of articles or scraped pages, runs with
 * their targets and balance, snapshots, findings, and readers. Model records come in and go out. It decides nothing
 * about an article, fetches nothing and parses no page. {@code ArticleWriterIT} and {@code DatabaseIT} show it.
 */
package winnow.store;
