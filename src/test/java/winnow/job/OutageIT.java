package winnow.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import winnow.testing.OwnServer;
import winnow.testing.SampleWork;
import winnow.testing.server.SampleCrossref;
import winnow.testing.server.SampleSite;

/** The database goes away in the middle of a run, and comes back or not. */
class OutageIT {

    private static final int WORKS = 200;
    private static final String[] DOIS = IntStream.range(0, WORKS)
            .mapToObj(n -> SampleWork.numbered(n).doi())
            .toArray(String[]::new);

    private final SampleSite site = SampleSite.ofNumbered(WORKS);
    private final SampleCrossref registry = SampleCrossref.ofNumbered(WORKS);

    @TempDir
    Path folder;

    private OwnServer server;

    @BeforeEach
    void open() {
        server = OwnServer.start(folder);
    }

    @AfterEach
    void close() {
        server.close();
        site.close();
        registry.close();
    }

    private Rig rig() {
        return new Rig(server.database())
                .against(site.stub().base(), registry.stub().base())
                .set("site.connections=1", "harvest.chunk=10");
    }

    /** Does something once, when so many items of a step are done, however often the step has to begin again. */
    private static Progress at(String when, int items, Runnable then) {
        return new Progress() {
            private String step = "";
            private long done;

            @Override
            public void step(String name, long expected) {
                step = name;
            }

            @Override
            public void done(String outcome, long more) {
                boolean before = done < items;
                done += step.equals(when) ? more : 0;
                if (before && done >= items) {
                    then.run();
                }
            }

            @Override
            public void end() {}
        };
    }

    @Test
    void a_short_outage_is_ridden_out_in_every_step() {
        List<CompletableFuture<Void>> restarts = new java.util.ArrayList<>();
        Runnable outage = () -> {
            server.crash();
            restarts.add(CompletableFuture.runAsync(server::startAgain));
        };
        Progress scraping = at("scrape", 50, outage);
        Progress reconciling = at("reconcile", 50, outage);
        try (Rig rig = rig().telling(both(scraping, reconciling))) {
            RunSummary summary = rig.run(HarvestRequest.of(DOIS));

            restarts.forEach(CompletableFuture::join);
            assertThat(restarts).hasSize(2);
            assertThat(summary.exit()).as(summary.note()).isEqualTo(ExitCode.OK);
            assertThat(summary.stored() + summary.unchanged()).isEqualTo(WORKS);
            assertThat(rig.list("select count(*) from winnow.article")).containsExactly(String.valueOf(WORKS));
        }
    }

    private static Progress both(Progress one, Progress other) {
        return new Progress() {
            @Override
            public void step(String name, long expected) {
                one.step(name, expected);
                other.step(name, expected);
            }

            @Override
            public void done(String outcome, long items) {
                one.done(outcome, items);
                other.done(outcome, items);
            }

            @Override
            public void end() {}
        };
    }

    @Test
    void a_long_outage_ends_the_run_as_restartable_and_it_goes_on_when_the_database_is_back() {
        try (Rig rig = rig().set("db.patience=1s").telling(at("scrape", 50, server::crash))) {
            assertThatThrownBy(() -> rig.run(HarvestRequest.of(DOIS)))
                    .isInstanceOf(OutOfReachException.class)
                    .hasMessageContaining("the database at")
                    .hasMessageContaining("winnow harvest --restart");
        }
        server.startAgain();
        try (Rig rig = rig()) {
            RunSummary restarted = rig.restart();

            assertThat(restarted.exit()).isEqualTo(ExitCode.OK);
            assertThat(restarted.taken()).isEqualTo(WORKS);
            assertThat(rig.list("select status from winnow.run")).containsExactly("finished");
        }
    }
}
