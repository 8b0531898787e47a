package winnow.store.figures;

import java.util.List;
import java.util.Optional;
import winnow.model.Metric;

/**
 * How the measured values of a counter are distributed. It rests on the measured ones alone; the tally says how many
 * were left out, and why.
 *
 * @param metric which counter
 * @param tally all articles by standing
 * @param quantiles empty when nothing was measured
 * @param bins how many articles fall where, in order, without gaps
 */
public record Distribution(Metric metric, StandingTally tally, Optional<Quantiles> quantiles, List<Bin> bins) {

    /** Copies the list. */
    public Distribution {
        bins = List.copyOf(bins);
    }

    /**
     * Articles whose value lies within bounds.
     *
     * @param from least value, inclusive
     * @param to greatest value, inclusive
     */
    public record Bin(long from, long to, long articles) {}
}
