package winnow.store.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import winnow.model.Severity;

/** What the audit has found. */
final class FindingQueries {

    private FindingQueries() {}

    static List<FindingTally> tallies(View view) throws SQLException {
        return view.list(
                """
                with listed as (
                    select distinct journal from shown),
                whole as (
                    select code, case when code in (select journal from listed) then code else '*' end as journal
                      from winnow.journal
                     where code in (select journal from listed) or '*' in (select journal from listed)),
                placed as (
                    select f.rule, f.severity, f.closed_at, a.article_id is not null or w.code is not null as stored,
                           coalesce(a.journal, w.journal) as journal
                      from winnow.finding f
                      left join shown a using (article_id)
                      left join whole w on f.doi is null and f.article_id is null
                                       and w.code = split_part(f.subject, '#', 1))
                select p.rule, p.severity, p.stored, p.journal, max(j.title) as journal_title,
                       count(*) filter (where p.closed_at is null) as open, count(p.closed_at) as closed
                  from placed p
                  left join winnow.journal j on j.code = p.journal
                 group by 1, 2, 3, 4
                 order by 1, 2, 3 desc, 4
                """,
                row -> new FindingTally(
                        row.getString("rule"),
                        severity(row),
                        row.getBoolean("stored") ? Optional.of(View.journal(row)) : Optional.empty(),
                        row.getLong("open"),
                        row.getLong("closed")));
    }

    static List<FindingExample> examples(View view, int each) throws SQLException {
        return view.list("""
                select f.rule, f.severity, f.subject, f.doi, a.title, j.code, f.message, f.opened_at
                  from (select distinct rule from winnow.finding where closed_at is null) r
                 cross join lateral (
                       select * from winnow.finding f
                        where f.rule = r.rule and f.closed_at is null
                        order by f.opened_at desc, f.finding_id
                        limit ?) f
                  left join winnow.article a using (article_id)
                  left join winnow.journal j using (journal_id)
                 order by f.rule, f.opened_at desc, f.finding_id
                """, FindingQueries::example, each);
    }

    private static FindingExample example(ResultSet row) throws SQLException {
        return new FindingExample(
                row.getString("rule"),
                severity(row),
                row.getString("subject"),
                View.text(row, "doi"),
                View.text(row, "title"),
                View.text(row, "code"),
                row.getString("message"),
                View.instant(row, "opened_at").orElseThrow());
    }

    static long count(View view, String rule) throws SQLException {
        return view.one("select count(*) from winnow.finding where rule = ?", row -> row.getLong(1), rule);
    }

    static List<Episode> episodes(View view, String rule, int limit) throws SQLException {
        return view.list(
                """
                select f.subject, f.message, f.opened_at, f.closed_at, e.names, e.texts
                  from winnow.finding f
                  left join lateral (
                       select array_agg(key order by key) as names, array_agg(coalesce(value, '') order by key) as texts
                         from jsonb_each_text(
                              case jsonb_typeof(f.evidence) when 'object' then f.evidence else '{}' end)) e on true
                 where f.rule = ?
                 order by f.closed_at is null and nullif(f.evidence ->> 'thawed_on', '') is null desc,
                          f.closed_at desc nulls first, f.opened_at desc, f.finding_id
                 limit ?
                """,
                row -> new Episode(
                        row.getString("subject"),
                        row.getString("message"),
                        evidence(row),
                        View.instant(row, "opened_at").orElseThrow(),
                        View.instant(row, "closed_at")),
                rule,
                limit);
    }

    private static Map<String, String> evidence(ResultSet row) throws SQLException {
        Map<String, String> evidence = new LinkedHashMap<>();
        if (row.getArray("names") != null) {
            String[] names = (String[]) row.getArray("names").getArray();
            String[] texts = (String[]) row.getArray("texts").getArray();
            for (int i = 0; i < names.length; i++) {
                evidence.put(names[i], texts[i]);
            }
        }
        return evidence;
    }

    private static Severity severity(ResultSet row) throws SQLException {
        String slug = row.getString("severity");
        return Arrays.stream(Severity.values())
                .filter(s -> s.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }
}
