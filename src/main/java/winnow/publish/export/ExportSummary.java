package winnow.publish.export;

import java.time.Instant;

/**
 * What an export came to.
 *
 * @param records articles, or rows of counters, that were written
 * @param deleted deleted articles that were told of
 * @param untold deleted articles that the format cannot tell of
 * @param next what to give as {@code --since} next time, so that nothing is missed
 */
public record ExportSummary(long records, long deleted, long untold, Instant next) {}
