package winnow.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import winnow.job.settings.Settings;
import winnow.store.Balance;
import winnow.store.Database;
import winnow.store.DatabaseException;
import winnow.store.DiscoveryStore;
import winnow.store.RunStatus;
import winnow.store.RunStore;

/** Closes a run that came to an end of any kind: takes the balance, decides the exit code, sums it up. */
final class RunClosing {

    private static final Logger log = LoggerFactory.getLogger(RunClosing.class);

    private final Database database;
    private final Settings settings;
    private final Clock clock;
    private final String goOn;
    private final RunStore runs;
    private final DiscoveryStore windows;

    /**
     * @param goOn the command that goes on with a run that was cut short
     */
    RunClosing(Database database, Settings settings, Clock clock, String goOn) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
        this.goOn = goOn;
        this.runs = new RunStore(database);
        this.windows = new DiscoveryStore(database);
    }

    /**
     * Closes it.
     *
     * @throws OutOfReachException when the database is away, so that nothing can be closed
     */
    RunSummary close(long runId, Instant began, Map<String, Long> passedOver, HarvestExecution.Ending ending) {
        try {
            return closed(runId, Duration.between(began, clock.instant()), passedOver, ending);
        } catch (DatabaseException gone) {
            throw new OutOfReachException(gone.getMessage() + "; go on with: " + goOn);
        }
    }

    private RunSummary closed(long runId, Duration took, Map<String, Long> passedOver, HarvestExecution.Ending ending) {
        Balance balance = runs.balance(runId);
        ExitCode exit = exit(runId, balance, ending);
        runs.finish(runId, status(ending), balance, exit.code(), clock.instant());
        RunSummary summary =
                new Summaries(database, runs, windows, goOn).of(runId, exit, took, balance, passedOver, ending.fault());
        log.info(
                "run {} ends with exit code {}: {} taken = {} stored + {} unchanged + {} failed",
                runId,
                exit.code(),
                summary.taken(),
                summary.stored(),
                summary.unchanged(),
                summary.failures());
        return summary;
    }

    private static RunStatus status(HarvestExecution.Ending ending) {
        if (ending.fault().isPresent()) {
            return RunStatus.FAILED;
        }
        return ending.stopped() ? RunStatus.STOPPED : RunStatus.FINISHED;
    }

    private ExitCode exit(long runId, Balance balance, HarvestExecution.Ending ending) {
        Optional<ExitCode> broken = ending.fault().map(RunClosing::exit);
        if (broken.isPresent()) {
            return broken.get();
        }
        if (ending.stopped()) {
            return ExitCode.INTERRUPTED;
        }
        if (!balance.holds()) {
            return ExitCode.UNBALANCED;
        }
        double failedPercent = balance.taken() == 0 ? 0 : 100.0 * balance.failed() / balance.taken();
        boolean gaps = !windows.openAfter(runId).isEmpty();
        return gaps || failedPercent > settings.harvest().maxFailed() ? ExitCode.ATTENTION : ExitCode.OK;
    }

    private static ExitCode exit(Throwable fault) {
        if (fault instanceof UsageException) {
            return ExitCode.USAGE;
        }
        boolean outside = fault instanceof DatabaseException
                || fault instanceof OutOfReachException
                || fault instanceof BusyException
                || fault instanceof OutOfMemoryError;
        return outside ? ExitCode.OUTSIDE_FAULT : ExitCode.UNBALANCED;
    }
}
