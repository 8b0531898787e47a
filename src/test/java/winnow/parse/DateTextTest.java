package winnow.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates as pages print them; nothing is filled in. */
class DateTextTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            August 1, 2025            | 2025-08-01
            August 1, 2025 https://x  | 2025-08-01
            AUGUST 01, 2025           | 2025-08-01
            Aug. 1st, 2025            | 2025-08-01
            1 August 2025             | 2025-08-01
            2025-08-01                | 2025-08-01
            2025/8/1                  | 2025-08-01
            October-2025              | 2025-10
            October 2025              | 2025-10
            Sept, 2025                | 2025-09
            May-2012                  | 2012-05
            """)
    void a_date_keeps_its_precision(String text, String date) {
        assertThat(DateText.leading(text).orElseThrow()).hasToString(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "soon", "February 30, 2025", "Mayday 2025", "13", "August", "0000-00-00", "31 April 2020"})
    void anything_else_is_no_date(String text) {
        assertThat(DateText.leading(text)).isEmpty();
    }
}
