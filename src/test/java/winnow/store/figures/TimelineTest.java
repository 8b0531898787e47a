package winnow.store.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.store.figures.Timeline.Unit;

class TimelineTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-03, 2026-11-03, DAY, 1, 2026-11-03, 2026-11-03",
        "2026-11-03, 2026-11-29, DAY, 27, 2026-11-03, 2026-11-29",
        "2026-01-07, 2026-12-30, WEEK, 52, 2026-01-05, 2026-12-28",
        "2024-02-29, 2026-11-24, MONTH, 34, 2024-02-01, 2026-11-01",
        "2012-05-05, 2026-11-24, QUARTER, 59, 2012-04-01, 2026-10-01",
        "1970-01-01, 2026-11-24, YEAR, 57, 1970-01-01, 2026-01-01",
        "1815-06-18, 2026-11-24, DECADE, 22, 1810-01-01, 2020-01-01",
        "0001-01-01, 9999-12-31, CENTURY, 100, 0001-01-01, 9901-01-01"
    })
    void cuts_a_span_into_periods_few_enough_to_draw(
            LocalDate first, LocalDate last, Unit unit, int periods, LocalDate firstStart, LocalDate lastStart) {
        Timeline timeline = Timeline.between(first, last);

        assertThat(timeline.unit()).isEqualTo(unit);
        assertThat(timeline.starts()).hasSize(periods).startsWith(firstStart).endsWith(lastStart);
    }

    @Test
    void never_draws_more_than_a_hundred_columns() {
        LocalDate first = LocalDate.of(1600, 3, 1);
        for (int days = 0; days < 500_000; days += 97) {
            assertThat(Timeline.between(first, first.plusDays(days)).starts()).hasSizeBetween(1, 60);
        }
    }
}
