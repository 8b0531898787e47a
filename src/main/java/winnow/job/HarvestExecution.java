package winnow.job;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import winnow.job.settings.Settings;
import winnow.store.Database;
import winnow.store.DatabaseException;
import winnow.store.RunStore;

/**
 * Carries the job of one run out to its end, through outages of the database: when it is back within the time that it is
 * given, the job takes up what is left, as a restart would.
 */
final class HarvestExecution {

    private static final Logger log = LoggerFactory.getLogger(HarvestExecution.class);

    /** Times that the job is taken up again without any target having left a step in between. */
    private static final int MOST_IN_VAIN = 3;

    private final long runId;
    private final Settings settings;
    private final Database database;
    private final Steps steps;
    private final HarvestLock lock;
    private final StopFlag stop;
    private final Progress progress;
    private final RunStore runs;

    HarvestExecution(
            long runId,
            Settings settings,
            Database database,
            Steps steps,
            HarvestLock lock,
            StopFlag stop,
            Progress progress) {
        this.runId = runId;
        this.settings = settings;
        this.database = database;
        this.steps = steps;
        this.lock = lock;
        this.stop = stop;
        this.progress = progress;
        this.runs = new RunStore(database);
    }

    /** Makes the job that is to be carried out, anew each time that it is taken up. */
    interface Steps {
        Job job(HarvestJob wiring);
    }

    /**
     * How the job ended.
     *
     * @param stopped whether it was asked to, before its end
     * @param fault what broke it; empty when nothing did
     */
    record Ending(boolean stopped, Optional<Throwable> fault) {}

    Ending carryOut() {
        database.rideOut(settings.db().patience(), stop::raised);
        long before = -1;
        int inVain = 0;
        Ending ending = once();
        while (mayPass(ending) && !stop.raised() && inVain < MOST_IN_VAIN && isBack()) {
            log.warn("run {}: the database was away and is back, going on", runId);
            long done = done();
            inVain = done > before ? 0 : inVain + 1;
            before = done;
            ending = once();
        }
        return ending;
    }

    private Ending once() {
        try (BatchRuntime batch = BatchRuntime.on(database.dataSource())) {
            Job job = steps.job(new HarvestJob(batch.repository(), lock, stop, progress));
            JobExecution execution = batch.run(job, runId);
            boolean ended = execution.getStatus() == BatchStatus.COMPLETED;
            return new Ending(
                    !ended && stop.raised(), ended || stop.raised() ? Optional.empty() : Optional.of(fault(execution)));
        } catch (RuntimeException broken) {
            log.error("run {}: the job broke", runId, broken);
            return new Ending(stop.raised(), stop.raised() ? Optional.empty() : Optional.of(known(broken)));
        }
    }

    private Throwable fault(JobExecution execution) {
        List<Throwable> faults = execution.getAllFailureExceptions();
        return faults.isEmpty()
                ? new IllegalStateException(execution.getExitStatus().toString())
                : known(faults.get(0));
    }

    /** The fault that we have a word for, where it is the cause. */
    private Throwable known(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfReachException
                    || cause instanceof BusyException
                    || cause instanceof UsageException
                    || cause instanceof OutOfMemoryError) {
                return cause;
            }
        }
        return database.behind(fault).map(lost -> (Throwable) lost).orElse(fault);
    }

    private boolean mayPass(Ending ending) {
        return ending.fault()
                .filter(fault -> fault instanceof DatabaseException lost && lost.mayPass())
                .isPresent();
    }

    private boolean isBack() {
        try {
            runs.find(runId);
            lock.ensure();
            return true;
        } catch (DatabaseException still) {
            log.warn("run {}: {}", runId, still.getMessage());
            database.rideOut(Duration.ZERO, stop::raised);
            return false;
        }
    }

    private long done() {
        return runs.outcomes(runId).stream()
                .mapToLong(outcome -> outcome.count())
                .sum();
    }
}
