package winnow.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import winnow.model.Doi;
import winnow.model.Field;
import winnow.model.LookupOutcome;
import winnow.model.ReviewDecision;
import winnow.store.PendingTarget;
import winnow.store.ReviewStore;
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
    private final ReviewStore reviews;
    private final Registry registry;
    private final Reconciling reconciling;
    private long last;

    ReconcileSource(
            long runId,
            int chunk,
            TargetStore targets,
            SnapshotStore snapshots,
            ReviewStore reviews,
            Registry registry,
            Reconciling reconciling) {
        this.runId = runId;
        this.chunk = chunk;
        this.targets = targets;
        this.snapshots = snapshots;
        this.reviews = reviews;
        this.registry = registry;
        this.reconciling = reconciling;
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
        Map<Doi, Map<Field, ReviewDecision>> decisions =
                reviews.inForce(evidence.stream().map(Evidence::doi).toList());
        return evidence.parallelStream()
                .map(e -> reconciling.of(
                        e, Optional.ofNullable(answers.get(e.doi())), decisions.getOrDefault(e.doi(), Map.of())))
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
}
