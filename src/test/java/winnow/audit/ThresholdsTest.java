package winnow.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdsTest {

    @Test
    void what_is_not_set_has_its_default_under_the_name_that_queries_use() {
        assertThat(Thresholds.of(Map.of("m04.share", "0.25")).parameters())
                .containsEntry("m04_share", 0.25)
                .containsEntry("m03_at_least", 1L)
                .containsEntry("window", 550L)
                .hasSameSizeAs(AuditRules.thresholds());
    }

    @ParameterizedTest
    @CsvSource({
        "m03.at-least, many, 'winnow.audit.m03.at-least: \"many\" is not a whole number such as 5'",
        "m03.at-least, -1, 'winnow.audit.m03.at-least: \"-1\" is not a whole number such as 5'",
        "m04.share, 1.5, 'winnow.audit.m04.share: \"1.5\" is not a share between 0 and 1'",
        "m04.share, NaN, 'winnow.audit.m04.share: \"NaN\" is not a share between 0 and 1'",
        "m08.factor, 0, 'winnow.audit.m08.factor: \"0\" is not a number above 0'",
        "window, 550, 'winnow.audit.window: \"550\" is not days such as 30d'",
        "m99.share, 1, 'unknown key winnow.audit.m99.share; docs/audit-rules.md lists all thresholds'",
    })
    void a_value_that_cannot_be_read_is_refused_with_what_to_write(String key, String value, String message) {
        assertThatThrownBy(() -> Thresholds.of(Map.of(key, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
