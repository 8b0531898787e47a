package winnow.job;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.batch.core.job.Job;
import tools.jackson.databind.json.JsonMapper;
import winnow.audit.Auditor;
import winnow.job.settings.Settings;
import winnow.model.Doi;
import winnow.model.Journal;
import winnow.reconcile.Citing;
import winnow.reconcile.Journals;
import winnow.reconcile.Reconciler;
import winnow.store.ArticleWriter;
import winnow.store.BodyStore;
import winnow.store.Database;
import winnow.store.FindingScope;
import winnow.store.FindingStore;
import winnow.store.ReviewStore;
import winnow.store.RunKind;
import winnow.store.RunStore;
import winnow.store.SnapshotStore;
import winnow.store.Step;
import winnow.store.StoredSelection;
import winnow.store.TargetStore;

/**
 * Parses and reconciles again what is stored, without network: after the parser or a rule of precedence has changed. A
 * run of its own that balances like a harvest; never at the same time as one.
 */
public final class Reparse {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Settings settings;
    private final Database database;
    private final StopFlag stop;
    private final Progress progress;
    private final Clock clock;
    private final BodyStore bodies;
    private final ReviewStore reviews;
    private final Rereading rereading;

    /**
     * Over a database.
     *
     * @param stop raised from outside to end the run after the batch in hand
     */
    public Reparse(
            Settings settings,
            List<Journal> journals,
            Database database,
            StopFlag stop,
            Progress progress,
            Clock clock) {
        this.settings = settings;
        this.database = database;
        this.stop = stop;
        this.progress = progress;
        this.clock = clock;
        this.bodies = new BodyStore(database);
        Reconciler reconciler =
                new Reconciler(Precedences.of(settings.reconcile().precedence()), new Journals(journals));
        this.reviews = new ReviewStore(database, clock);
        this.rereading = new Rereading(bodies, reviews, new Reconciling(reconciler));
    }

    /** Reads the chosen articles again and stores what has changed. */
    public RunSummary run(StoredSelection chosen) {
        try (HarvestLock lock = HarvestLock.take(database, clock)) {
            Instant began = clock.instant();
            RunStore runs = new RunStore(database);
            long runId = runs.start(RunKind.REPARSE, JSON.writeValueAsString(chosen), began);
            HarvestExecution.Ending ending = new HarvestExecution(
                            runId, settings, database, wiring -> job(runId, chosen, wiring), lock, stop, progress)
                    .carryOut();
            progress.end();
            return new RunClosing(database, settings, clock, "winnow reparse").close(runId, began, Map.of(), ending);
        }
    }

    /**
     * Reads the chosen articles again, tells each field that would change, and writes nothing.
     *
     * @return how many articles would change, by field; under {@code (unreadable)} those that can no longer be read
     */
    public Map<String, Long> preview(StoredSelection chosen, Consumer<FieldDifference> differences) {
        Map<String, Long> counts = new TreeMap<>();
        String last = "";
        List<Doi> next = bodies.next(chosen, last, settings.harvest().chunk());
        while (!next.isEmpty() && !stop.raised()) {
            last = next.get(next.size() - 1).value();
            for (Reread reread :
                    rereading.of(next.stream().map(Rereading::asked).toList())) {
                if (reread.left().isPresent() && reread.step() == Step.SCRAPE) {
                    counts.merge("(unreadable)", 1L, Long::sum);
                }
                for (FieldDifference difference : reread.differences()) {
                    counts.merge(difference.field(), 1L, Long::sum);
                    differences.accept(difference);
                }
            }
            next = bodies.next(chosen, last, settings.harvest().chunk());
        }
        return counts;
    }

    private Job job(long runId, StoredSelection chosen, HarvestJob wiring) {
        TargetStore targets = new TargetStore(database);
        ReconcileWriter articles = new ReconcileWriter(
                runId,
                new SnapshotStore(database),
                reviews,
                new ArticleWriter(database, clock, Citing::cited),
                progress);
        DrainingReader<Reread> reader = new DrainingReader<>(
                () -> {
                    progress.step("reread", targets.waiting(runId, Step.SCRAPE));
                    DriftGuard guard = new DriftGuard(bodies.filled(runId));
                    return new RereadSource(runId, settings.harvest().chunk(), targets, rereading, guard);
                },
                settings.harvest().chunk(),
                reread -> 0,
                stop);
        return wiring.ofStored(
                () -> bodies.addTargets(runId, chosen, clock.instant()),
                new HarvestJob.Flow<>(reader, new RereadWriter(runId, bodies, articles, progress, clock)),
                () -> audit(runId),
                () -> {});
    }

    private void audit(long runId) {
        new Auditor(new FindingStore(database))
                .run(new FindingScope.Run(runId), OptionalLong.of(runId), clock.instant(), Audits.thresholds(settings));
    }
}
