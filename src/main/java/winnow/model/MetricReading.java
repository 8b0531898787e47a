package winnow.model;

import java.util.Optional;

/**
 * One look at one counter: what stood there, and whether it was a number that somebody measured.
 *
 * @param metric which counter
 * @param source where it was read
 * @param state what the text amounts to
 * @param value the number; present exactly when the state is {@link MetricState#REPORTED}
 * @param rawText the text as it stood; empty when the block or line is absent
 */
public record MetricReading(
        Metric metric, MetricSource source, MetricState state, Optional<Long> value, Optional<String> rawText) {

    /** Refuses a value without {@code reported}, and {@code reported} without a value. */
    public MetricReading {
        if (value.isPresent() != (state == MetricState.REPORTED)) {
            throw new IllegalArgumentException("a value goes with the state reported and with no other: " + metric);
        }
        if (value.isPresent() && value.get() < 0) {
            throw new IllegalArgumentException("a counter is never negative: " + metric);
        }
    }

    /** A number that was measured, zero included. */
    public static MetricReading reported(Metric metric, MetricSource source, long value, String rawText) {
        return new MetricReading(metric, source, MetricState.REPORTED, Optional.of(value), Optional.of(rawText));
    }

    /** Any state without a number. */
    public static MetricReading without(Metric metric, MetricSource source, MetricState state, String rawText) {
        return new MetricReading(metric, source, state, Optional.empty(), Optional.ofNullable(rawText));
    }
}
