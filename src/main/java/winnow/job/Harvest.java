package winnow.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import tools.jackson.databind.json.JsonMapper;
import winnow.job.settings.Settings;
import winnow.model.Journal;
import winnow.store.Balance;
import winnow.store.Database;
import winnow.store.DatabaseException;
import winnow.store.FindingCount;
import winnow.store.FindingStore;
import winnow.store.OutcomeCount;
import winnow.store.Run;
import winnow.store.RunKind;
import winnow.store.RunLock;
import winnow.store.RunStatus;
import winnow.store.RunStore;

/**
 * The main job, from a request to a balanced run. One at a time: the run lock is held from start to end.
 *
 * <p>What is wrong with the request is said before anything is written ({@link UsageException}); what goes wrong with an
 * item is an outcome row; what goes wrong outside ends the run as restartable.
 */
public final class Harvest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Settings settings;
    private final List<Journal> journals;
    private final Database database;
    private final StopFlag stop;
    private final Progress progress;
    private final Clock clock;
    private final RunStore runs;
    private final ConcurrentHashMap<String, Long> passedOver = new ConcurrentHashMap<>();

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
    }

    /** Harvests what is asked for. */
    public RunSummary run(HarvestRequest request) {
        try (HarvestPlan plan = HarvestPlan.of(request, settings, journals);
                RunLock lock = lock()) {
            long runId = runs.start(RunKind.HARVEST, JSON.writeValueAsString(request), clock.instant());
            return carryOut(runId, plan);
        }
    }

    /** Goes on with the newest run that did not finish. */
    public RunSummary restart() {
        try (RunLock lock = lock()) {
            Run last = runs.lastUnfinished(RunKind.HARVEST)
                    .orElseThrow(() -> new UsageException("there is no unfinished harvest to restart"));
            HarvestRequest request = JSON.readValue(last.parameters(), HarvestRequest.class);
            try (HarvestPlan plan = HarvestPlan.of(request, settings, journals)) {
                runs.resume(last.runId());
                return carryOut(last.runId(), plan);
            }
        }
    }

    private RunLock lock() {
        RunLock.Attempt attempt = RunLock.tryTake(database, "harvest", clock.instant());
        if (attempt instanceof RunLock.Attempt.Taken taken) {
            return taken.lock();
        }
        RunLock.Attempt.HeldBy holder = (RunLock.Attempt.HeldBy) attempt;
        throw new BusyException("another harvest is running: process " + holder.pid() + " on " + holder.host()
                + " since " + holder.since() + "; wait for it, or stop it with kill " + holder.pid());
    }

    private RunSummary carryOut(long runId, HarvestPlan plan) {
        Instant began = clock.instant();
        Optional<Throwable> fault = execute(runId, plan);
        progress.end();
        Balance balance = runs.balance(runId);
        ExitCode exit = exit(balance, fault);
        RunStatus status = switch (exit) {
            case OK, ATTENTION, USAGE, UNBALANCED -> RunStatus.FINISHED;
            case OUTSIDE_FAULT -> RunStatus.FAILED;
            case INTERRUPTED -> RunStatus.STOPPED;
        };
        runs.finish(runId, status, balance, exit.code(), clock.instant());
        return summary(runId, Duration.between(began, clock.instant()), balance, exit, fault);
    }

    /** The fault that ended the job; empty when it came to its end or was stopped. */
    private Optional<Throwable> execute(long runId, HarvestPlan plan) {
        try (BatchRuntime batch = BatchRuntime.on(database.dataSource())) {
            HarvestSteps steps =
                    new HarvestSteps(runId, settings, journals, database, plan, passedOver, stop, progress, clock);
            Job job = steps.job(new HarvestJob(batch.repository(), stop, progress));
            JobExecution execution = batch.run(job, runId);
            if (execution.getStatus() == BatchStatus.COMPLETED || stop.raised()) {
                return Optional.empty();
            }
            return Optional.of(rootOf(execution));
        } catch (DatabaseException lost) {
            return Optional.of(lost);
        }
    }

    private static Throwable rootOf(JobExecution execution) {
        List<Throwable> faults = execution.getAllFailureExceptions();
        Throwable fault = faults.isEmpty()
                ? new IllegalStateException(execution.getExitStatus().toString())
                : faults.get(0);
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseException) {
                return cause;
            }
        }
        return fault;
    }

    private ExitCode exit(Balance balance, Optional<Throwable> fault) {
        if (fault.isPresent()) {
            return fault.get() instanceof DatabaseException ? ExitCode.OUTSIDE_FAULT : ExitCode.UNBALANCED;
        }
        if (stop.raised()) {
            return ExitCode.INTERRUPTED;
        }
        if (!balance.holds()) {
            return ExitCode.UNBALANCED;
        }
        double failedPercent = balance.taken() == 0 ? 0 : 100.0 * balance.failed() / balance.taken();
        return failedPercent > settings.harvest().maxFailed() ? ExitCode.ATTENTION : ExitCode.OK;
    }

    private RunSummary summary(long runId, Duration took, Balance balance, ExitCode exit, Optional<Throwable> fault) {
        FindingStore findings = new FindingStore(database);
        return new RunSummary(
                runId,
                exit,
                took,
                balance.taken(),
                balance.stored(),
                balance.unchanged(),
                failures(balance.failures()),
                passedOver,
                byRule(findings.openCounts(runId)),
                byRule(findings.openCounts()),
                note(exit, balance, fault));
    }

    private static Map<String, Long> failures(List<OutcomeCount> failures) {
        return failures.stream()
                .collect(Collectors.toMap(
                        f -> f.outcome() + ", " + f.reason(), OutcomeCount::count, Long::sum, TreeMap::new));
    }

    private static Map<String, Long> byRule(List<FindingCount> counts) {
        return counts.stream()
                .collect(Collectors.toMap(FindingCount::rule, FindingCount::open, Long::sum, TreeMap::new));
    }

    private static String note(ExitCode exit, Balance balance, Optional<Throwable> fault) {
        return switch (exit) {
            case OK, ATTENTION, USAGE -> "";
            case OUTSIDE_FAULT ->
                "Stopped: " + fault.map(Throwable::getMessage).orElse("") + "\nGo on with: winnow harvest --restart";
            case INTERRUPTED ->
                "Interrupted with " + balance.open() + " targets left. Go on with: winnow harvest --restart";
            case UNBALANCED ->
                fault.map(f -> "A bug stopped this run: " + f + "; the log has the details. Please report it.")
                        .orElse("The balance does not hold: " + balance.open()
                                + " targets are unaccounted for. This is a bug, please report it.");
        };
    }
}
