package winnow.store;

import java.util.Map;
import winnow.model.Doi;

/** The SQL by which rules are applied within a scope. */
final class FindingStatements {

    /** A journal is spoken of as a whole where at least this share of its articles is looked at. */
    private static final String JOURNAL_SHARE = "0.1";

    private static final String ARTICLES = "select article_id, doi, journal_id from winnow.article";

    /** The articles named, stored or not, and those that their records speak of or spoke of. */
    private static final String SOME = """
            with named as (%s),
            concerned as (
                select doi from named
                 union
                select affected_doi from winnow.editorial_report where reported_by in (select doi from named))
            select a.article_id, c.doi, a.journal_id from concerned c left join winnow.article a on a.doi = c.doi""";

    private static final String APPLY = """
            with selected as (%s),
            candidate as materialized (
                select distinct on (subject) subject, coalesce(severity, :scope_severity) as severity, doi, article_id,
                       message, evidence::jsonb as evidence
                  from selected %s
                 order by subject, message),
            closed as (
                update winnow.finding f
                   set closed_at = greatest(f.opened_at, :scope_at)
                 where f.rule = :scope_rule and f.closed_at is null %s
                   and not exists (select from candidate c where c.subject = f.subject)
                returning 1),
            changed as (
                update winnow.finding f
                   set message = c.message, severity = c.severity, doi = c.doi, article_id = c.article_id,
                       evidence = c.evidence
                               || jsonb_strip_nulls(jsonb_build_object('reopened', f.evidence -> 'reopened'))
                  from candidate c
                 where f.rule = :scope_rule and f.closed_at is null and f.subject = c.subject
                   and (f.message, f.evidence - 'reopened', f.severity, f.doi, f.article_id)
                       is distinct from (c.message, c.evidence, c.severity, c.doi, c.article_id)
                returning 1),
            before as (
                select subject, count(*) as times, max(closed_at) as closed_at
                  from winnow.finding
                 where rule = :scope_rule and closed_at is not null
                 group by subject),
            opened as (
                insert into winnow.finding
                       (rule, subject, severity, doi, article_id, run_id, message, evidence, opened_at)
                select :scope_rule, c.subject, c.severity, c.doi, c.article_id, :scope_run, c.message,
                       c.evidence || case when b.subject is null then '{}' else jsonb_build_object('reopened',
                           jsonb_build_object('times', b.times, 'last_closed_at', b.closed_at)) end,
                       greatest(:scope_at, b.closed_at)
                  from candidate c
                  left join before b on b.subject = c.subject
                 where not exists (select from winnow.finding f
                                    where f.rule = :scope_rule and f.closed_at is null and f.subject = c.subject)
                 order by c.subject
                on conflict (rule, subject) where closed_at is null do nothing
                returning jsonb_exists(evidence, 'reopened') as again)
            select (select count(*) from opened), (select count(*) from opened where again),
                   (select count(*) from candidate), (select count(*) from closed), (select count(*) from changed)
            """;

    private FindingStatements() {}

    /** Query for the relation {@code scope}; adds what it needs to the values. */
    static String scope(FindingScope scope, Map<String, Object> values) {
        if (scope instanceof FindingScope.Articles articles) {
            values.put(
                    "scope_dois",
                    articles.dois().stream().map(Doi::value).sorted().toArray(String[]::new));
            return SOME.formatted("select unnest(:scope_dois::text[]) as doi");
        }
        if (scope instanceof FindingScope.Run run) {
            values.put("scope_of_run", run.runId());
            return SOME.formatted("""
                    select doi from winnow.target where run_id = :scope_of_run and doi is not null
                     union
                    select doi from winnow.outcome where run_id = :scope_of_run and doi is not null""");
        }
        if (scope instanceof FindingScope.Journals journals) {
            values.put("scope_codes", journals.codes().stream().sorted().toArray(String[]::new));
            return ARTICLES
                    + " where journal_id in (select journal_id from winnow.journal where code = any(:scope_codes))";
        }
        return ARTICLES;
    }

    /** Query for the relation {@code scope_journal}. */
    static String scopeJournal() {
        return """
                select j.journal_id, j.code
                  from winnow.journal j
                  join (select journal_id, count(*) as looked_at from scope where article_id is not null group by 1) s
                    on s.journal_id = j.journal_id
                 where s.looked_at >= %s * (select count(*) from winnow.article a where a.journal_id = j.journal_id)""".formatted(JOURNAL_SHARE);
    }

    /** Statement that opens, keeps and closes, and answers with what it did. */
    static String apply(FindingRule rule, FindingScope scope) {
        String candidates = plain(rule.candidates());
        if (scope instanceof FindingScope.Everything) {
            return APPLY.formatted(candidates, "", "");
        }
        return switch (rule.reach()) {
            case ARTICLE ->
                APPLY.formatted(
                        candidates, "where doi in (select doi from scope)", "and f.doi in (select doi from scope)");
            case JOURNAL ->
                APPLY.formatted(
                        candidates,
                        "where split_part(subject, '#', 1) in (select code from scope_journal)",
                        "and split_part(f.subject, '#', 1) in (select code from scope_journal)");
            case SITE -> APPLY.formatted(candidates, "", "");
        };
    }

    /** A query without the semicolon that ends it in a file. */
    static String plain(String query) {
        return query.strip().replaceFirst(";$", "");
    }
}
