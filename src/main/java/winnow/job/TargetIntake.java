package winnow.job;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import winnow.job.settings.Settings;
import winnow.model.Doi;
import winnow.model.Snapshot;
import winnow.model.Target;
import winnow.store.Capture;
import winnow.store.Database;
import winnow.store.DiscoveryStore;
import winnow.store.DiscoveryWindow;
import winnow.store.DueArticles;
import winnow.store.RefreshPolicy;
import winnow.store.ScrapeWriter;
import winnow.store.Scraped;
import winnow.store.SnapshotStore;
import winnow.store.StepOutcome;
import winnow.store.TargetStore;

/** Takes what was discovered into the run, a thousand at a time, up to the limit that was set. */
final class TargetIntake implements Discovered {

    private static final int AT_ONCE = 1000;

    private final long runId;
    private final Settings settings;
    private final TargetStore targets;
    private final SnapshotStore snapshots;
    private final ScrapeWriter scrapes;
    private final DiscoveryStore windows;
    private final DueArticles articles;
    private final Map<String, Long> passedOver;
    private final Progress progress;
    private final Clock clock;
    private final OptionalLong limit;
    private final List<Target> found = new ArrayList<>();
    private final Map<Doi, Snapshot> records = new HashMap<>();
    private long taken;

    TargetIntake(
            long runId,
            Settings settings,
            Database database,
            ConcurrentHashMap<String, Long> passedOver,
            OptionalLong limit,
            Progress progress,
            Clock clock) {
        this.runId = runId;
        this.settings = settings;
        this.targets = new TargetStore(database);
        this.snapshots = new SnapshotStore(database);
        this.scrapes = new ScrapeWriter(database, clock);
        this.windows = new DiscoveryStore(database);
        this.articles = new DueArticles(database);
        this.passedOver = passedOver;
        this.progress = progress;
        this.clock = clock;
        this.limit = limit;
    }

    /** Ends a source that would go on telling: no more is wanted. */
    static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Enough() {
            super("the limit is reached", null, false, false);
        }
    }

    /** @throws Enough when the limit is reached */
    @Override
    public void target(Target target) {
        if (limit.isPresent() && taken >= limit.getAsLong()) {
            throw new Enough();
        }
        taken++;
        found.add(target);
        if (found.size() >= AT_ONCE) {
            flush();
        }
    }

    @Override
    public void registered(Target target, Snapshot record) {
        records.put(target.doi().orElseThrow(), record);
        target(target);
    }

    @Override
    public void passedOver(String reason) {
        passedOver.merge(reason, 1L, Long::sum);
    }

    @Override
    public void refused(String place, String reason, String message) {
        List<Target> one = List.of(new Target(Optional.empty(), place, "list"));
        targets.add(runId, one, clock.instant());
        long key = targets.keys(runId, one).get(0);
        StepOutcome why = StepOutcome.of("failed", reason, message);
        scrapes.write(
                runId, List.of(new Scraped(key, Optional.empty(), List.of(), Optional.empty(), why, Optional.empty())));
        progress.done("failed", 1);
    }

    @Override
    public void asked(DiscoveryWindow window, List<DiscoveryWindow> gaps) {
        flush();
        windows.note(runId, window, gaps, clock.instant());
    }

    @Override
    public void due() {
        Settings.Refresh refresh = settings.refresh();
        RefreshPolicy policy = new RefreshPolicy(
                refresh.young(), refresh.youngEvery(), refresh.settling(), refresh.settlingEvery(), refresh.oldEvery());
        String base = settings.site().baseUrl().toString().replaceFirst("/+$", "");
        DueArticles.Tally tally = articles.add(runId, policy, base, limit, clock.instant());
        progress.done("found", tally.added());
    }

    /** Writes what has been found so far, records after the targets that they belong to. */
    void flush() {
        if (found.isEmpty()) {
            return;
        }
        progress.done("found", targets.add(runId, found, clock.instant()));
        List<Target> registered = found.stream()
                .filter(target -> target.doi().filter(records::containsKey).isPresent())
                .toList();
        if (!registered.isEmpty()) {
            keep(registered);
        }
        found.clear();
        records.clear();
    }

    private void keep(List<Target> registered) {
        List<Long> keys = targets.keys(runId, registered);
        Map<Long, List<Capture>> captures = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            Doi doi = registered.get(i).doi().orElseThrow();
            captures.put(keys.get(i), List.of(Capture.ofRegistry(records.get(doi), doi)));
        }
        snapshots.keep(captures);
    }
}
