package winnow.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import winnow.model.Doi;
import winnow.store.MetricRows.Looked;
import winnow.store.MetricRows.Series;

/**
 * Looks that are on record after a moment; view {@code metric_look} has all. Only what was written after that moment can
 * show a later look, so that the usual answer, none, costs one step in an index.
 */
final class LookRows {

    private static final String LATER = """
            with later as (
                select i.article_id, r.target_id, r.run_id, i.since
                  from unnest(?::bigint[], ?::text[], ?::timestamptz[]) i (article_id, doi, since)
                  join winnow.outcome r on r.doi = i.doi and r.at > i.since
                 where r.step = 'reconcile' and r.outcome in ('stored', 'unchanged'))
            select l.article_id, 'page' as source, s.observed_at, min(l.run_id) as run_id
              from later l
              join winnow.outcome s on s.target_id = l.target_id and s.step = 'scrape'
             where s.observed_at > l.since and s.outcome in ('parsed', 'not-modified')
             group by 1, 2, 3
             union
            select l.article_id,
                   case p.kind when 'rendered' then 'rendered' when 'counters' then 'rendered'
                               when 'crossref' then 'crossref' else 'page' end,
                   ts.retrieved_at, min(l.run_id)
              from later l
              join winnow.target_snapshot ts on ts.target_id = l.target_id
              join winnow.snapshot p on p.snapshot_id = ts.snapshot_id
             where ts.retrieved_at > l.since and p.kind <> 'xml'
             group by 1, 2, 3
            """;

    private LookRows() {}

    /** A source of counters of an article. */
    record Key(long articleId, String source) {}

    private record Found(Key key, Instant at, long runId) {}

    /** Moments and runs of the looks after these moments. */
    static Map<Key, TreeMap<Instant, Long>> later(Session session, List<Looked> looked, Map<Series, Instant> since)
            throws SQLException {
        Map<Long, Instant> earliest = new HashMap<>();
        since.forEach((series, at) ->
                earliest.merge(series.articleId(), at, (one, other) -> one.isBefore(other) ? one : other));
        List<Looked> asked =
                looked.stream().filter(l -> earliest.containsKey(l.articleId())).toList();
        return later(
                session,
                Columns.longs(asked, Looked::articleId),
                Columns.texts(asked, l -> l.doi().value()),
                Columns.instants(asked, l -> earliest.get(l.articleId())));
    }

    /** Those of these articles whose page was seen later than at these moments. */
    static Set<Doi> seenLater(Session session, Map<Doi, Instant> moments) throws SQLException {
        if (moments.isEmpty()) {
            return Set.of();
        }
        List<Doi> dois = List.copyOf(moments.keySet());
        Long[] places = new Long[dois.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = (long) i;
        }
        Set<Doi> later = new HashSet<>();
        later(session, places, Columns.texts(dois, Doi::value), Columns.instants(dois, moments::get)).keySet().stream()
                .filter(key -> key.source().equals("page"))
                .forEach(key -> later.add(dois.get((int) key.articleId())));
        return later;
    }

    private static Map<Key, TreeMap<Instant, Long>> later(
            Session session, Long[] articles, String[] dois, Instant[] since) throws SQLException {
        Map<Key, TreeMap<Instant, Long>> looks = new HashMap<>();
        session.each(
                0,
                LATER,
                row -> new Found(
                        new Key(row.getLong(1), row.getString(2)), Rows.instant(row, "observed_at"), row.getLong(4)),
                f -> looks.computeIfAbsent(f.key(), k -> new TreeMap<>()).put(f.at(), f.runId()),
                articles,
                dois,
                since);
        return looks;
    }
}
