package winnow.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import winnow.testing.OnEveryPostgres;
import winnow.testing.TestDatabase;

@OnEveryPostgres
class RunStoreIT {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private Database database;
    private RunStore runs;
    private long run;

    @BeforeEach
    void open(TestDatabase test) {
        database = Stores.open(test);
        Stores.clear(database);
        runs = new RunStore(database);
        run = runs.start(RunKind.HARVEST, "{}", NOW);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void runs_are_found_again_until_they_finish() {
        assertThat(runs.lastUnfinished(RunKind.HARVEST)).map(Run::runId).contains(run);
        runs.finish(run, RunStatus.STOPPED, runs.balance(run), 130, NOW.plusSeconds(5));
        Run stopped = runs.lastUnfinished(RunKind.HARVEST).orElseThrow();
        assertThat(stopped.status()).isEqualTo(RunStatus.STOPPED);
        assertThat(stopped.exitCode()).hasValue(130);

        runs.resume(run);
        assertThat(runs.find(run).orElseThrow().finishedAt()).isEmpty();
        runs.finish(run, RunStatus.FINISHED, runs.balance(run), 0, NOW.plusSeconds(9));

        assertThat(runs.lastUnfinished(RunKind.HARVEST)).isEmpty();
        assertThat(runs.lastUnfinished(RunKind.REPARSE)).isEmpty();
        assertThat(Stores.rows(database, "select taken, stored, unchanged, failed, balanced from winnow.run"))
                .containsExactly("0|0|0|0|t");
    }

    @Test
    void only_one_run_holds_the_lock_and_a_dead_one_holds_nothing() {
        RunLock.Attempt.Taken first = (RunLock.Attempt.Taken) RunLock.tryTake(database, "harvest", NOW);
        assertThat(first.lock().isHeld()).isTrue();

        assertThat(RunLock.tryTake(database, "harvest", NOW))
                .isInstanceOfSatisfying(RunLock.Attempt.HeldBy.class, holder -> {
                    assertThat(holder.pid()).isEqualTo(ProcessHandle.current().pid());
                    assertThat(holder.since()).isEqualTo(NOW);
                });
        Stores.rows(database, """
                select pg_terminate_backend(pid) from pg_locks
                 where locktype = 'advisory'
                   and database = (select oid from pg_database where datname = current_database())""");

        assertThat(first.lock().isHeld()).isFalse();
        RunLock.Attempt.Taken next = (RunLock.Attempt.Taken) RunLock.tryTake(database, "harvest", NOW.plusSeconds(1));
        first.lock().close();
        assertThat(RunLock.tryTake(database, "harvest", NOW)).isInstanceOf(RunLock.Attempt.HeldBy.class);
        next.lock().close();
        ((RunLock.Attempt.Taken) RunLock.tryTake(database, "harvest", NOW))
                .lock()
                .close();
    }
}
