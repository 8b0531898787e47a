package winnow.store;

import java.util.List;

/**
 * What became of everything that a run undertook, counted from rows.
 *
 * @param taken targets undertaken
 * @param stored targets whose article was written or changed
 * @param unchanged targets whose article was already as found
 * @param failures targets that ended with a reason instead, by step, outcome and reason, most first
 * @param open targets without a final outcome; 0 after a complete run
 */
public record Balance(long taken, long stored, long unchanged, List<OutcomeCount> failures, long open) {

    /** Copies the list. */
    public Balance {
        failures = List.copyOf(failures);
    }

    /** Targets that ended with a reason instead. */
    public long failed() {
        return failures.stream().mapToLong(OutcomeCount::count).sum();
    }

    /** Whether taken = stored + unchanged + failed. */
    public boolean holds() {
        return taken == stored + unchanged + failed();
    }
}
