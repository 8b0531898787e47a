/**
 * Aggregates over what is stored, for people who would rather look than read: standings of the counters, coverage,
 * distributions, findings by rule. Nothing comes in but a limit; one {@link winnow.store.figures.Figures} of bounded size
 * goes out, read from one snapshot of the database. It keeps nothing it writes. {@code FiguresReaderIT} shows every
 * figure against rows counted by hand.
 */
package winnow.store.figures;
