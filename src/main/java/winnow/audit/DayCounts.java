package winnow.audit;

import java.time.LocalDate;
import java.util.Arrays;

/** A count for each day of a span that grows as days are counted; days without a count take a word each, no more. */
final class DayCounts {

    private static final int SPARE = 32;

    private long first;
    private int[] counts = new int[0];

    /** Takes counts. */
    interface Consumer {
        void accept(LocalDate day, int count);
    }

    /**
     * Counts one more.
     *
     * @param day from 1970-01-01
     */
    void add(long day) {
        if (counts.length == 0) {
            first = day;
            counts = new int[SPARE];
        } else if (day < first) {
            int more = Math.toIntExact(first - day + SPARE);
            int[] grown = new int[counts.length + more];
            System.arraycopy(counts, 0, grown, more, counts.length);
            counts = grown;
            first -= more;
        } else if (day - first >= counts.length) {
            counts = Arrays.copyOf(counts, Math.toIntExact(day - first + 1 + counts.length / 2));
        }
        counts[(int) (day - first)]++;
    }

    /** Hands on the days with a count, in order. */
    void forEach(Consumer consumer) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                consumer.accept(LocalDate.ofEpochDay(first + i), counts[i]);
            }
        }
    }
}
