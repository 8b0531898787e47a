package winnow.fetch.render;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import winnow.model.Metric;
import winnow.model.MetricReading;
import winnow.model.MetricState;
import winnow.model.Snapshot;

/**
 * Whether the counters of a page have come to rest. Filled ones have when they stay the same for a moment; scripts like
 * to count up. Unfilled ones have when nothing has happened for longer than patience lasts.
 */
final class Rest {

    private final RenderSettings settings;
    private final Function<Snapshot, List<MetricReading>> counters;

    private List<MetricReading> readings = List.of();
    private long moved;
    private boolean loaded;

    Rest(RenderSettings settings, Function<Snapshot, List<MetricReading>> counters, long now) {
        this.settings = settings;
        this.counters = counters;
        this.moved = now;
    }

    /** The document is whole, or has loaded all that it named itself. */
    void loaded(long now) {
        loaded = true;
        moved(now);
    }

    boolean hasLoaded() {
        return loaded;
    }

    /** Something happened on which a counter may hang. */
    void moved(long now) {
        moved = now;
    }

    /** The document has changed; only counters that did with it count as movement. */
    void changed(Snapshot document, long now) {
        List<MetricReading> read = List.copyOf(counters.apply(document));
        if (!read.equals(readings)) {
            readings = read;
            moved(now);
        }
    }

    boolean isOver(long now) {
        Duration quiet = isFilled(readings) ? settings.steady() : settings.patience();
        return loaded && now - moved >= quiet.toNanos();
    }

    /** Both totals are numbers and no part of them is still to come. */
    static boolean isFilled(List<MetricReading> readings) {
        boolean totals = List.of(Metric.VIEWS_TOTAL, Metric.DOWNLOADS_TOTAL).stream()
                .allMatch(total ->
                        readings.stream().anyMatch(r -> r.metric() == total && r.state() == MetricState.REPORTED));
        return totals
                && readings.stream()
                        .noneMatch(r -> r.state() == MetricState.BLANK || r.state() == MetricState.PLACEHOLDER);
    }
}
