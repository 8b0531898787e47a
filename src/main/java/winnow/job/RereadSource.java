package winnow.job;

import java.util.List;
import winnow.store.PendingTarget;
import winnow.store.Step;
import winnow.store.TargetStore;

/** Reads the targets of a run again from their snapshots; those that would lose a value come last, judged together. */
final class RereadSource implements BatchSource<Reread> {

    private final long runId;
    private final int chunk;
    private final TargetStore targets;
    private final Rereading rereading;
    private final DriftGuard guard;
    private boolean judging;
    private long last;

    RereadSource(long runId, int chunk, TargetStore targets, Rereading rereading, DriftGuard guard) {
        this.runId = runId;
        this.chunk = chunk;
        this.targets = targets;
        this.rereading = rereading;
        this.guard = guard;
    }

    @Override
    public List<Reread> next() {
        List<PendingTarget> pending = targets.pending(runId, Step.SCRAPE, last, chunk);
        while (!pending.isEmpty() || mayJudge()) {
            if (!pending.isEmpty()) {
                last = pending.get(pending.size() - 1).targetId();
                List<Reread> ready = judging ? judged(pending) : first(pending);
                if (!ready.isEmpty()) {
                    return ready;
                }
            }
            pending = targets.pending(runId, Step.SCRAPE, last, chunk);
        }
        return List.of();
    }

    private boolean mayJudge() {
        if (judging || !guard.anyWaiting()) {
            return false;
        }
        judging = true;
        last = 0;
        return true;
    }

    private List<Reread> first(List<PendingTarget> pending) {
        return rereading.of(pending).stream()
                .filter(reread -> !guard.holds(reread))
                .toList();
    }

    /** What was handed on before may still be on its way into the tables, so only what waited is taken. */
    private List<Reread> judged(List<PendingTarget> pending) {
        List<PendingTarget> waiting = pending.stream()
                .filter(target -> guard.isWaiting(target.targetId()))
                .toList();
        return rereading.of(waiting).stream().map(guard::judged).toList();
    }
}
