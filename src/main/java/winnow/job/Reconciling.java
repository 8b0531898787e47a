package winnow.job;

import java.util.Map;
import java.util.Optional;
import winnow.crossref.WorkMapper;
import winnow.model.Article;
import winnow.model.Field;
import winnow.model.LookupOutcome;
import winnow.model.LookupOutcome.Found;
import winnow.model.LookupOutcome.NotAsked;
import winnow.model.LookupOutcome.Unavailable;
import winnow.model.ReviewDecision;
import winnow.model.Snapshot;
import winnow.model.SnapshotKind;
import winnow.reconcile.Reconciler;
import winnow.store.Reconciled;
import winnow.store.StoredCapture;

/** Makes an article of the evidence for it, whether it came in this run or is read again. Safe for several threads. */
final class Reconciling {

    private final Reconciler reconciler;
    private final WorkMapper mapper = new WorkMapper();

    Reconciling(Reconciler reconciler) {
        this.reconciler = reconciler;
    }

    /**
     * Reconciles one article.
     *
     * @param asked the registry's answer in this run; empty where it is in the evidence, or was not asked
     * @param decisions the decisions of people that are in force on it
     */
    ReconciledTarget of(Evidence evidence, Optional<LookupOutcome> asked, Map<Field, ReviewDecision> decisions) {
        LookupOutcome answer = asked.orElseGet(() -> stored(evidence).orElseGet(NotAsked::new));
        Article article = reconciler.reconcile(
                evidence.doi(),
                evidence.page().map(Evidence.Look::record),
                evidence.xml(),
                usable(answer, evidence),
                decisions);
        Optional<Snapshot> snapshot = asked.flatMap(Reconciling::snapshot);
        Reconciled item = new Reconciled(
                evidence.targetId(),
                article,
                Looks.of(evidence, article, snapshot),
                evidence.page().map(Evidence.Look::at),
                evidence.page().map(Evidence.Look::dated).orElse(false),
                reason(answer),
                decisions);
        return new ReconciledTarget(item, snapshot, others -> of(evidence, asked, others));
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
