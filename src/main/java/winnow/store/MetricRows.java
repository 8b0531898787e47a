package winnow.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import winnow.model.Doi;
import winnow.model.MetricState;
import winnow.store.MetricSeries.Changes;
import winnow.store.MetricSeries.Point;
import winnow.store.MetricSeries.Reading;

/** Table {@code metric}: a row whenever a reading differs from the one before it in order of time. */
final class MetricRows {

    /** Readings that differ from what holds at their moment; all others change nothing. */
    private static final String DIFFERING = """
            select i.place
              from unnest(?::bigint[], ?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::bigint[], ?::text[])
                   with ordinality i (article_id, source, metric, observed_at, state, value, raw_text, place)
              left join lateral (
                    select m.state, m.value, m.raw_text
                      from winnow.metric m
                     where m.article_id = i.article_id and m.source = i.source and m.metric = i.metric
                       and m.observed_at <= i.observed_at
                     order by m.observed_at desc
                     limit 1) p on true
             where (p.state, p.value, p.raw_text) is distinct from (i.state, i.value, i.raw_text)
            """;

    /** The stored points from the last one before a moment on. */
    private static final String STORED = """
            select i.place, m.state, m.value, m.raw_text, m.observed_at, m.run_id
              from unnest(?::bigint[], ?::text[], ?::text[], ?::timestamptz[])
                   with ordinality i (article_id, source, metric, since, place)
              left join lateral (
                    select p.observed_at
                      from winnow.metric p
                     where p.article_id = i.article_id and p.source = i.source and p.metric = i.metric
                       and p.observed_at < i.since
                     order by p.observed_at desc
                     limit 1) b on true
              join winnow.metric m
                on m.article_id = i.article_id and m.source = i.source and m.metric = i.metric
               and m.observed_at >= coalesce(b.observed_at, i.since)
            """;

    private static final String DELETE = """
            delete from winnow.metric m
             using unnest(?::bigint[], ?::text[], ?::text[], ?::timestamptz[]) i (article_id, source, metric, at)
             where m.article_id = i.article_id and m.source = i.source and m.metric = i.metric and m.observed_at = i.at
            """;

    private static final String INSERT = """
            insert into winnow.metric as m (article_id, source, metric, observed_at, state, value, raw_text, run_id)
            select * from unnest(?::bigint[], ?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::bigint[], ?::text[],
                                 ?::bigint[])
            """;

    private static final String UPSERT = INSERT + """
            on conflict (article_id, source, metric, observed_at) do update
               set state = excluded.state, value = excluded.value, raw_text = excluded.raw_text,
                   run_id = excluded.run_id, recorded_at = excluded.recorded_at
            """;

    private MetricRows() {}

    /** One counter of one article from one source. */
    record Series(long articleId, String source, String metric) {}

    /** A point of a series. */
    record Row(Series series, Point point) {}

    private record Placed(int place, Point point) {}

    /**
     * The looks at one article.
     *
     * @param fresh whether no counter of it can be stored
     */
    record Looked(long articleId, Doi doi, boolean fresh, List<Look> looks) {}

    /** Merges the looks into what is stored and gives the articles of which a row was written or removed. */
    static Set<Long> write(ArticleGraph.Writing writing, List<Looked> looked) throws SQLException {
        Session session = writing.session();
        Map<Series, List<Point>> fresh = observed(looked, true, writing.runId());
        Map<Series, List<Point>> others = observed(looked, false, writing.runId());
        others.keySet().retainAll(differing(session, others));
        List<Row> added = changed(fresh.keySet(), fresh, Map.of(), Map.of(), new ArrayList<>());
        insert(session, INSERT, added);
        List<Row> removed = new ArrayList<>();
        List<Row> written = List.of();
        if (!others.isEmpty()) {
            List<Series> series = List.copyOf(others.keySet());
            Map<Series, Instant> since = earliest(others);
            written = changed(
                    series, others, stored(session, series, since), LookRows.later(session, looked, since), removed);
            delete(session, removed);
            insert(session, UPSERT, written);
        }
        Set<Long> touched = new HashSet<>();
        List.of(added, removed, written)
                .forEach(rows -> rows.forEach(r -> touched.add(r.series().articleId())));
        return touched;
    }

    private static Map<Series, List<Point>> observed(List<Looked> looked, boolean fresh, long runId) {
        Map<Series, List<Point>> observed = new HashMap<>();
        for (Looked one : looked) {
            if (one.fresh() == fresh) {
                one.looks()
                        .forEach(look -> look.readings()
                                .forEach(r -> observed.computeIfAbsent(
                                                new Series(
                                                        one.articleId(),
                                                        r.source().slug(),
                                                        r.metric().slug()),
                                                s -> new ArrayList<>(1))
                                        .add(new Point(look.observedAt(), Reading.of(r), runId))));
            }
        }
        return observed;
    }

