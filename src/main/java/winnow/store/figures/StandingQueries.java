package winnow.store.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import winnow.model.Metric;
import winnow.model.MetricSource;

/** How the counters stand now. */
final class StandingQueries {

    private static final String OF_PAGE = "metric not in ('citations', 'references')";

    private StandingQueries() {}

    static Overview overview(View view) throws SQLException {
        return view.one("""
                select (select count(*) from shown) as articles,
                       (select count(distinct journal_id) from winnow.article) as journals,
                       (select count(distinct article_id) from counter_best
                         where state = 'reported' and %1$s) as measured,
                       (select count(*) from counter_best where state = 'reported' and value = 0 and %1$s) as zeros,
                       (select count(*) from counter_best where state = 'placeholder' and %1$s) as placeholders,
                       m.readings, m.first, m.last
                  from (select count(*) as readings, min(observed_at) as first, max(observed_at) as last
                          from winnow.metric) m
                """.formatted(OF_PAGE), StandingQueries::overview);
    }

    private static Overview overview(ResultSet row) throws SQLException {
        return new Overview(
                row.getLong("articles"),
                row.getLong("journals"),
                row.getLong("measured"),
                row.getLong("zeros"),
                row.getLong("placeholders"),
                row.getLong("readings"),
                View.instant(row, "first"),
                View.instant(row, "last"));
    }

    /** One for each counter, even on an empty database. */
    static List<CounterStanding> best(View view) throws SQLException {
        List<CounterStanding> counted = view.list(
                "select metric, " + CounterTables.COUNTS + " from counter_best group by metric",
                row -> new CounterStanding(metric(row), Optional.empty(), View.tally(row)));
        return Arrays.stream(Metric.values())
                .map(metric -> counted.stream()
                        .filter(c -> c.metric() == metric)
                        .findFirst()
                        .orElse(new CounterStanding(metric, Optional.empty(), StandingTally.NONE)))
                .toList();
    }

    static List<CounterStanding> bySource(View view) throws SQLException {
        return view
                .list(
                        "select source, metric, " + CounterTables.COUNTS + " from counter_now group by source, metric",
                        row -> new CounterStanding(metric(row), Optional.of(source(row)), View.tally(row)))
                .stream()
                .sorted(Comparator.comparing((CounterStanding c) -> c.source().orElseThrow())
                        .thenComparing(CounterStanding::metric))
                .toList();
    }

    static List<JournalCoverage> coverage(View view) throws SQLException {
        return view.list("""
                with counters as (
                    select article_id, %s from counter_best where %s group by article_id),
                looks as (
                    select article_id, max(at) as last from (
                        select article_id, observed_at as at from counter_now where source <> 'crossref'
                        union all
                        select a.article_id, max(o.observed_at)
                          from winnow.outcome o join shown a on a.doi = o.doi
                         where o.step = 'scrape' and o.observed_at is not null
                         group by a.article_id) x
                     group by article_id)
                select a.journal, max(j.title) as journal_title, count(*) as articles,
                       count(*) filter (where a.registered) as registered,
                       count(l.last) as read, count(*) filter (where c.reported > 0) as measured,
                       %s, max(l.last) as last
                  from shown a
                  join counters c using (article_id)
                  left join looks l using (article_id)
                  left join winnow.journal j on j.code = a.journal
                 group by a.journal
                 order by a.journal is null, a.journal = '*', articles desc, a.journal
                """.formatted(CounterTables.COUNTS, OF_PAGE, sums()), StandingQueries::coverage);
    }

    private static String sums() {
        return Arrays.stream(Standing.values())
                .map(s -> "sum(c." + s.slug() + ") as " + s.slug())
                .collect(Collectors.joining(", "));
    }

    private static JournalCoverage coverage(ResultSet row) throws SQLException {
        return new JournalCoverage(
                View.journal(row),
                row.getLong("articles"),
                row.getLong("registered"),
                row.getLong("read"),
                row.getLong("measured"),
                View.tally(row),
                View.instant(row, "last"));
    }

    static Metric metric(ResultSet row) throws SQLException {
        String slug = row.getString("metric");
        return Arrays.stream(Metric.values())
                .filter(m -> m.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    static MetricSource source(ResultSet row) throws SQLException {
        String slug = row.getString("source");
        return Arrays.stream(MetricSource.values())
                .filter(s -> s.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }
}
