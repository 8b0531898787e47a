/**
 * What readers outside may see of the store: articles with all that belongs to them, counters as a series, and the
 * memory of deleted articles. A selection comes in; records go out a page at a time, by keyset, from one snapshot
 * of the database. It writes nothing. {@code PublishedReaderIT} shows it while records change.
 */
package winnow.store.read;
