package winnow.crossref;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import winnow.testing.server.VirtualTime;

class BudgetsTest {

    private final VirtualTime time = new VirtualTime();

    @Test
    void everybody_starts_below_five_single_look_ups_and_one_list_a_second() throws InterruptedException {
        Budgets budgets = new Budgets(false, time);
        budgets.await("single", Duration.ofHours(1));
        budgets.await("single", Duration.ofHours(1));
        budgets.await("list", Duration.ofHours(1));
        budgets.await("list", Duration.ofHours(1));

        assertThat(time.waits()).containsExactly(Duration.ofNanos(235_294_117), Duration.ofNanos(1_176_470_588));
    }

    @Test
    void intervals_are_read_in_every_unit() {
        assertThat(interval("10", "1s")).isEqualTo(Duration.ofMillis(100));
        assertThat(interval("50", "500ms")).isEqualTo(Duration.ofMillis(10));
        assertThat(interval("60", "1m")).isEqualTo(Duration.ofMillis(1000));
        assertThat(interval("3600", "1h")).isEqualTo(Duration.ofMillis(1000));
        assertThat(interval("5", "1")).isEqualTo(Duration.ofMillis(200));
        assertThat(Budgets.interval(Map.of("x-rate-limit-limit", "0"))).isEmpty();
        assertThat(Budgets.interval(Map.of("x-rate-limit-limit", "ten"))).isEmpty();
        assertThat(Budgets.interval(Map.of("x-rate-limit-limit", "5", "x-rate-limit-interval", "soon")))
                .isEmpty();
        assertThat(Budgets.interval(Map.of())).isEmpty();
    }

    private static Duration interval(String limit, String interval) {
        return Budgets.interval(Map.of("x-rate-limit-limit", limit, "x-rate-limit-interval", interval))
                .orElseThrow();
    }
}
