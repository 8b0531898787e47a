package winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LineProgressTest {

    private final StringWriter text = new StringWriter();
    private Instant now = Instant.EPOCH;

    private final LineProgress progress = LineProgress.onDemand(
            new Console(new PrintWriter(text), new PrintWriter(text), false, Map.of()), new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            });

    private String told() {
        progress.tell();
        return text.toString().strip();
    }

    @Test
    void tells_the_step_with_counts_by_outcome_rate_and_time_left() {
        progress.step("scrape", 72_000);
        progress.done("parsed", 1190);
        progress.done("gone", 7);
        progress.done("parsed", 3);
        now = now.plus(Duration.ofHours(1));

        assertThat(told()).isEqualTo("scrape: 1200 of 72000 (1193 parsed, 7 gone), 0.3 a second, 59 h 0 min left");
    }

    @Test
    void tells_that_it_waits_where_nothing_came_yet() {
        progress.step("reconcile", 10);
        now = now.plus(Duration.ofMinutes(1));

        assertThat(told()).isEqualTo("reconcile: 0 of 10, 0.0 a second");
    }

    @Test
    void tells_no_time_left_where_nobody_knows_how_much_there_is() {
        progress.step("discover", -1);
        progress.done("found", 500);
        now = now.plus(Duration.ofSeconds(10));

        assertThat(told()).isEqualTo("discover: 500 (500 found), 50.0 a second");
    }

    @Test
    void tells_nothing_before_the_first_step() {
        assertThat(told()).isEmpty();
    }
}
