package winnow.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Everything that one counter of one article said from one source, in order of time: a point whenever it changed.
 *
 * @param source slug of where it was read
 * @param metric slug of the counter
 * @param times microseconds since 1970-01-01 UTC, ascending, at least one
 * @param numbers what it said at each, {@link #NO_NUMBER} where it said none
 * @param runs runs that read each
 * @param otherStates slugs of the states in which it said none, in order
 */
public record CounterSeries(
        String source, String metric, long[] times, long[] numbers, long[] runs, List<String> otherStates) {

    /** Stands for whatever is not reported: a counter is never below zero. */
    public static final long NO_NUMBER = -1;

    private static final String REPORTED = "reported";

    /** Number of points. */
    public int size() {
        return times.length;
    }

    /** Whether it was a number at a point. */
    public boolean reported(int point) {
        return numbers[point] != NO_NUMBER;
    }

    /** When a point was observed. */
    public Instant at(int point) {
        return Instant.EPOCH.plus(times[point], ChronoUnit.MICROS);
    }

    /** The point that held at a time, in microseconds since 1970-01-01 UTC; -1 before the first. */
    public int pointAt(long time) {
        int place = Arrays.binarySearch(times, time);
        return place >= 0 ? place : -place - 2;
    }

    /** UTC day of a point, counted from 1970-01-01. */
    public long day(int point) {
        return Math.floorDiv(times[point], TimeUnit.DAYS.toMicros(1));
    }

    /** Some of its points, at least one, in order. */
    CounterSeries of(int[] points) {
        List<String> states = new ArrayList<>();
        int other = 0;
        int next = 0;
        for (int i = 0; i < size(); i++) {
            boolean taken = next < points.length && points[next] == i;
            next += taken ? 1 : 0;
            if (!reported(i)) {
                if (taken) {
                    states.add(otherStates.get(other));
                }
                other++;
            }
        }
        return new CounterSeries(
                source, metric, some(times, points), some(numbers, points), some(runs, points), states);
    }

    private static long[] some(long[] all, int[] points) {
        return Arrays.stream(points).mapToLong(i -> all[i]).toArray();
    }

    /** State in which it stands: that of its last point. */
    public String lastState() {
        return reported(size() - 1) ? REPORTED : otherStates.get(otherStates.size() - 1);
    }
}
