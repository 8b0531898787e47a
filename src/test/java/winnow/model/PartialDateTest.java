package winnow.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "2025, 2025",
        "2025-8, 2025-08",
        "2025-08-01, 2025-08-01",
        "2025/08/01, 2025-08-01",
        "2009-06-26T11:19:22Z, 2009-06-26"
    })
    void keeps_the_precision_it_is_given(String text, String iso) {
        assertThat(PartialDate.parse(text)).map(PartialDate::toString).contains(iso);
    }

    @ParameterizedTest
    @CsvSource({"2025-13", "2025-02-30", "25-08-01", "August 2025", "''"})
    void what_is_in_no_calendar_is_no_date(String text) {
        assertThat(PartialDate.parse(text)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "2025-08, 2025-08-01, true",
        "2025, 2025-08-01, true",
        "2025-09, 2025-08-01, false",
        "2024, 2025-01, false"
    })
    void compares_at_the_coarser_precision(String one, String other, boolean agrees) {
        PartialDate first = PartialDate.parse(one).orElseThrow();
        PartialDate second = PartialDate.parse(other).orElseThrow();

        assertThat(first.agreesWith(second)).isEqualTo(agrees);
        assertThat(second.agreesWith(first)).isEqualTo(agrees);
    }

    @Test
    void a_day_needs_a_month() {
        assertThatThrownBy(() -> new PartialDate(2025, java.util.OptionalInt.empty(), java.util.OptionalInt.of(1)))
                .isInstanceOf(DateTimeException.class);
    }
}
