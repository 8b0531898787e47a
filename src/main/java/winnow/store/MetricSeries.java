package winnow.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import winnow.model.MetricReading;
import winnow.model.MetricState;

/**
 * The series of one counter from one source, kept as the points at which it changed. New readings may come in any order,
 * between old ones and more than once; the points come out as if all had come in order of time.
 */
final class MetricSeries {

    private MetricSeries() {}

    /** What stood there, as a table holds it. */
    record Reading(MetricState state, Optional<Long> value, Optional<String> rawText) {

        static Reading of(MetricReading reading) {
            return new Reading(
                    reading.state(), reading.value(), reading.rawText().map(Texts::storable));
        }
    }

    /**
     * A reading at a moment.
     *
     * @param runId run that read it
     */
    record Point(Instant at, Reading reading, long runId) {}

    /**
     * What has to be done to the stored points.
     *
     * @param removed moments at which a point no longer differs from the one before it
     * @param written points that are new or read otherwise than stored
     */
    record Changes(List<Instant> removed, List<Point> written) {}

    /**
     * Merges readings into a series.
     *
     * @param stored the stored points from the last one before the earliest new reading on, or from the very first
     * @param looks moments, with their runs, at which it was looked as well and which have no point because nothing had
     *     changed
     * @param observed new readings; of several at one moment the last stands
     */
    static Changes merge(List<Point> stored, Map<Instant, Long> looks, Collection<Point> observed) {
        TreeMap<Instant, Point> before = new TreeMap<>();
        stored.forEach(p -> before.put(p.at(), p));
        TreeMap<Instant, Point> truth = new TreeMap<>(before);
        looks.forEach((at, run) -> {
            Map.Entry<Instant, Point> last = before.floorEntry(at);
            if (last != null) {
                truth.putIfAbsent(at, new Point(at, last.getValue().reading(), run));
            }
        });
        observed.forEach(p -> truth.merge(p.at(), p, (old, now) -> old.reading().equals(now.reading()) ? old : now));
        return changes(before, truth);
    }

    private static Changes changes(TreeMap<Instant, Point> before, TreeMap<Instant, Point> truth) {
        List<Instant> removed = new ArrayList<>();
        List<Point> written = new ArrayList<>();
        Reading last = null;
        for (Point point : truth.values()) {
            Point stored = before.get(point.at());
            boolean changed = !point.reading().equals(last);
            if (changed && (stored == null || !stored.reading().equals(point.reading()))) {
                written.add(point);
            } else if (!changed && stored != null) {
                removed.add(point.at());
            }
            last = point.reading();
        }
        return new Changes(removed, written);
    }
}
