package winnow.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Fills a database with made-up articles, weekly looks at their counters and findings about them, by arithmetic on the
 * article's number and therefore always the same. Pages as delivered hold placeholders; their scripts fill most counters
 * from the tenth week on; some pages lack the block, some show words.
 */
public final class SampleHistories {

    private static final String BASE = """
            insert into winnow.run (kind, parameters, status, started_at, finished_at)
            values ('harvest', '{}', 'finished', '2025-11-03', '2025-11-04');
            insert into winnow.journal (code, title) values
                ('or', 'Oncology Reports'), ('ol', 'Oncology Letters'), ('ijo', 'International Journal of Oncology'),
                ('ijmm', 'International Journal of Molecular Medicine'), ('mmr', 'Molecular Medicine Reports'),
                ('etm', 'Experimental and Therapeutic Medicine'), ('br', 'Biomedical Reports'),
                ('mco', 'Molecular and Clinical Oncology'), ('wasj', 'World Academy of Sciences Journal'),
                ('mi', null);
            create temporary table part as
            select i, mod(hashint4(i)::bigint + 2147483648, 1000) / 1000.0 as u,
                   mod(hashint4(i * 7)::bigint + 2147483648, 1000) / 1000.0 as v,
                   '2025-11-03'::timestamptz + mod(i, 160) * interval '1 hour' as first
              from generate_series(1, %1$d) i;
            insert into winnow.article (doi, journal_id, title, published_online, editorial_status, registry_status,
                   first_harvested_at, last_changed_at, content_digest, graph_digest)
            select '10.3892/made-up.' || i,
                   case when u < 0.004 then null else 1 + floor(10 * v * v)::int end,
                   case when mod(i, 97) = 0 then 'Effect of <b>bold</b> & "quoted" words on β‑cells (made-up study ' || i || ')'
                        else 'A made-up study of pathway ' || i || ' in an invented cell line' end,
                   (2009 + floor(16 * u)::int)::text,
                   case when mod(i, 211) = 0 then 'retracted' else 'current' end,
                   case when mod(i, 120) = 0 then 'not-registered' else 'found' end, first, first, '', ''
              from part order by i;
            """;

    private static final String PAGES = """
            insert into winnow.metric (article_id, source, metric, state, raw_text, observed_at, run_id)
            select a.article_id, 'page', m,
                   case when mod(i, 29) = 0 then 'absent' when m like '%%.total' then 'placeholder' else 'blank' end,
                   case when mod(i, 29) = 0 then null when m like '%%.total' then '0' else '' end,
                   first + mod(i, 9) * interval '7 days', 1
              from part
              join winnow.article a on a.doi = '10.3892/made-up.' || i
             cross join (values ('views.total'), ('views.site'), ('views.pmc'),
                                ('downloads.total'), ('downloads.site'), ('downloads.pmc')) v (m)
             where mod(i, 53) <> 0;
            """;

    private static final String RENDERED = """
            insert into winnow.metric (article_id, source, metric, state, value, raw_text, observed_at, run_id)
            select article_id, 'rendered', m, state, case state when 'reported' then number end, number::text, at, 1
              from (select *, lag((state, number)) over (partition by article_id, m order by w) as before
                      from (select a.article_id, m, w, first + w * interval '7 days' as at,
                                   case when mod(i, 41) = 0 and m like '%%.pmc' then 'blank'
                                        when mod(i, 173) = 0 then 'unparsed' else 'reported' end as state,
                                   case when mod(i, 23) = 0 and m like 'downloads.%%' then 0
                                        else floor(exp(2 + 6 * u) * f + w * 6 * v * v * f)::bigint end as number
                              from part
                              join winnow.article a on a.doi = '10.3892/made-up.' || i
                             cross join generate_series(10 + mod(i, 8), %2$d - 1) w
                             cross join (values ('views.total', 1.0), ('views.site', 0.6), ('views.pmc', 0.4),
                                                ('downloads.total', 0.5), ('downloads.site', 0.3),
                                                ('downloads.pmc', 0.2)) f (m, f)
                             where mod(i, 5) < 3) look) change
             where before is distinct from (state, number);
            insert into winnow.metric (article_id, source, metric, state, value, raw_text, observed_at, run_id)
            select a.article_id, 'crossref', 'citations', 'reported', floor(60 * u * u * v)::bigint, '', first, 1
              from part join winnow.article a on a.doi = '10.3892/made-up.' || i
             where mod(i, 120) <> 0;
            """;

    private static final String FINDINGS = """
            insert into winnow.finding (rule, subject, severity, doi, article_id, run_id, message, evidence, opened_at, closed_at)
            select rule, doi, severity, doi, article_id, 1, message, '{}', first_harvested_at + article_id * interval '1 min',
                   case when mod(article_id, 10) = 7 then '2026-12-01'::timestamptz end
              from winnow.article
              join (values ('M01', 'warning', 2, 'views and downloads: zero totals without components'),
                           ('M03', 'warning', 160, 'views.total fell from 1240 to 1180'),
                           ('M07', 'warning', 90, 'downloads.total 420, views.total 377'),
                           ('B01', 'warning', 31, 'title: <i>differs</i> & so do the authors'),
                           ('B03', 'error', 120, 'the DOI is not registered'),
                           ('E01', 'info', 211, 'retracted by 10.3892/made-up.notice')) r (rule, severity, every, message)
                on mod(article_id, every) = 0;
            insert into winnow.finding (rule, subject, severity, message, evidence, opened_at, closed_at) values
                ('M09', 'or#page:downloads.site@2026-02-16', 'warning', 'downloads.site of or stood still from 2026-02-16',
                 '{"journal": "or", "age": "all", "metric": "downloads.site", "from": "2026-02-16", "thawed_on": null}',
                 '2026-03-02', null),
                ('M09', 'ol#page:views.pmc, under 2 years@2026-01-05', 'info',
                 'views.pmc of ol (articles of under 2 years) stood still from 2026-01-05 to 2026-04-13',
                 '{"journal": "ol", "age": "under 2 years", "metric": "views.pmc", "from": "2026-01-05",
                   "thawed_on": "2026-04-20"}', '2026-01-12', null),
                ('S01', 'run:1:article_type', 'error', 'article_type was on 98 %% of pages, now on 3 %%',
                 '{"before": 0.98, "now": 0.03}', '2026-02-02', '2026-02-03');
            analyze;
            """;

    private SampleHistories() {}

    /** Fills an empty database. */
    public static void fill(DataSource dataSource, int articles, int weeks) {
        String script = (BASE + PAGES + RENDERED + FINDINGS).formatted(articles, weeks);
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(script);
            statement.execute("drop table part");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
