package winnow.audit;

import winnow.store.CounterSeries;

/**
 * Whether the order of points in time is that in which runs read them. Where an archive was read afterwards, or a clock was
 * wrong in a way that the runs' own times do not show, it is not, and a step from one point to the next proves nothing.
 */
final class RunOrder {

    /** Points on either side that a point is held against: more than the next one, as disorder may last for some runs. */
    private static final int NEIGHBOURS = 4;

    private RunOrder() {}

    /** Whether the step from a point to a later one happened in this order. */
    static boolean bearsOut(CounterSeries series, int before, int point) {
        long[] runs = series.runs();
        return runs[before] <= runs[point] && !comesLate(runs, before) && !comesEarly(runs, point);
    }

    /** Whether it stands after points that were mostly read later: at a time that was still to come. */
    private static boolean comesLate(long[] runs, int point) {
        int from = Math.max(0, point - NEIGHBOURS);
        int later = 0;
        for (int i = from; i < point; i++) {
            later += runs[i] > runs[point] ? 1 : 0;
        }
        return later > 0 && 2 * later >= point - from;
    }

    /** Whether it stands before points that were mostly read earlier: at a time that was over. */
    private static boolean comesEarly(long[] runs, int point) {
        int to = Math.min(runs.length, point + 1 + NEIGHBOURS);
        int earlier = 0;
        for (int i = point + 1; i < to; i++) {
            earlier += runs[i] < runs[point] ? 1 : 0;
        }
        return earlier > 0 && 2 * earlier >= to - point - 1;
    }
}
