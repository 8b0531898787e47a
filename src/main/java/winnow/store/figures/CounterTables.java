package winnow.store.figures;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Temporary tables on which the other queries rest: {@code shown (article_id, journal, registered)}, the articles under
 * the journal they are listed with; {@code counter_now (article_id, source, metric, state, value, observed_at)}, the
 * last reading of each counter; and {@code counter_best (article_id, journal, metric, state, value)}, exactly one row
 * for each article and counter.
 */
final class CounterTables {

    /** One column for each standing, counting rows. */
    static final String COUNTS = Arrays.stream(Standing.values())
            .map(s -> "count(*) filter (where state = '" + s.slug() + "') as " + s.slug())
            .collect(Collectors.joining(", "));

    private static final String SHOWN = """
            create temporary table shown on commit drop as
            with size as (
                select journal_id, count(*) as articles from winnow.article where journal_id is not null group by 1),
            ranked as (
                select j.journal_id, j.code, row_number() over (order by s.articles desc, j.code) as place
                  from size s join winnow.journal j using (journal_id))
            select a.article_id, a.doi, case when r.place > ? then '*' else r.code end as journal,
                   a.registry_status in ('found', 'mismatch') as registered
              from winnow.article a
              left join ranked r using (journal_id)
            """;

    /** A probe of the key for each counter costs the same however long the history is. */
    private static final String NOW = """
            create temporary table counter_now on commit drop as
            select a.article_id, s.source, s.metric, r.state, r.value, r.observed_at
              from shown a
             cross join (
                   select source, metric
                     from (values ('views.total'), ('views.site'), ('views.pmc'),
                                  ('downloads.total'), ('downloads.site'), ('downloads.pmc')) m (metric)
                    cross join (values ('page'), ('rendered')) o (source)
                   union all
                   values ('crossref', 'citations'), ('crossref', 'references')) s (source, metric)
             cross join lateral (
                   select m.state, m.value, m.observed_at
                     from winnow.metric m
                    where m.article_id = a.article_id and m.source = s.source and m.metric = s.metric
                    order by m.observed_at desc
                    limit 1) r
            """;

    /**
     * A measured number wins over any other state. Between two of them, and between two states without a number, the
     * page after its scripts wins over the page as delivered.
     */
    private static final String BEST = """
            create temporary table counter_best on commit drop as
            select a.article_id, a.journal, m.metric, coalesce(b.state, 'unseen') as state, b.value
              from shown a
             cross join (values ('views.total'), ('views.site'), ('views.pmc'), ('downloads.total'),
                                ('downloads.site'), ('downloads.pmc'), ('citations'), ('references')) m (metric)
              left join (
                   select distinct on (article_id, metric) article_id, metric, state, value
                     from counter_now
                    order by article_id, metric, state = 'reported' desc, source desc) b
                on b.article_id = a.article_id and b.metric = m.metric
            """;

    private CounterTables() {}

    static void create(View view, int journals) throws SQLException {
        view.execute(SHOWN, journals);
        view.execute("analyze shown");
        view.execute(NOW);
        view.execute("analyze counter_now");
        view.execute(BEST);
        view.execute("analyze counter_best");
    }
}
