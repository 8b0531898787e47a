package winnow.store.figures;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import winnow.model.Metric;
import winnow.model.MetricSource;

/** How the counters stood over time: changes of state summed up, so that a long history costs one pass. */
final class HistoryQueries {

    /** Most counters are in one state for ever, and one pass finds them; the order of looks matters to the rest alone. */
    private static final String CHANGES = """
            with series as materialized (
                select article_id, source, metric, min(state) as least, max(state) as greatest, min(observed_at) as first
                  from winnow.metric
                 where source in ('page', 'rendered') and metric not in ('citations', 'references')
                 group by 1, 2, 3),
            reading as (
                select m.source, m.metric, m.state, m.observed_at,
                       lag(m.state) over (partition by m.article_id, m.source, m.metric order by m.observed_at) as before
                  from series s
                  join winnow.metric m using (article_id, source, metric)
                 where s.least <> s.greatest),
            change as (
                select source, metric, least as state, null as before,
                       date_trunc(?, first at time zone 'UTC')::date as period, count(*) as articles
                  from series
                 where least = greatest
                 group by 1, 2, 3, 5
                union all
                select source, metric, state, before, date_trunc(?, observed_at at time zone 'UTC')::date, count(*)
                  from reading
                 where before is distinct from state
                 group by 1, 2, 3, 4, 5)
            select source, metric, state, period, sum(articles)::bigint as moved
              from (select source, metric, state, period, articles from change
                    union all
                    select source, metric, before, period, -articles from change where before is not null) step
             group by 1, 2, 3, 4
            having sum(articles) <> 0
             order by period
            """;

    private record Series(MetricSource source, Metric metric) {}

    private record Move(Series series, Standing state, LocalDate period, long articles) {}

    private HistoryQueries() {}

    static Timeline timeline(Overview overview) {
        return overview.first()
                .map(first -> Timeline.between(
                        LocalDate.ofInstant(first, ZoneOffset.UTC),
                        LocalDate.ofInstant(overview.last().orElse(first), ZoneOffset.UTC)))
                .orElse(Timeline.EMPTY);
    }

    static List<StandingHistory> histories(View view, Timeline timeline) throws SQLException {
        if (timeline.starts().isEmpty()) {
            return List.of();
        }
        Map<Series, List<Move>> moves =
                new TreeMap<>(Comparator.comparing(Series::source).thenComparing(Series::metric));
        view.list(
                        CHANGES,
                        row -> new Move(
                                new Series(StandingQueries.source(row), StandingQueries.metric(row)),
                                Standing.of(row.getString("state")).orElseThrow(),
                                row.getObject("period", LocalDate.class),
                                row.getLong("moved")),
                        timeline.unit().word(),
                        timeline.unit().word())
                .forEach(move -> moves.computeIfAbsent(move.series(), s -> new ArrayList<>())
                        .add(move));
        List<StandingHistory> histories = new ArrayList<>();
        moves.forEach((series, steps) -> histories.add(history(series, steps, timeline)));
        return histories;
    }

    private static StandingHistory history(Series series, List<Move> steps, Timeline timeline) {
        Map<Standing, Long> standing = new EnumMap<>(Standing.class);
        List<StandingHistory.Moment> moments = new ArrayList<>();
        int next = 0;
        for (LocalDate start : timeline.starts()) {
            while (next < steps.size() && !steps.get(next).period().isAfter(start)) {
                Move move = steps.get(next++);
                standing.merge(move.state(), move.articles(), Long::sum);
            }
            standing.values().removeIf(n -> n == 0);
            moments.add(new StandingHistory.Moment(start, new StandingTally(standing)));
        }
        return new StandingHistory(series.source(), series.metric(), moments);
    }
}
