package winnow.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import winnow.model.MetricState;
import winnow.store.MetricSeries.Changes;
import winnow.store.MetricSeries.Point;
import winnow.store.MetricSeries.Reading;

class MetricSeriesTest {

    private static final int TRIALS = 3000;

    @Test
    void any_order_of_looks_gives_the_points_that_order_of_time_gives() {
        for (int seed = 0; seed < TRIALS; seed++) {
            Random random = new Random(seed);
            List<Point> looks = looks(random);
            TreeMap<Instant, Reading> expected = points(looks);
            List<Point> shuffled = new ArrayList<>(looks);
            Collections.shuffle(shuffled, random);
            assertThat(stored(shuffled, random)).as("seed " + seed).isEqualTo(expected);
        }
    }

    @Test
    void a_reading_that_holds_already_changes_nothing() {
        Point point = point(1, 10);
        assertThat(MetricSeries.merge(List.of(point), Map.of(), List.of(point(1, 10), point(2, 10))))
                .isEqualTo(new Changes(List.of(), List.of()));
    }

    @Test
    void a_reading_that_is_corrected_at_its_moment_may_fall_together_with_the_one_before() {
        assertThat(MetricSeries.merge(List.of(point(1, 10), point(2, 12)), Map.of(), List.of(point(2, 10))))
                .isEqualTo(new Changes(List.of(point(2, 12).at()), List.of()));
    }

    /** Distinct moments with few values, so that many neighbours are equal. */
    private static List<Point> looks(Random random) {
        TreeMap<Instant, Point> looks = new TreeMap<>();
        int count = 1 + random.nextInt(12);
        for (int i = 0; i < count; i++) {
            Point point = point(random.nextInt(40), random.nextInt(3));
            looks.put(point.at(), point);
        }
        return List.copyOf(looks.values());
    }

    private static TreeMap<Instant, Reading> points(List<Point> looks) {
        TreeMap<Instant, Reading> points = new TreeMap<>();
        Reading last = null;
        for (Point look : looks) {
            if (!look.reading().equals(last)) {
                points.put(look.at(), look.reading());
            }
            last = look.reading();
        }
        return points;
    }

    /** Takes the looks in, some alone and some together, as the table and the outcomes would have them. */
    private static TreeMap<Instant, Reading> stored(List<Point> looks, Random random) {
        TreeMap<Instant, Reading> table = new TreeMap<>();
        TreeMap<Instant, Long> seen = new TreeMap<>();
        for (int i = 0; i < looks.size(); ) {
            int end = Math.min(looks.size(), i + 1 + random.nextInt(3));
            List<Point> batch = looks.subList(i, end);
            Instant since =
                    batch.stream().map(Point::at).min(Instant::compareTo).orElseThrow();
            Instant from = Optional.ofNullable(table.lowerKey(since)).orElse(since);
            List<Point> window = table.tailMap(from, true).entrySet().stream()
                    .map(e -> new Point(e.getKey(), e.getValue(), 1))
                    .toList();
            Changes changes = MetricSeries.merge(window, seen.tailMap(since, false), batch);
            changes.removed().forEach(table::remove);
            changes.written().forEach(p -> table.put(p.at(), p.reading()));
            batch.forEach(p -> seen.put(p.at(), 1L));
            i = end;
        }
        return table;
    }

    private static Point point(int second, long value) {
        return new Point(
                Instant.ofEpochSecond(second),
                new Reading(MetricState.REPORTED, Optional.of(value), Optional.empty()),
                1);
    }
}
