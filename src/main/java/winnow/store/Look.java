package winnow.store;

import java.time.Instant;
import java.util.List;
import winnow.model.MetricReading;

/**
 * One look at the counters of an article.
 *
 * @param observedAt when the source delivered what was looked at
 * @param readings what stood there
 */
public record Look(Instant observedAt, List<MetricReading> readings) {

    /** Copies the list. */
    public Look {
        readings = List.copyOf(readings);
    }
}
