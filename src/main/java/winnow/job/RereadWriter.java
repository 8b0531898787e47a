package winnow.job;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import winnow.store.BodyStore;
import winnow.store.PendingTarget;
import winnow.store.Step;
import winnow.store.StepOutcome;
import winnow.store.StoredCapture;

/** Notes what was read from the snapshots, stores the articles made of it, and lets the rest leave with its reason. */
final class RereadWriter implements ItemWriter<List<Reread>> {

    private final long runId;
    private final BodyStore bodies;
    private final ReconcileWriter articles;
    private final Progress progress;
    private final Clock clock;

    RereadWriter(long runId, BodyStore bodies, ReconcileWriter articles, Progress progress, Clock clock) {
        this.runId = runId;
        this.bodies = bodies;
        this.articles = articles;
        this.progress = progress;
        this.clock = clock;
    }

    @Override
    public void write(Chunk<? extends List<Reread>> chunk) {
        for (List<Reread> batch : chunk) {
            write(batch);
        }
    }

    private void write(List<Reread> batch) {
        List<StoredCapture> readings = new ArrayList<>();
        List<ReconciledTarget> made = new ArrayList<>();
        Map<Step, Map<PendingTarget, StepOutcome>> left = new EnumMap<>(Step.class);
        for (Reread reread : batch) {
            readings.addAll(reread.readings());
            reread.article().ifPresent(made::add);
            reread.left()
                    .ifPresent(result -> left.computeIfAbsent(reread.step(), step -> new HashMap<>())
                            .put(reread.target(), result));
        }
        bodies.note(readings);
        articles.write(new Chunk<>(List.of(made)));
        left.forEach((step, results) -> {
            bodies.leave(runId, step, results, clock.instant());
            results.values().forEach(result -> progress.done(result.outcome(), 1));
        });
    }
}
