package winnow.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import winnow.store.CountedArticle;
import winnow.store.CounterSeries;
import winnow.store.CounterWalker;

/** Counters are read on the first, second and third of the year, and so on; the window opens with the second. */
class CounterWalkersTest {

    private static final Instant FIRST = Instant.parse("2026-01-01T06:00:00Z");
    private static final Instant WINDOW = FIRST.plusSeconds(1);

    @Test
    void a_counter_stands_at_its_last_point_be_it_a_number_or_not() {
        assertThat(walk(
                        new StandingCounters(),
                        article(true, true, series("views.total", "4", "7"), series("views.pmc", "4", "blank"))))
                .containsExactly(
                        "1 10.1/a 9 rendered views.total reported 7 2026-01-02T06:00:00Z",
                        "1 10.1/a 9 rendered views.pmc blank null 2026-01-02T06:00:00Z");
        assertThat(walk(new StandingCounters(), article(false, true, series("views.total", "4"))))
                .isEmpty();
    }

    @Test
    void falls_and_large_rises_of_totals_are_steps_over_looks_without_a_number_and_within_the_window() {
        CounterSeries total = series("views.total", "90", "80", "blank", "79", "88", "89", "99");
        CounterSeries part = series("views.site", "9", "8", "30");
        CounterSeries references = series("references", "9", "8");
        assertThat(walk(new CounterSteps(WINDOW, 10), article(true, true, total, part, references)))
                .containsExactly(
                        "1 10.1/a 9 rendered views.total 2026-01-02T06:00:00Z 80 90",
                        "1 10.1/a 9 rendered views.total 2026-01-04T06:00:00Z 79 80",
                        "1 10.1/a 9 rendered views.total 2026-01-07T06:00:00Z 99 89",
                        "1 10.1/a 9 rendered views.site 2026-01-02T06:00:00Z 8 9");
        assertThat(walk(new CounterSteps(WINDOW, 10), article(false, true, total)))
                .as("no rises beside the scope")
                .containsExactly(
                        "1 10.1/a 9 rendered views.total 2026-01-02T06:00:00Z 80 90",
                        "1 10.1/a 9 rendered views.total 2026-01-04T06:00:00Z 79 80");
        assertThat(walk(new CounterSteps(WINDOW.plus(1, ChronoUnit.DAYS), 10), article(true, true, total)))
                .hasSize(2);
    }

    @Test
    void a_step_against_the_order_of_runs_is_none_and_spoils_no_others() {
        assertThat(falls("100 110 120 300 130 125 120 140", 1, 2, 3, 9, 4, 5, 6, 7))
                .as("one run while the clock was set back")
                .containsExactly("125 130", "120 125");
        assertThat(falls("100 110 120 115 130 140 105 150", 1, 2, 4, 5, 6, 7, 3, 8))
                .as("one run while the clock was set forward")
                .containsExactly("115 120");
        assertThat(falls("100 110 140 150 160 170 115 120 130 180", 1, 2, 6, 7, 8, 9, 3, 4, 5, 10))
                .as("three runs while the clock was set forward")
                .isEmpty();
        assertThat(falls("100 90", 2, 1)).isEmpty();
        assertThat(falls("100 90", 1, 1)).containsExactly("90 100");
    }

    private static List<String> falls(String numbers, long... runs) {
        CounterSeries series = series("views.site", numbers.split(" "));
        CounterSeries read =
                new CounterSeries(series.source(), series.metric(), series.times(), series.numbers(), runs, List.of());
        return walk(new CounterSteps(FIRST.minusSeconds(1), 10), article(true, true, read)).stream()
                .map(row -> row.replaceFirst(".*Z ", ""))
                .toList();
    }

    @Test
    void a_number_after_the_first_is_a_move_of_its_day() {
        CounterMoves moves = new CounterMoves(WINDOW);
        assertThat(walk(
                        moves,
                        article(
                                true,
                                true,
                                series("views.total", "1", "2", "blank", "2"),
                                series("citations", "1", "2")),
                        article(false, true, series("views.total", "blank", "1", "2")),
                        article(true, false, series("views.total", "1", "2"))))
                .containsExactlyInAnyOrder(
                        "9 or 2024 rendered views.total 2026-01-02 1",
                        "9 or 2024 rendered views.total 2026-01-03 1",
                        "9 or 2024 rendered views.total 2026-01-04 1");
    }

    @Test
    void a_sibling_that_moves_while_a_counter_is_no_number_is_counted_and_only_then() {
        SilentCounters silent = new SilentCounters(WINDOW);
        assertThat(walk(
                        silent,
                        article(
                                true,
                                true,
                                series("views.site", "5", "blank", "absent", "6", "7"),
                                series("views.pmc", "5", "6", "7", "8", "9"),
                                series("views.total", "5", "6", "7", "8", "9"))))
                .containsExactlyInAnyOrder(
                        "9 or 2024 rendered views.site views.pmc 2026-01-02 1",
                        "9 or 2024 rendered views.site views.pmc 2026-01-03 1");
        assertThat(walk(
                        new SilentCounters(WINDOW),
                        article(
                                true,
                                true,
                                series("views.site", "5", "blank", "6"),
                                series("views.pmc", "5", "blank", "6"))))
                .as("silent together")
                .isEmpty();
    }

    @Test
    void days_are_counted_in_any_order() {
        DayCounts counts = new DayCounts();
        for (long day : new long[] {100, 3, 100, 900, -4, 3}) {
            counts.add(day);
        }
        List<String> days = new ArrayList<>();
        counts.forEach((day, count) -> days.add(day + " " + count));
        assertThat(days).containsExactly("1969-12-28 1", "1970-01-04 2", "1970-04-11 2", "1972-06-19 1");
    }

    private static CountedArticle article(boolean inScope, boolean inWholeJournal, CounterSeries... series) {
        return new CountedArticle(
                1,
                "10.1/a",
                Optional.of(new CountedArticle.Journal(9, "or")),
                OptionalInt.of(2024),
                inScope,
                inWholeJournal,
                List.of(series));
    }

    /** A counter that says one thing a day, a number or a state. */
    private static CounterSeries series(String metric, String... says) {
        long[] times = new long[says.length];
        long[] numbers = new long[says.length];
        for (int i = 0; i < says.length; i++) {
            times[i] = ChronoUnit.MICROS.between(Instant.EPOCH, FIRST.plus(i, ChronoUnit.DAYS));
            numbers[i] = says[i].matches("\\d+") ? Long.parseLong(says[i]) : CounterSeries.NO_NUMBER;
        }
        List<String> others =
                Arrays.stream(says).filter(s -> !s.matches("\\d+")).toList();
        return new CounterSeries("rendered", metric, times, numbers, new long[says.length], others);
    }

    private static List<String> walk(CounterWalker walker, CountedArticle... articles) {
        List<String> rows = new ArrayList<>();
        CounterWalker.Rows taken = cells -> rows.add(
                String.join(" ", Arrays.stream(cells).map(String::valueOf).toList()));
        for (CountedArticle article : articles) {
            walker.article(article, taken);
        }
        walker.end(taken);
        return rows;
    }
}