    private static Map<Series, Instant> earliest(Map<Series, List<Point>> observed) {
        Map<Series, Instant> earliest = new HashMap<>();
        observed.forEach((series, points) -> earliest.put(
                series, points.stream().map(Point::at).min(Instant::compareTo).orElseThrow()));
        return earliest;
    }

    private static Set<Series> differing(Session session, Map<Series, List<Point>> observed) throws SQLException {
        List<Row> rows = rows(observed);
        if (rows.isEmpty()) {
            return Set.of();
        }
        return session
                .list(
                        DIFFERING,
                        row -> rows.get(row.getInt(1) - 1).series(),
                        ids(rows),
                        sources(rows),
                        metrics(rows),
                        instants(rows),
                        states(rows),
                        values(rows),
                        raws(rows))
                .stream()
                .collect(Collectors.toSet());
    }

    private static Map<Series, List<Point>> stored(Session session, List<Series> series, Map<Series, Instant> since)
            throws SQLException {
        Map<Series, List<Point>> stored = new HashMap<>();
        session.each(
                0,
                STORED,
                MetricRows::point,
                p -> stored.computeIfAbsent(series.get(p.place()), s -> new ArrayList<>())
                        .add(p.point()),
                Columns.longs(series, Series::articleId),
                Columns.texts(series, Series::source),
                Columns.texts(series, Series::metric),
                Columns.instants(series, since::get));
        return stored;
    }

    private static Placed point(ResultSet row) throws SQLException {
        Reading reading = new Reading(
                Rows.bySlug(MetricState.values(), MetricState::slug, row.getString("state")),
                Rows.number(row, "value").stream().boxed().findFirst(),
                Rows.text(row, "raw_text"));
        return new Placed(
                row.getInt("place") - 1, new Point(Rows.instant(row, "observed_at"), reading, row.getLong("run_id")));
    }

    private static List<Row> changed(
            Collection<Series> series,
            Map<Series, List<Point>> observed,
            Map<Series, List<Point>> stored,
            Map<LookRows.Key, TreeMap<Instant, Long>> looks,
            List<Row> removed) {
        List<Row> written = new ArrayList<>();
        for (Series one : series) {
            Changes changes = MetricSeries.merge(
                    stored.getOrDefault(one, List.of()),
                    looks.getOrDefault(new LookRows.Key(one.articleId(), one.source()), new TreeMap<>()),
                    observed.get(one));
            changes.removed().forEach(at -> removed.add(new Row(one, new Point(at, null, 0))));
            changes.written().forEach(point -> written.add(new Row(one, point)));
        }
        return written;
    }

    private static List<Row> rows(Map<Series, List<Point>> observed) {
        List<Row> rows = new ArrayList<>();
        observed.forEach((series, points) -> points.forEach(point -> rows.add(new Row(series, point))));
        return rows;
    }

    private static void delete(Session session, List<Row> rows) throws SQLException {
        if (!rows.isEmpty()) {
            session.update(DELETE, ids(rows), sources(rows), metrics(rows), instants(rows));
        }
    }

    private static void insert(Session session, String statement, List<Row> rows) throws SQLException {
        if (!rows.isEmpty()) {
            session.update(
                    statement,
                    ids(rows),
                    sources(rows),
                    metrics(rows),
                    instants(rows),
                    states(rows),
                    values(rows),
                    raws(rows),
                    Columns.longs(rows, r -> r.point().runId()));
        }
    }

    private static Long[] ids(List<Row> rows) {
        return Columns.longs(rows, r -> r.series().articleId());
    }

    private static String[] sources(List<Row> rows) {
        return Columns.texts(rows, r -> r.series().source());
    }

    private static String[] metrics(List<Row> rows) {
        return Columns.texts(rows, r -> r.series().metric());
    }

    private static Instant[] instants(List<Row> rows) {
        return Columns.instants(rows, r -> r.point().at());
    }

    private static String[] states(List<Row> rows) {
        return Columns.texts(rows, r -> r.point().reading().state().slug());
    }

    private static Long[] values(List<Row> rows) {
        return Columns.nullableLongs(rows, r -> r.point().reading().value().orElse(null));
    }

    private static String[] raws(List<Row> rows) {
        return Columns.texts(rows, r -> r.point().reading().rawText().orElse(null));
    }
}
