package winnow.job;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import winnow.model.Target;
import winnow.store.ScrapeWriter;
import winnow.store.Scraped;
import winnow.store.StepOutcome;
import winnow.store.TargetStore;

/** Takes what was discovered into the run, a thousand at a time, up to the limit that was set. */
final class TargetIntake implements Discovered {

    private static final int AT_ONCE = 1000;

    private final long runId;
    private final TargetStore targets;
    private final ScrapeWriter scrapes;
    private final Progress progress;
    private final Clock clock;
    private final OptionalLong limit;
    private final List<Target> found = new ArrayList<>();
    private long taken;

    TargetIntake(
            long runId, TargetStore targets, ScrapeWriter scrapes, OptionalLong limit, Progress progress, Clock clock) {
        this.runId = runId;
        this.targets = targets;
        this.scrapes = scrapes;
        this.limit = limit;
        this.progress = progress;
        this.clock = clock;
    }

    @Override
    public void target(Target target) {
        if (limit.isPresent() && taken >= limit.getAsLong()) {
            return;
        }
        taken++;
        found.add(target);
        if (found.size() == AT_ONCE) {
            flush();
        }
    }

    @Override
    public void refused(String place, String reason, String message) {
        List<Target> one = List.of(new Target(Optional.empty(), place, "list"));
        targets.add(runId, one, clock.instant());
        long key = targets.keys(runId, one).get(0);
        StepOutcome why = StepOutcome.of("failed", reason, message);
        scrapes.write(
                runId, List.of(new Scraped(key, Optional.empty(), List.of(), Optional.empty(), why, Optional.empty())));
        progress.done(1, 1);
    }

    /** Writes what has been found so far. */
    void flush() {
        progress.done(targets.add(runId, found, clock.instant()), 0);
        found.clear();
    }
}
