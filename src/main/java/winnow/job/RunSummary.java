package winnow.job;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import winnow.store.FailedTarget;

/**
 * How a run ended, counted from rows.
 *
 * @param runId key of the run
 * @param exit what to tell the shell
 * @param took how long, restarts not counted
 * @param taken targets undertaken
 * @param stored targets whose article was written or changed
 * @param unchanged targets whose article was already as found
 * @param failed targets that ended with a reason instead, by outcome and reason
 * @param firstFailed the first of them, a few
 * @param skipped articles that the refresh policy left for another day
 * @param passedOver things that were never articles, in saved pages or the registry's listing, by reason
 * @param opened findings opened in this run, by rule
 * @param open findings open now, by rule
 * @param notices what does not show in the counts, a line each: gaps of discovery, a registry without answers
 * @param note what stopped it and what to do; blank when all is well
 */
public record RunSummary(
        long runId,
        ExitCode exit,
        Duration took,
        long taken,
        long stored,
        long unchanged,
        Map<String, Long> failed,
        List<FailedTarget> firstFailed,
        long skipped,
        Map<String, Long> passedOver,
        Map<String, Long> opened,
        Map<String, Long> open,
        List<String> notices,
        String note) {

    /** Copies the maps, in order of their keys. */
    public RunSummary {
        failed = new TreeMap<>(failed);
        firstFailed = List.copyOf(firstFailed);
        passedOver = new TreeMap<>(passedOver);
        opened = new TreeMap<>(opened);
        open = new TreeMap<>(open);
        notices = List.copyOf(notices);
    }

    /** Targets that failed for any reason. */
    public long failures() {
        return failed.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether every target is accounted for. */
    public boolean balanced() {
        return taken == stored + unchanged + failures();
    }
}
