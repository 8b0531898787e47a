package winnow.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import winnow.store.Database;
import winnow.store.DatabaseAddress;
import winnow.store.RunKind;
import winnow.store.RunStore;
import winnow.testing.PostgresExtension;
import winnow.testing.SampleWork;
import winnow.testing.Tables;
import winnow.testing.TestDatabase;
import winnow.testing.server.Misbehaviour;
import winnow.testing.server.SampleCrossref;
import winnow.testing.server.SampleSite;

@ExtendWith(PostgresExtension.class)
class StopIT {

    private static final int WORKS = 30;
    private static final String[] DOIS = IntStream.range(0, WORKS)
            .mapToObj(n -> SampleWork.numbered(n).doi())
            .toArray(String[]::new);

    private final SampleSite site = SampleSite.ofNumbered(WORKS);
    private final SampleCrossref registry = SampleCrossref.ofNumbered(WORKS);
    private TestDatabase where;

    @BeforeEach
    void open(TestDatabase database) {
        where = database;
        Tables.empty(database.dataSource());
    }

    @AfterEach
    void close() {
        site.close();
        registry.close();
    }

    private Rig rig() {
        return new Rig(where)
                .against(site.stub().base(), registry.stub().base())
                .set("site.connections=1");
    }

    /** Raises the flag when so many items of a step are done. */
    private static Progress stopping(Rig rig, String when, int items) {
        return new Progress() {
            private String step = "";
            private long done;

            @Override
            public void step(String name, long expected) {
                step = name;
                done = 0;
                check();
            }

            @Override
            public void done(String outcome, long more) {
                done += more;
                check();
            }

            private void check() {
                if (step.equals(when) && done >= items) {
                    rig.stop().raise();
                }
            }

            @Override
            public void end() {}
        };
    }

    @Test
    void stopped_in_any_step_a_run_goes_on_where_it_was_and_stores_what_an_undisturbed_one_does() {
        Map<String, List<String>> expected;
        try (Rig undisturbed = rig()) {
            undisturbed.run(HarvestRequest.of(DOIS));
            expected = Tables.content(where.dataSource());
        }
        Tables.empty(where.dataSource());
        RunSummary last = null;
        for (String step : List.of("discover", "scrape", "reconcile")) {
            try (Rig rig = rig()) {
                rig.telling(stopping(rig, step, step.equals("discover") ? 0 : 1));
                last = step.equals("discover") ? rig.run(HarvestRequest.of(DOIS)) : rig.restart();
                assertThat(last.exit()).as(step).isEqualTo(ExitCode.INTERRUPTED);
                assertThat(last.note()).contains("targets left").contains("harvest --restart");
            }
        }
        try (Rig rig = rig()) {
            RunSummary ended = rig.restart();

            assertThat(ended.exit()).isEqualTo(ExitCode.OK);
            assertThat(ended.runId()).isEqualTo(last.runId());
            assertThat(ended.taken()).isEqualTo(WORKS);
            assertThat(Tables.difference(expected, Tables.content(where.dataSource())))
                    .isEmpty();
            assertThatThrownBy(rig::restart)
                    .isInstanceOf(UsageException.class)
                    .hasMessage("there is no unfinished harvest to restart");
        }
    }

    @Test
    void a_stop_is_heard_while_the_run_waits_for_a_long_time() {
        site.stub().answer("/" + DOIS[3], Misbehaviour.tooFast("600"));
        try (Rig rig = rig().set("http.deadline=1h")) {
            Thread stopper = new Thread(() -> {
                while (site.stub().targets().size() < 4) {
                    Thread.onSpinWait();
                }
                rig.stop().raise();
            });
            stopper.start();
            Instant began = Instant.now();

            RunSummary summary = rig.run(HarvestRequest.of(DOIS));

            assertThat(summary.exit()).isEqualTo(ExitCode.INTERRUPTED);
            assertThat(summary.failures()).isZero();
            assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void a_stop_is_heard_while_discovery_waits() {
        site.stub().answer("/robots.txt", Misbehaviour.tooFast("600"));
        try (Rig rig = rig().set("http.deadline=1h")) {
            Thread stopper = new Thread(() -> {
                while (site.stub().requests().isEmpty()) {
                    Thread.onSpinWait();
                }
                rig.stop().raise();
            });
            stopper.start();

            assertThat(rig.run(Requests.issue("or/54/4")).exit()).isEqualTo(ExitCode.INTERRUPTED);
        }
    }

    @Test
    void a_second_harvest_is_told_who_holds_the_lock() {
        Database database = Database.open(DatabaseAddress.of(where.jdbcUrl(), where.user(), where.password()));
        try (Rig rig = rig();
                database;
                HarvestLock held = HarvestLock.take(database, Clock.systemUTC())) {
            held.ensure();
            assertThatThrownBy(() -> rig.run(HarvestRequest.of(DOIS)))
                    .isInstanceOf(BusyException.class)
                    .hasMessageStartingWith("another harvest is running: process "
                            + ProcessHandle.current().pid() + " on ");
            assertThat(rig.list("select run_id from winnow.run")).isEmpty();
        }
    }

    @Test
    void a_run_whose_process_died_shows_as_restartable_and_is_restarted() {
        try (Rig rig = rig()) {
            String request = "{\"articles\":["
                    + Arrays.stream(DOIS)
                            .map(doi -> '"' + doi + '"')
                            .reduce((a, b) -> a + "," + b)
                            .orElseThrow() + "],\"list\":null,\"from\":[],\"due\":false}";
            long dead = new RunStore(rig.database()).start(RunKind.HARVEST, request, Instant.now());
            rig.run(HarvestRequest.of(DOIS[0]));

            assertThat(rig.list("select status from winnow.run order by run_id"))
                    .containsExactly("failed", "finished");
            RunSummary restarted = rig.restart();
            assertThat(restarted.runId()).isEqualTo(dead);
            assertThat(restarted.taken()).isEqualTo(WORKS);
        }
    }

    @Test
    void the_same_command_again_gives_the_same_rows_and_takes_the_unfinished_runs_place() {
        Map<String, List<String>> expected;
        try (Rig rig = rig()) {
            rig.run(HarvestRequest.of(DOIS));
            expected = Tables.content(where.dataSource());
        }
        Tables.empty(where.dataSource());
        try (Rig rig = rig()) {
            rig.telling(stopping(rig, "scrape", 1));
            assertThat(rig.run(HarvestRequest.of(DOIS)).exit()).isEqualTo(ExitCode.INTERRUPTED);
        }
        try (Rig rig = rig()) {
            assertThat(rig.run(HarvestRequest.of(DOIS)).exit()).isEqualTo(ExitCode.OK);
            assertThat(Tables.difference(expected, Tables.content(where.dataSource())))
                    .isEmpty();
            assertThatThrownBy(rig::restart).isInstanceOf(UsageException.class);
        }
    }
}
