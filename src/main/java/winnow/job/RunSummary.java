package winnow.job;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

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
 * @param passedOver things in saved pages that were never articles, by reason
 * @param opened findings opened in this run, by rule
 * @param open findings open now, by rule
 * @param note one line about what stopped it or what to do; blank when all is well
 */
public record RunSummary(
        long runId,
        ExitCode exit,
        Duration took,
        long taken,
        long stored,
        long unchanged,
        Map<String, Long> failed,
        Map<String, Long> passedOver,
        Map<String, Long> opened,
        Map<String, Long> open,
        String note) {

    /** Copies the maps, in order of their keys. */
    public RunSummary {
        failed = new TreeMap<>(failed);
        passedOver = new TreeMap<>(passedOver);
        opened = new TreeMap<>(opened);
        open = new TreeMap<>(open);
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
