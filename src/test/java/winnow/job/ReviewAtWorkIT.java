package winnow.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import winnow.job.settings.JournalsFile;
import winnow.model.Doi;
import winnow.model.Field;
import winnow.reconcile.Citing;
import winnow.store.ArticleWriter;
import winnow.store.BodyStore;
import winnow.store.PendingTarget;
import winnow.store.ReviewStore;
import winnow.store.RunKind;
import winnow.store.RunStore;
import winnow.store.Signature;
import winnow.store.SnapshotStore;
import winnow.store.Step;
import winnow.store.StoredSelection;
import winnow.store.TargetStore;
import winnow.testing.ArticlePages;
import winnow.testing.Layout;
import winnow.testing.PostgresExtension;
import winnow.testing.Program;
import winnow.testing.SampleRegistry;
import winnow.testing.SampleWork;
import winnow.testing.Tables;
import winnow.testing.TestDatabase;

/** People who decide while harvests write, and decisions that are cut off. */
@ExtendWith(PostgresExtension.class)
class ReviewAtWorkIT {

    private static final int WORKS = 12;
    private static final int DECISIONS = 60;
    private static final Signature ANN = new Signature("Ann", Optional.empty());

    /** A decision that is not applied, or one applied that is not in force. */
    private static final String BROKEN = """
            select a.doi || ' ' || v.rule || ' ' || coalesce(d.take, d.value, '-')
              from winnow.article a
              join winnow.field_verdict v on v.article_id = a.article_id and v.field = 'volume'
              left join winnow.review_decision d on d.article_id = v.article_id and d.field = v.field and d.ended is null
             where (v.rule = 'review') <> (d.decision_id is not null)
                or a.volume is distinct from v.chosen_value
                or d.take = 'page' and v.chosen_value <> v.page_value
                or d.take = 'crossref' and v.chosen_value <> v.crossref_value
                or d.value <> v.chosen_value""";

    @TempDir
    Path folder;

    private TestDatabase where;
    private Rig rig;
    private Path saved;

