package winnow.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import winnow.store.MisdatedRuns.Begun;

class MisdatedRunsTest {

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void leaves_out_the_fewest_runs_so_that_the_others_times_ascend() {
        assertThat(misdated()).isEmpty();
        assertThat(misdated(1)).isEmpty();
        assertThat(misdated(1, 2, 3, 3, 4)).isEmpty();
        assertThat(misdated(1, 2, 9, 4, 5)).as("set forward once").containsExactly(3L);
        assertThat(misdated(1, 2, 3, -5, -4, 6, 7, 8)).as("set back twice").containsExactlyInAnyOrder(4L, 5L);
        assertThat(misdated(5, 6, 7, 8, 1)).as("since then").containsExactly(5L);
        assertThat(misdated(5, 1, 6, 2, 7, 3, 8)).as("not numbered by time").isEmpty();
    }

    @Test
    void takes_what_such_a_run_read_out_of_a_counter() {
        long none = CounterSeries.NO_NUMBER;
        CounterSeries series = series(
                new long[] {1, 2, 3, 4, 5, 6}, new long[] {7, none, 8, none, 9, none}, "blank", "absent", "unparsed");

        assertThat(MisdatedRuns.without(Set.of(), series)).isSameAs(series);
        assertThat(MisdatedRuns.without(Set.of(2L), series)).as("in order").isSameAs(series);

        CounterSeries disordered = new CounterSeries(
                "page",
                "views.total",
                series.times(),
                series.numbers(),
                new long[] {1, 9, 3, 4, 9, 6},
                series.otherStates());
        assertThat(MisdatedRuns.without(Set.of(9L), disordered))
                .usingRecursiveComparison()
                .isEqualTo(new CounterSeries(
                        "page",
                        "views.total",
                        new long[] {1, 3, 4, 6},
                        new long[] {7, 8, none, none},
                        new long[] {1, 3, 4, 6},
                        List.of("absent", "unparsed")));
    }

    private static CounterSeries series(long[] runs, long[] numbers, String... states) {
        return new CounterSeries("page", "views.total", runs, numbers, runs, List.of(states));
    }

    /** Days on which run 1, 2 and so on began. */
    private static Set<Long> misdated(long... days) {
        return MisdatedRuns.among(LongStream.range(0, days.length)
                .mapToObj(i -> new Begun(i + 1, FIRST.plus(days[(int) i], ChronoUnit.DAYS)))
                .toList());
    }
}
