package winnow.store.figures;

import java.util.Optional;
import winnow.model.Metric;
import winnow.model.MetricSource;

/**
 * How one counter stands over all articles.
 *
 * @param metric which counter
 * @param source where it was read; empty for the best of the page's two forms
 * @param tally articles by standing
 */
public record CounterStanding(Metric metric, Optional<MetricSource> source, StandingTally tally) {}
