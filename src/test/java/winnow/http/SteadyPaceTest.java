package winnow.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import winnow.testing.server.VirtualTime;

class SteadyPaceTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final VirtualTime time = new VirtualTime();

    @Test
    void no_window_of_any_length_holds_more_than_it_may_and_none_of_the_pace_is_lost() throws InterruptedException {
        SteadyPace pace = new SteadyPace(Duration.ofSeconds(3), time);
        Random random = new Random(11);
        List<Long> turns = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            assertThat(pace.await("site", LONG)).isTrue();
            turns.add(time.nanos());
            time.pass(Duration.ofMillis(random.nextInt(2900)));
        }

        for (int i = 1; i < turns.size(); i++) {
            assertThat(turns.get(i) - turns.get(i - 1)).isGreaterThanOrEqualTo(3 * SECOND);
        }
        assertThat(turns.get(499) - turns.get(0)).isEqualTo(499 * 3 * SECOND);
    }

    @Test
    void many_threads_together_are_as_polite_as_one() throws InterruptedException {
        SteadyPace pace = new SteadyPace(Duration.ofSeconds(3), time);
        List<Long> turns = new CopyOnWriteArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            threads.add(new Thread(() -> {
                for (int j = 0; j < 50; j++) {
                    try {
                        if (pace.await("site", LONG)) {
                            turns.add(time.nanos());
                        }
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(turns).hasSize(400);
        assertThat(time.nanos()).isEqualTo(399 * 3 * SECOND);
    }

    @Test
    void lanes_do_not_wait_for_each_other() throws InterruptedException {
        SteadyPace pace = new SteadyPace(Duration.ofSeconds(3), time);

        assertThat(pace.await("one", LONG)).isTrue();
        assertThat(pace.await("other", LONG)).isTrue();

        assertThat(time.waits()).isEmpty();
    }

    @Test
    void a_refusal_halves_the_pace_and_good_answers_bring_it_back() throws InterruptedException {
        SteadyPace pace = new SteadyPace(Duration.ofSeconds(3), time);
        pace.await("site", LONG);
        pace.answered("site", 429, Map.of());
        pace.answered("site", 429, Map.of());
        List<Long> gaps = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            long before = time.nanos();
            pace.await("site", LONG);
            gaps.add((time.nanos() - before) / SECOND);
            pace.answered("site", 200, Map.of());
        }

        assertThat(gaps.subList(0, 20)).containsOnly(12L);
        assertThat(gaps.subList(20, 40)).containsOnly(6L);
        assertThat(gaps.subList(40, 50)).containsOnly(3L);
    }

    @Test
    void a_wait_longer_than_patience_is_not_begun() throws InterruptedException {
        SteadyPace pace = new SteadyPace(Duration.ofSeconds(3), time);
        pace.hold("site", Duration.ofMinutes(30));

        assertThat(pace.await("site", Duration.ofMinutes(10))).isFalse();
        assertThat(time.waits()).isEmpty();
        assertThat(pace.await("site", Duration.ofMinutes(31))).isTrue();
        assertThat(time.nanos()).isEqualTo(30 * 60 * SECOND);
    }

    @Test
    void no_pause_at_all_is_for_our_own_network_only() {
        SteadyPace.forSite("127.0.0.1", Duration.ZERO, time);
        SteadyPace.forSite("localhost", Duration.ZERO, time);
        SteadyPace.forSite("10.1.2.3", Duration.ZERO, time);
        SteadyPace.forSite("192.0.2.1", Duration.ofSeconds(3), time);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SteadyPace.forSite("192.0.2.1", Duration.ZERO, time))
                .withMessageContaining("only for a loopback or private address");
    }

    @Test
    void the_pace_over_real_time_is_kept_to_within_five_per_cent_and_never_above() throws InterruptedException {
        Duration pause = Duration.ofMillis(100);
        SteadyPace pace = new SteadyPace(pause, Time.SYSTEM);
        List<Long> turns = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            pace.await("site", LONG);
            turns.add(System.nanoTime());
        }

        for (int i = 1; i < turns.size(); i++) {
            assertThat(turns.get(i) - turns.get(i - 1)).isGreaterThan(pause.toNanos() - 1_000_000);
        }
        assertThat(turns.get(10) - turns.get(0)).isGreaterThanOrEqualTo(pause.toNanos() * 10 - 1_000_000);
    }
}
