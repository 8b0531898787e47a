package winnow.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import winnow.crossref.WorkMapper;
import winnow.model.Article;
import winnow.model.Doi;
import winnow.model.LookupOutcome;
import winnow.model.LookupOutcome.Found;
import winnow.model.LookupOutcome.NotAsked;
import winnow.model.LookupOutcome.Unavailable;
import winnow.model.Snapshot;
import winnow.model.SnapshotKind;
import winnow.reconcile.Reconciler;
import winnow.store.PendingTarget;
import winnow.store.Reconciled;
import winnow.store.SnapshotStore;
import winnow.store.Step;
import winnow.store.StoredCapture;
import winnow.store.TargetStore;

/** Takes the targets that were scraped, asks the registry about them, and reconciles them on all processors. */
final class ReconcileSource implements BatchSource<ReconciledTarget> {

    private final long runId;
    private final int chunk;
    private final TargetStore targets;
    private final SnapshotStore snapshots;
    private final Registry registry;
    private final Reconciler reconciler;
    private final WorkMapper mapper = new WorkMapper();
    private long last;

    ReconcileSource(
            long runId,
            int chunk,
            TargetStore targets,
            SnapshotStore snapshots,
            Registry registry,
            Reconciler reconciler) {
        this.runId = runId;
        this.chunk = chunk;
        this.targets = targets;
        this.snapshots = snapshots;
        this.registry = registry;
        this.reconciler = reconciler;
    }

    @Override
    public List<ReconciledTarget> next() throws InterruptedException {
        List<PendingTarget> pending = targets.pending(runId, Step.RECONCILE, last, chunk);
        if (pending.isEmpty()) {
            return List.of();
        }
        last = pending.get(pending.size() - 1).targetId();
        List<Evidence> evidence = evidence(pending);
        List<Doi> unknown = evidence.stream()
                .filter(e -> !e.askedInThisRun())
                .map(Evidence::doi)
                .toList();
        Map<Doi, LookupOutcome> answers = registry.lookUp(unknown);
        return evidence.parallelStream()
                .map(e -> reconcile(e, Optional.ofNullable(answers.get(e.doi()))))
                .toList();
    }

    private List<Evidence> evidence(List<PendingTarget> pending) {
        List<Long> keys = pending.stream().map(PendingTarget::targetId).toList();
        List<Doi> dois =
                pending.stream().map(p -> p.target().doi().orElseThrow()).toList();
        Map<Long, List<StoredCapture>> seen = snapshots.captures(keys);
        Map<Doi, List<StoredCapture>> stored = snapshots.latest(dois);
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            evidence.add(Evidence.of(
                    keys.get(i),
                    dois.get(i),
                    seen.getOrDefault(keys.get(i), List.of()),
                    stored.getOrDefault(dois.get(i), List.of())));
        }
        return evidence;
    }

    private ReconciledTarget reconcile(Evidence evidence, Optional<LookupOutcome> asked) {
        LookupOutcome answer = asked.orElseGet(() -> stored(evidence).orElseGet(NotAsked::new));
        Article article = reconciler.reconcile(
                evidence.doi(), evidence.page().map(Evidence.Look::record), evidence.xml(), usable(answer, evidence));
        Optional<Snapshot> snapshot = asked.flatMap(ReconcileSource::snapshot);
        Reconciled item = new Reconciled(
                evidence.targetId(),
                article,
                Looks.of(evidence, article, snapshot),
                evidence.page().map(Evidence.Look::at),
                evidence.page().map(Evidence.Look::dated).orElse(false),
                reason(answer));
        return new ReconciledTarget(item, snapshot);
    }

    /** Where the registry was not asked or gave no answer, what it said the last time still stands. */
    private LookupOutcome usable(LookupOutcome answer, Evidence evidence) {
        boolean silent = answer instanceof NotAsked || answer instanceof Unavailable;
        return silent ? stored(evidence).orElse(answer) : answer;
    }

    private Optional<LookupOutcome> stored(Evidence evidence) {
        return evidence.registry()
                .flatMap(capture ->
                        capture.body().flatMap(mapper::map).map(record -> new Found(record, snapshot(capture))));
    }

    private static Snapshot snapshot(StoredCapture capture) {
        return new Snapshot(
                SnapshotKind.CROSSREF,
                capture.url(),
                capture.retrievedAt(),
                capture.status(),
                capture.headers(),
                capture.body().orElseThrow());
    }

    private static Optional<Snapshot> snapshot(LookupOutcome answer) {
        if (answer instanceof Found found) {
            return Optional.of(found.snapshot());
        }
        return answer instanceof LookupOutcome.Alias alias ? Optional.of(alias.snapshot()) : Optional.empty();
    }

    private static String reason(LookupOutcome answer) {
        if (answer instanceof Unavailable unavailable) {
            return "unavailable-" + unavailable.reason();
        }
        if (answer instanceof LookupOutcome.NotRegistered) {
            return "not-registered";
        }
        if (answer instanceof LookupOutcome.Alias) {
            return "alias";
        }
        return answer instanceof Found ? "found" : "not-asked";
    }
}
