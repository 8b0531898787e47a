package winnow.store.figures;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import winnow.model.Metric;

/** How measured values are distributed; a counter without a measured value adds to the tally and to nothing else. */
final class DistributionQueries {

    private static final String QUANTILES =
            "percentile_disc(array[0, 0.25, 0.5, 0.75, 0.95, 1]) within group (order by value)"
                    + " filter (where state = 'reported') as quantiles";

    /** Bin 0 is zero; then two bins a power of ten, up to three times the power and beyond, told by the digits. */
    private static final String BINS = """
            select metric, bin, count(*) as articles
              from (select metric,
                           case when value = 0 then 0
                                else 2 * length(value::text) - case when left(value::text, 1) < '3' then 1 else 0 end
                           end as bin
                      from counter_best
                     where state = 'reported') b
             group by metric, bin
            """;

    private DistributionQueries() {}

    static List<Distribution> all(View view) throws SQLException {
        Map<Metric, TreeMap<Integer, Long>> bins = new EnumMap<>(Metric.class);
        view.list(
                BINS,
                row -> bins.computeIfAbsent(StandingQueries.metric(row), m -> new TreeMap<>())
                        .put(row.getInt("bin"), row.getLong("articles")));
        Map<Metric, Distribution> found = new EnumMap<>(Metric.class);
        view.list(
                "select metric, " + CounterTables.COUNTS + ", " + QUANTILES + " from counter_best group by metric",
                row -> {
                    Metric metric = StandingQueries.metric(row);
                    return found.put(
                            metric,
                            new Distribution(
                                    metric,
                                    View.tally(row),
                                    quantiles(row),
                                    contiguous(bins.getOrDefault(metric, new TreeMap<>()))));
                });
        return Arrays.stream(Metric.values())
                .map(m -> found.getOrDefault(m, new Distribution(m, StandingTally.NONE, Optional.empty(), List.of())))
                .toList();
    }

    static List<JournalDistribution> byJournal(View view) throws SQLException {
        return view.list(
                """
                select d.*, j.title as journal_title
                  from (select journal, metric, %s, %s
                          from counter_best
                         where metric in ('views.total', 'downloads.total')
                         group by journal, metric) d
                  left join winnow.journal j on j.code = d.journal
                 order by d.metric desc, d.journal is null, d.journal = '*', d.journal
                """.formatted(CounterTables.COUNTS, QUANTILES),
                row -> new JournalDistribution(
                        View.journal(row), StandingQueries.metric(row), View.tally(row), quantiles(row)));
    }

    private static Optional<Quantiles> quantiles(ResultSet row) throws SQLException {
        Array array = row.getArray("quantiles");
        if (array == null) {
            return Optional.empty();
        }
        Long[] q = (Long[]) array.getArray();
        return Optional.of(new Quantiles(q[0], q[1], q[2], q[3], q[4], q[5]));
    }

    private static List<Distribution.Bin> contiguous(TreeMap<Integer, Long> counts) {
        List<Distribution.Bin> bins = new ArrayList<>();
        if (!counts.isEmpty()) {
            for (int bin = counts.firstKey(); bin <= counts.lastKey(); bin++) {
                long beyond = least(bin + 1);
                long last = beyond == Long.MAX_VALUE ? beyond : beyond - 1;
                bins.add(new Distribution.Bin(least(bin), last, counts.getOrDefault(bin, 0L)));
            }
        }
        return bins;
    }

    /** 0, 1, 3, 10, 30 and so on up to the greatest number there is. */
    private static long least(int bin) {
        if (bin == 0) {
            return 0;
        }
        double power = Math.pow(10, (bin - 1) / 2);
        return Math.round(bin % 2 == 1 ? power : 3 * power);
    }
}
