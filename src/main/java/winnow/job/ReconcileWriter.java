package winnow.job;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import winnow.store.ArticleWriter;
import winnow.store.Capture;
import winnow.store.SnapshotStore;
import winnow.store.StoreOutcome;

/** Stores reconciled articles, each batch in one transaction, after the registry's answers they rest on. */
final class ReconcileWriter implements ItemWriter<List<ReconciledTarget>> {

    private final long runId;
    private final SnapshotStore snapshots;
    private final ArticleWriter articles;
    private final Progress progress;

    ReconcileWriter(long runId, SnapshotStore snapshots, ArticleWriter articles, Progress progress) {
        this.runId = runId;
        this.snapshots = snapshots;
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
                .ifPresent(answer -> answers.put(
                        target.item().targetId(),
                        List.of(Capture.ofRegistry(
                                answer, target.item().article().doi())))));
        snapshots.keep(answers);
        List<StoreOutcome> outcomes =
                articles.write(runId, batch.stream().map(ReconciledTarget::item).toList());
        outcomes.forEach(outcome -> progress.done(word(outcome), 1));
    }

    private static String word(StoreOutcome outcome) {
        if (outcome instanceof StoreOutcome.Failed) {
            return "failed";
        }
        return outcome instanceof StoreOutcome.Stored ? "stored" : "unchanged";
    }
}
