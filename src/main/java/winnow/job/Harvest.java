package winnow.job;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import winnow.job.settings.Settings;
import winnow.model.Journal;
import winnow.store.Database;
import winnow.store.DiscoveryStore;
import winnow.store.Run;
import winnow.store.RunKind;
import winnow.store.RunStore;

/**
 * The main job, from a request to a balanced run. One at a time: the run lock is held from start to end.
 *
 * <p>What is wrong with the request is said before anything is written ({@link UsageException}); what goes wrong with an
 * item is an outcome row; what goes wrong outside ends the run as restartable.
 */
public final class Harvest {

    private static final Logger log = LoggerFactory.getLogger(Harvest.class);
    private static final String GO_ON = "winnow harvest --restart";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Settings settings;
    private final List<Journal> journals;
    private final Database database;
    private final StopFlag stop;
    private final Progress progress;
    private final Clock clock;
    private final RunStore runs;
    private final DiscoveryStore windows;

    /**
     * A harvest into a database.
     *
     * @param stop raised from outside to end the run after the item in hand
     */
    public Harvest(
            Settings settings,
            List<Journal> journals,
            Database database,
            StopFlag stop,
            Progress progress,
            Clock clock) {
        this.settings = settings;
        this.journals = journals;
        this.database = database;
        this.stop = stop;
        this.progress = progress;
        this.clock = clock;
        this.runs = new RunStore(database);
        this.windows = new DiscoveryStore(database);
    }

    /** Harvests what is asked for. */
    public RunSummary run(HarvestRequest request) {
        try (HarvestPlan plan = HarvestPlan.of(request, settings, journals, windows, clock);
                HarvestLock lock = HarvestLock.take(database, clock)) {
            long runId = runs.start(RunKind.HARVEST, JSON.writeValueAsString(request), clock.instant());
            return carryOut(runId, plan, lock);
        }
    }

    /** Goes on with the newest run that did not finish. */
    public RunSummary restart() {
        try (HarvestLock lock = HarvestLock.take(database, clock)) {
            Run last = runs.lastUnfinished(RunKind.HARVEST)
                    .orElseThrow(() -> new UsageException("there is no unfinished harvest to restart"));
            HarvestRequest request = JSON.readValue(last.parameters(), HarvestRequest.class);
            try (HarvestPlan plan = runs.isDiscovered(last.runId())
                    ? HarvestPlan.discovered(request, settings, journals)
                    : HarvestPlan.of(request, settings, journals, windows, clock)) {
                runs.resume(last.runId());
                return carryOut(last.runId(), plan, lock);
            }
        }
    }

    private RunSummary carryOut(long runId, HarvestPlan plan, HarvestLock lock) {
        Instant began = clock.instant();
        int dead = runs.abandonOthers(RunKind.HARVEST, runId, began);
        if (dead > 0) {
            log.warn("{} earlier runs ended without a word; they can be restarted", dead);
        }
        log.info("run {} begins: {}", runId, plan.request());
        ConcurrentHashMap<String, Long> passedOver = new ConcurrentHashMap<>();
        HarvestExecution.Steps steps = job ->
                new HarvestSteps(runId, settings, journals, database, plan, passedOver, stop, progress, clock).job(job);
        HarvestExecution.Ending ending =
                new HarvestExecution(runId, settings, database, steps, lock, stop, progress).carryOut();
        progress.end();
        return new RunClosing(database, settings, clock, GO_ON).close(runId, began, passedOver, ending);
    }
}
