package winnow.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import winnow.model.Doi;
import winnow.model.Field;
import winnow.model.ReviewDecision;
import winnow.store.ArticleWriter;
import winnow.store.Capture;
import winnow.store.ReviewStore;
import winnow.store.SnapshotStore;
import winnow.store.StoreOutcome;

/** Stores reconciled articles, each batch in one transaction, after the registry's answers they rest on. */
final class ReconcileWriter implements ItemWriter<List<ReconciledTarget>> {

    private final long runId;
    private final SnapshotStore snapshots;
    private final ReviewStore reviews;
    private final ArticleWriter articles;
    private final Progress progress;

    ReconcileWriter(
            long runId, SnapshotStore snapshots, ReviewStore reviews, ArticleWriter articles, Progress progress) {
        this.runId = runId;
        this.snapshots = snapshots;
        this.reviews = reviews;
        this.articles = articles;
        this.progress = progress;
    }

    @Override
    public void write(Chunk<? extends List<ReconciledTarget>> chunk) {
        for (List<ReconciledTarget> batch : chunk) {
            if (!batch.isEmpty()) {
                write(batch);
            }
        }
    }

    private void write(List<ReconciledTarget> batch) {
        Map<Long, List<Capture>> answers = new HashMap<>();
        batch.forEach(target -> target.answer()
                .ifPresent(answer ->
                        answers.put(target.item().targetId(), List.of(Capture.ofRegistry(answer, doi(target))))));
        snapshots.keep(answers);
        List<ReconciledTarget> waiting = batch;
        while (!waiting.isEmpty()) {
            waiting = overtaken(waiting);
        }
    }

    /** Stores them; those on which a person decided meanwhile come back, reconciled with what was decided. */
    private List<ReconciledTarget> overtaken(List<ReconciledTarget> targets) {
        List<StoreOutcome> outcomes = articles.write(
                runId, targets.stream().map(ReconciledTarget::item).toList());
        List<ReconciledTarget> overtaken = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) instanceof StoreOutcome.Overtaken) {
                overtaken.add(targets.get(i));
            } else {
                progress.done(word(outcomes.get(i)), 1);
            }
        }
        if (overtaken.isEmpty()) {
            return overtaken;
        }
        Map<Doi, Map<Field, ReviewDecision>> decisions =
                reviews.inForce(overtaken.stream().map(ReconcileWriter::doi).toList());
        return overtaken.stream()
                .map(target -> target.again().apply(decisions.getOrDefault(doi(target), Map.of())))
                .toList();
    }

    private static Doi doi(ReconciledTarget target) {
        return target.item().article().doi();
    }

    private static String word(StoreOutcome outcome) {
        if (outcome instanceof StoreOutcome.Failed) {
            return "failed";
        }
        return outcome instanceof StoreOutcome.Stored ? "stored" : "unchanged";
    }
}
