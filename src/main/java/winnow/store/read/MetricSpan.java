package winnow.store.read;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import winnow.model.Doi;

/**
 * A counter's reading and how long it was seen to stand.
 *
 * @param doi article
 * @param journalCode its journal
 * @param source where it was read: {@code page}, {@code rendered} or {@code crossref}
 * @param metric which counter
 * @param state what the text amounts to; only {@code reported} carries a number
 * @param value the number, zero included; empty unless reported
 * @param rawText the text as it stood
 * @param observedAt when it was first read so
 * @param lastObservedAt when it was last read so, before another reading replaced it
 * @param looks how many looks found it so; empty where looks are not counted, as for the registry
 * @param runId run that first read it
 */
public record MetricSpan(
        Doi doi,
        Optional<String> journalCode,
        String source,
        String metric,
        String state,
        OptionalLong value,
        Optional<String> rawText,
        Instant observedAt,
        Instant lastObservedAt,
        OptionalInt looks,
        long runId) {}
