package winnow.store.figures;

import java.util.Optional;
import winnow.model.Metric;

/**
 * The measured values of a counter within a journal.
 *
 * @param journal which
 * @param metric which counter
 * @param tally the journal's articles by standing
 * @param quantiles empty when nothing was measured
 */
public record JournalDistribution(
        JournalLabel journal, Metric metric, StandingTally tally, Optional<Quantiles> quantiles) {}
