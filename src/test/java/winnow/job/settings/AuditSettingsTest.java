package winnow.job.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import winnow.audit.AuditRules;
import winnow.audit.Threshold;
import winnow.audit.Thresholds;

class AuditSettingsTest {

    @Test
    void the_packaged_file_states_every_threshold_with_its_default() {
        assertThat(load(Map.of()).audit())
                .isEqualTo(AuditRules.thresholds().stream()
                        .collect(Collectors.toMap(Threshold::key, Threshold::standard)));
    }

    @Test
    void the_environment_and_the_command_line_set_them_too() {
        Settings settings = load(Map.of("WINNOW_AUDIT_M03_ATLEAST", "7"), "audit.m09.history-days=90d");
        assertThat(settings.audit()).containsEntry("m03.at-least", "7").containsEntry("m09.history-days", "90d");
        assertThat(Thresholds.of(settings.audit())).isNotNull();
    }

    private static Settings load(Map<String, String> environment, String... overrides) {
        return new SettingsLoader(environment, Optional.empty()).load(List.of(overrides));
    }
}
