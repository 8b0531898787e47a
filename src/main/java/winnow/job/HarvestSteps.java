package winnow.job;

import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.Job;
import winnow.audit.Auditor;
import winnow.discover.ReferenceReader;
import winnow.job.settings.Settings;
import winnow.model.Journal;
import winnow.reconcile.Citing;
import winnow.reconcile.Journals;
import winnow.reconcile.Reconciler;
import winnow.store.ArticleWriter;
import winnow.store.Database;
import winnow.store.FindingScope;
import winnow.store.FindingStore;
import winnow.store.ReviewStore;
import winnow.store.RunStore;
import winnow.store.ScrapeWriter;
import winnow.store.Scraped;
import winnow.store.SnapshotStore;
import winnow.store.Step;
import winnow.store.TargetStore;

/** What each step of a harvest does, for one run. */
final class HarvestSteps {

    private static final Logger log = LoggerFactory.getLogger(HarvestSteps.class);

    private final long runId;
    private final Settings settings;
    private final HarvestPlan plan;
    private final ConcurrentHashMap<String, Long> passedOver;
    private final StopFlag stop;
    private final Progress progress;
    private final Clock clock;
    private final Database database;
    private final TargetStore targets;
    private final SnapshotStore snapshots;
    private final ReviewStore reviews;
    private final Reconciler reconciler;

    HarvestSteps(
            long runId,
            Settings settings,
            List<Journal> journals,
            Database database,
            HarvestPlan plan,
            ConcurrentHashMap<String, Long> passedOver,
            StopFlag stop,
            Progress progress,
            Clock clock) {
        this.runId = runId;
        this.settings = settings;
        this.plan = plan;
        this.passedOver = passedOver;
        this.stop = stop;
        this.progress = progress;
        this.clock = clock;
        this.database = database;
        this.targets = new TargetStore(database);
        this.snapshots = new SnapshotStore(database);
        this.reviews = new ReviewStore(database, clock);
        this.reconciler = new Reconciler(Precedences.of(settings.reconcile().precedence()), new Journals(journals));
    }

    Job job(HarvestJob job) {
        return job.of(this::discover, scrape(), reconcile(), this::audit, this::balance);
    }

    /** Once all targets are known they are not looked for again: a restart has the same ones. */
    private void discover() throws InterruptedException {
        RunStore runs = new RunStore(database);
        if (runs.isDiscovered(runId)) {
            return;
        }
        TargetIntake intake = new TargetIntake(
                runId, settings, database, passedOver, plan.request().limit(), progress, clock);
        try {
            plan.discover(intake);
        } catch (TargetIntake.Enough asManyAsWanted) {
            log.info(
                    "run {}: the limit of {} targets is reached",
                    runId,
                    plan.request().limit());
        }
        intake.flush();
        runs.discovered(runId, clock.instant());
    }

    private HarvestJob.Flow<?> scrape() {
        ScrapeWriter writer = new ScrapeWriter(database, clock);
        int chunk = settings.harvest().chunk();
        if (plan.offline()) {
            return new HarvestJob.Flow<>(
                    new DrainingReader<>(() -> begin("scrape", -1, savedSource()), chunk, SavedReading::weight, stop),
                    new SavedWriter(runId, targets, snapshots, writer, progress, clock));
        }
        return new HarvestJob.Flow<>(
                new DrainingReader<>(
                        () -> begin("scrape", targets.waiting(runId, Step.SCRAPE), siteSource()),
                        chunk,
                        HarvestSteps::weight,
                        stop),
                new SiteWriter(runId, writer, progress));
    }

    private static long weight(Scraped scraped) {
        return scraped.captures().stream()
                .mapToLong(c -> c.snapshot().content().length())
                .sum();
    }

    /** All of it is read from the start each time, so all that is passed over is counted anew. */
    private SavedSource savedSource() {
        passedOver.clear();
        return new SavedSource(plan.request(), new ReferenceReader(plan.site()), passedOver);
    }

    private SiteSource siteSource() {
        return new SiteSource(
                runId,
                targets,
                snapshots,
                plan.network().orElseThrow().pages(),
                settings.site().baseUrl().getHost(),
                settings.site().connections());
    }

    private HarvestJob.Flow<?> reconcile() {
        int chunk = settings.harvest().chunk();
        return new HarvestJob.Flow<>(
                new DrainingReader<>(
                        () -> {
                            if (plan.offline()) {
                                targets.closeWithoutPage(runId, clock.instant());
                            }
                            return begin("reconcile", targets.waiting(runId, Step.RECONCILE), reconcileSource(chunk));
                        },
                        chunk,
                        target -> target.answer()
                                .map(answer -> (long) answer.content().length())
                                .orElse(0L),
                        stop),
                new ReconcileWriter(
                        runId, snapshots, reviews, new ArticleWriter(database, clock, Citing::cited), progress));
    }

    private ReconcileSource reconcileSource(int chunk) {
        Registry registry = plan.network().map(Network::registry).orElse(Registry.SILENT);
        return new ReconcileSource(runId, chunk, targets, snapshots, reviews, registry, new Reconciling(reconciler));
    }

    private <T> BatchSource<T> begin(String step, long expected, BatchSource<T> source) {
        progress.step(step, expected);
        log.info("run {}: step {} begins{}", runId, step, expected < 0 ? "" : ", " + expected + " to do");
        return source;
    }

    private void audit() {
        new Auditor(new FindingStore(database))
                .run(new FindingScope.Run(runId), OptionalLong.of(runId), clock.instant(), Audits.thresholds(settings));
    }

    /** Every target must have left by now; the sum itself is taken when the run is closed, a failed one's too. */
    private void balance() {
        long open = new RunStore(database).balance(runId).open();
        if (open > 0) {
            log.error("run {}: {} targets have no outcome", runId, open);
        }
    }
}
