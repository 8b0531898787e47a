package winnow.store.figures;

import java.util.EnumMap;
import java.util.Map;

/**
 * How many counters stand how. The parts add up to the whole: nothing is left out without being counted.
 *
 * @param counts number of counters by standing; a standing that is missing stands for none
 */
public record StandingTally(Map<Standing, Long> counts) {

    /** Nothing counted. */
    public static final StandingTally NONE = new StandingTally(Map.of());

    /** Copies the map. */
    public StandingTally {
        counts = Map.copyOf(counts);
    }

    /** Counters that stand so. */
    public long of(Standing standing) {
        return counts.getOrDefault(standing, 0L);
    }

    /** Counters that hold a number somebody measured, zero included. */
    public long measured() {
        return of(Standing.REPORTED);
    }

    /** All counters. */
    public long all() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Counters without a measured number. */
    public long leftOut() {
        return all() - measured();
    }

    /** Both together. */
    public StandingTally plus(StandingTally other) {
        Map<Standing, Long> sum = new EnumMap<>(Standing.class);
        sum.putAll(counts);
        other.counts.forEach((standing, n) -> sum.merge(standing, n, Long::sum));
        return new StandingTally(sum);
    }
}
