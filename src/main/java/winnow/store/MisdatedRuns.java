package winnow.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Runs that began while the machine's clock was wrong: runs are numbered as they begin, and these bear a time that does not
 * fit. Of all ways to leave runs out so that the others' times ascend, the one that leaves out the fewest; where that would
 * be many, runs were not numbered by time, and nothing can be said. What such a run read stands at a time at which it was
 * not so.
 */
final class MisdatedRuns {

    /** A clock is wrong now and then: one run in so many. */
    private static final int SELDOM = 4;

    private MisdatedRuns() {}

    /** A run and when it began by its own clock. */
    record Begun(long runId, Instant at) {}

    /** Their numbers; none in a database whose clock was never set back. */
    static Set<Long> in(Session session) throws SQLException {
        return among(session.list(
                "select run_id, started_at from winnow.run order by run_id",
                row -> new Begun(row.getLong(1), Rows.instant(row, "started_at"))));
    }

    /**
     * Leaves out the fewest, by the longest ascending row (patience sorting).
     *
     * @param runs in the order of their numbers
     */
    static Set<Long> among(List<Begun> runs) {
        List<Integer> ends = new ArrayList<>();
        int[] before = new int[runs.size()];
        for (int i = 0; i < runs.size(); i++) {
            int length = lengthThatTakes(runs, ends, runs.get(i).at());
            before[i] = length == 0 ? -1 : ends.get(length - 1);
            if (length == ends.size()) {
                ends.add(i);
            } else {
                ends.set(length, i);
            }
        }
        Set<Long> misdated = new HashSet<>(runs.stream().map(Begun::runId).toList());
        for (int i = ends.isEmpty() ? -1 : ends.get(ends.size() - 1); i >= 0; i = before[i]) {
            misdated.remove(runs.get(i).runId());
        }
        return SELDOM * misdated.size() > runs.size() ? Set.of() : misdated;
    }

    /** How many rows, of one run, of two and so on, end before or at this time. */
    private static int lengthThatTakes(List<Begun> runs, List<Integer> ends, Instant at) {
        int low = 0;
        int high = ends.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (runs.get(ends.get(middle)).at().isAfter(at)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The counter without what they read, where that stands out of the order in which it was read. */
    static CounterSeries without(Set<Long> misdated, CounterSeries series) {
        if (misdated.isEmpty() || isAscending(series.runs())) {
            return series;
        }
        int[] kept = IntStream.range(0, series.size())
                .filter(i -> !misdated.contains(series.runs()[i]))
                .toArray();
        return kept.length == 0 ? series : series.of(kept);
    }

    private static boolean isAscending(long[] runs) {
        return IntStream.range(1, runs.length).allMatch(i -> runs[i - 1] <= runs[i]);
    }
}
