package winnow.store.figures;

import java.time.LocalDate;
import java.util.List;
import winnow.model.Metric;
import winnow.model.MetricSource;

/**
 * How a counter stood over time, among the articles that had been looked at by then.
 *
 * @param source where it was read
 * @param metric which counter
 * @param moments one for each period of {@link Timeline}, oldest first
 */
public record StandingHistory(MetricSource source, Metric metric, List<Moment> moments) {

    /** Copies the list. */
    public StandingHistory {
        moments = List.copyOf(moments);
    }

    /**
     * How it stood at the end of a period.
     *
     * @param start first day of the period, UTC
     * @param tally articles by standing
     */
    public record Moment(LocalDate start, StandingTally tally) {}
}
