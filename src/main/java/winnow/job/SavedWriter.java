package winnow.job;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import winnow.model.Target;
import winnow.store.Capture;
import winnow.store.ScrapeWriter;
import winnow.store.Scraped;
import winnow.store.SnapshotStore;
import winnow.store.StepOutcome;
import winnow.store.TargetStore;

/**
 * Writes saved pages. All that shows the same article is one target: the page, an earlier capture of it, the XML and
 * the registry's record. What shows none is a target of its own, with the reason.
 */
final class SavedWriter implements ItemWriter<List<SavedReading>> {

    private final long runId;
    private final TargetStore targets;
    private final SnapshotStore snapshots;
    private final ScrapeWriter scrapes;
    private final Progress progress;
    private final Clock clock;

    SavedWriter(
            long runId,
            TargetStore targets,
            SnapshotStore snapshots,
            ScrapeWriter scrapes,
            Progress progress,
            Clock clock) {
        this.runId = runId;
        this.targets = targets;
        this.snapshots = snapshots;
        this.scrapes = scrapes;
        this.progress = progress;
        this.clock = clock;
    }

    @Override
    public void write(Chunk<? extends List<SavedReading>> chunk) {
        for (List<SavedReading> readings : chunk) {
            if (!readings.isEmpty()) {
                write(readings);
            }
        }
    }

    private void write(List<SavedReading> readings) {
        List<Target> wanted = readings.stream().map(SavedReading::target).toList();
        targets.add(runId, wanted, clock.instant());
        List<Long> keys = targets.keys(runId, wanted);
        Map<Long, List<Capture>> registry = new LinkedHashMap<>();
        Map<Long, List<SavedReading>> pages = new LinkedHashMap<>();
        for (int i = 0; i < readings.size(); i++) {
            SavedReading reading = readings.get(i);
            if (reading.isRegistry()) {
                registry.computeIfAbsent(keys.get(i), key -> new ArrayList<>())
                        .add(reading.capture().orElseThrow());
            } else {
                pages.computeIfAbsent(keys.get(i), key -> new ArrayList<>()).add(reading);
            }
        }
        snapshots.keep(registry);
        scrapes.write(
                runId,
                pages.entrySet().stream()
                        .map(e -> scraped(e.getKey(), e.getValue()))
                        .toList());
        readings.forEach(this::tell);
    }

    private void tell(SavedReading reading) {
        progress.done(reading.result().map(StepOutcome::outcome).orElse("registry"), 1);
        reading.result().ifPresent(result -> FailureLog.tell(runId, reading.doi(), reading.place(), result));
    }

    /** Several renderings of one article in a chunk leave the step together, as the latest of them. */
    private static Scraped scraped(long target, List<SavedReading> readings) {
        SavedReading latest = readings.stream()
                .max(Comparator.comparing(r -> r.observedAt().orElse(Instant.MIN)))
                .orElseThrow();
        List<Capture> captures =
                readings.stream().flatMap(r -> r.capture().stream()).toList();
        StepOutcome result = latest.result().orElseThrow();
        return new Scraped(target, latest.doi(), captures, Optional.empty(), result, latest.observedAt());
    }
}