    @BeforeEach
    void open(TestDatabase database) throws IOException {
        where = database;
        Tables.empty(database.dataSource());
        rig = new Rig(database).set("site.pause=3s");
        saved = Files.createDirectory(folder.resolve("saved"));
        Files.writeString(
                saved.resolve("records.json"),
                SampleRegistry.answer(IntStream.range(0, WORKS)
                        .mapToObj(n -> SampleRegistry.work(work(n, "1")).put("volume", "99"))
                        .toList()));
        harvest("1");
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private static SampleWork work(int n, String volume) {
        SampleWork work = SampleWork.numbered(n);
        return work.withIssue(volume, work.issue(), work.cover());
    }

    private static Doi doi(int n) {
        return new Doi(SampleWork.numbered(n).doi());
    }

    private RunSummary harvest(String volume) {
        try {
            for (int n = 0; n < WORKS; n++) {
                Files.writeString(saved.resolve(n + ".html"), ArticlePages.html(work(n, volume), Layout.LATER));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return rig.run(HarvestRequest.ofSaved(List.of(saved)));
    }

    private Review review() {
        return new Review(rig.settings(), JournalsFile.load(Optional.empty()), rig.database(), Clock.systemUTC());
    }

    @Test
    void a_batch_that_a_decision_overtakes_is_reconciled_again_before_it_is_written() throws Exception {
        long runId = new RunStore(rig.database())
                .start(RunKind.REPARSE, "{}", Clock.systemUTC().instant());
        BodyStore bodies = new BodyStore(rig.database());
        ReviewStore reviews = new ReviewStore(rig.database(), Clock.systemUTC());
        bodies.addTargets(
                runId,
                new StoredSelection(Optional.empty(), Optional.of(List.of(doi(0), doi(1)))),
                Clock.systemUTC().instant());
        List<PendingTarget> pending = new TargetStore(rig.database()).pending(runId, Step.SCRAPE, 0, 10);
        Rereading rereading = new Rereading(bodies, reviews, new Reconciling(reconciler()));
        List<ReconciledTarget> batch = rereading.of(pending).stream()
                .map(reread -> reread.article().orElseThrow())
                .toList();

        review().decide(doi(0), Field.VOLUME, "crossref", ANN);
        List<String> outcomes = new ArrayList<>();
        new ReconcileWriter(
                        runId,
                        new SnapshotStore(rig.database()),
                        reviews,
                        new ArticleWriter(rig.database(), Clock.systemUTC(), Citing::cited),
                        counting(outcomes))
                .write(new org.springframework.batch.infrastructure.item.Chunk<>(List.of(batch)));

        assertThat(outcomes).containsExactly("unchanged", "unchanged");
        assertThat(rig.list("select volume from winnow.article where doi = '" + doi(0) + "'"))
                .containsExactly("99");
        assertThat(rig.list(BROKEN)).isEmpty();
        assertThat(new RunStore(rig.database()).balance(runId).unchanged()).isEqualTo(2);
    }

    private winnow.reconcile.Reconciler reconciler() {
        return new winnow.reconcile.Reconciler(
                Precedences.of(rig.settings().reconcile().precedence()),
                new winnow.reconcile.Journals(JournalsFile.load(Optional.empty())));
    }

    private static Progress counting(List<String> outcomes) {
        return new Progress() {
            @Override
            public void step(String name, long expected) {}

            @Override
            public void done(String outcome, long more) {
                outcomes.add(outcome);
            }

            @Override
            public void end() {}
        };
    }

    /** Pages change their volume with each harvest, so decisions are made, applied, lapse and are refused all the time. */
    @Test
    void people_and_harvests_at_the_same_time_leave_every_decision_applied_or_ended() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(2);
        List<Future<Integer>> decided = new ArrayList<>();
        for (int person = 0; person < 2; person++) {
            Random random = new Random(person);
            decided.add(people.submit(() -> decideAtRandom(random)));
        }
        int harvests = 0;
        List<RunSummary> summaries = new ArrayList<>();
        do {
            summaries.add(harvest(Integer.toString(2 + harvests++ % 3)));
        } while (decided.stream().anyMatch(future -> !future.isDone()));
        people.shutdown();
        assertThat(people.awaitTermination(1, TimeUnit.MINUTES)).isTrue();

        assertThat(summaries).allMatch(summary -> summary.exit() == ExitCode.OK && summary.taken() == WORKS);
        assertThat(decided.get(0).get() + decided.get(1).get()).isPositive();
        assertThat(rig.list(BROKEN)).isEmpty();
        assertThat(rig.list("select field from winnow.review_decision where ended is null"
                        + " group by article_id, field having count(*) > 1"))
                .isEmpty();
    }

    private int decideAtRandom(Random random) {
        int decided = 0;
        for (int i = 0; i < DECISIONS; i++) {
            Doi doi = doi(random.nextInt(WORKS));
            String take = List.of("page", "crossref", "7", "8-9").get(random.nextInt(4));
            try {
                if (random.nextInt(4) == 0) {
                    review().undo(doi, Field.VOLUME, ANN);
                } else {
                    review().decide(doi, Field.VOLUME, take, ANN);
                }
                decided++;
            } catch (UsageException | BusyException refused) {
                assertThat(refused.getMessage()).contains(doi.value());
            }
        }
        return decided;
    }

    @Test
    void a_decision_that_is_killed_half_way_leaves_nothing_and_can_be_made_again() throws SQLException {
        List<String> before = rig.list("select to_jsonb(v)::text from winnow.field_verdict v order by 1");
        String[] command = {"review", "decide", doi(3).value(), "volume", "--take", "crossref", "--by", "Ann"};
        try (Connection holder = where.dataSource().getConnection();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table winnow.field_verdict in share row exclusive mode");
            try (Program program = Program.start("256m", folder, where.environment(), command)) {
                while (rig.list("select pid from pg_stat_activity, pg_sleep(0.05) where datname = current_database()"
                                + " and wait_event_type = 'Lock' and query like '%field_verdict%'")
                        .isEmpty()) {
                    assertThat(program.isAlive()).as(program.output()).isTrue();
                }
                program.kill();
            }
            holder.rollback();
        }

        assertThat(rig.list("select pid from pg_stat_activity where datname = current_database()"
                        + " and wait_event_type = 'Lock'"))
                .isEmpty();
        assertThat(rig.list("select to_jsonb(v)::text from winnow.field_verdict v order by 1"))
                .isEqualTo(before);
        assertThat(rig.list("select count(*)::text from winnow.review_decision"))
                .containsExactly("0");
        assertThat(rig.list("select count(*)::text from winnow.run where kind = 'review'"))
                .containsExactly("0");

        review().decide(doi(3), Field.VOLUME, "crossref", ANN);
        assertThat(rig.list("select volume from winnow.article where doi = '" + doi(3) + "'"))
                .containsExactly("99");
    }

    @Test
    void an_article_that_the_tables_refuse_takes_its_decision_with_it() {
        Tables.execute(
                where.dataSource(),
                "alter table winnow.article add constraint narrow check (volume <> '99') not valid");
        try {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> review().decide(doi(3), Field.VOLUME, "crossref", ANN)))
                    .isInstanceOf(UsageException.class)
                    .hasMessageStartingWith("volume of " + doi(3) + " cannot be stored so: ");
            assertThat(rig.list("select count(*)::text from winnow.review_decision"))
                    .containsExactly("0");
        } finally {
            Tables.execute(where.dataSource(), "alter table winnow.article drop constraint narrow");
        }
    }
}
