package winnow.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import winnow.model.Doi;

/**
 * Findings: each opens once, stays open while its rule still selects it, and closes when not. All set-based, one
 * statement a rule. Throws {@link DatabaseException} where the database cannot be used and
 * {@link IllegalStateException} where a rule's query is wrong.
 */
public final class FindingStore {

    private static final int FETCH = 500;

    private static final String SCOPE_ALL = "select article_id, doi from winnow.article";
    private static final String SCOPE_SOME = SCOPE_ALL + " where doi = any(:scope_dois)";

    private static final String APPLY = """
            with scope as not materialized (%s),
            selected as (%s),
            candidate as materialized (
                select distinct on (subject) subject, doi, article_id, message, evidence::jsonb as evidence
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
                   set message = c.message, evidence = c.evidence, severity = :scope_severity,
                       doi = c.doi, article_id = c.article_id
                  from candidate c
                 where f.rule = :scope_rule and f.closed_at is null and f.subject = c.subject
                   and (f.message, f.evidence, f.severity, f.doi, f.article_id)
                       is distinct from (c.message, c.evidence, :scope_severity, c.doi, c.article_id)
                returning 1),
            opened as (
                insert into winnow.finding
                       (rule, subject, severity, doi, article_id, run_id, message, evidence, opened_at)
                select :scope_rule, c.subject, :scope_severity, c.doi, c.article_id, :scope_run, c.message, c.evidence,
                       :scope_at
                  from candidate c
                 where not exists (select from winnow.finding f
                                    where f.rule = :scope_rule and f.closed_at is null and f.subject = c.subject)
                 order by c.subject
                on conflict (rule, subject) where closed_at is null do nothing
                returning 1)
            select (select count(*) from opened), (select count(*) from candidate), (select count(*) from closed),
                   (select count(*) from changed)
            """;

    private final Database database;

    /** On this database. */
    public FindingStore(Database database) {
        this.database = database;
    }

    /**
     * Makes the open findings of a rule equal to what its query selects within the scope.
     *
     * @param runId run in which new ones were found; empty outside a run
     * @param at when new ones open and old ones close
     */
    public FindingChanges apply(FindingRule rule, FindingScope scope, OptionalLong runId, Instant at) {
        Map<String, Object> values = new HashMap<>(rule.parameters());
        values.put("scope_rule", rule.id());
        values.put("scope_severity", rule.severity().slug());
        values.put("scope_at", at);
        values.put("scope_run", runId.isPresent() ? runId.getAsLong() : null);
        NamedSql statement = NamedSql.of(statement(rule, scope, values), values);
        return database.transaction(session -> {
            session.update("set local work_mem = '64MB'");
            session.update("set local jit = off");
            return session.list(
                            statement.text(),
                            row -> new FindingChanges(row.getLong(1), row.getLong(2) - row.getLong(1), row.getLong(3)),
                            statement.values().toArray())
                    .get(0);
        });
    }

    private static String statement(FindingRule rule, FindingScope scope, Map<String, Object> values) {
        String candidates = rule.candidates().strip().replaceFirst(";$", "");
        if (scope instanceof FindingScope.Articles articles) {
            values.put(
                    "scope_dois",
                    articles.dois().stream().map(Doi::value).sorted().toArray(String[]::new));
            return APPLY.formatted(
                    SCOPE_SOME, candidates, "where doi = any(:scope_dois)", "and f.doi = any(:scope_dois)");
        }
        return APPLY.formatted(SCOPE_ALL, candidates, "", "");
    }

    /** Open findings by rule and severity, in order of rule. */
    public List<FindingCount> openCounts() {
        return counts("where closed_at is null");
    }

    /** Findings that this run opened and that are still open. */
    public List<FindingCount> openCounts(long runId) {
        return counts("where closed_at is null and run_id = ?", runId);
    }

    private List<FindingCount> counts(String where, Object... parameters) {
        return database.transaction(session -> session.list(
                "select rule, severity, count(*) from winnow.finding " + where + " group by 1, 2 order by 1, 2",
                row -> new FindingCount(row.getString(1), Rows.severity(row.getString(2)), row.getLong(3)),
                parameters));
    }

    /** Hands on findings one by one, newest first; any number in little memory. */
    public void forEach(FindingFilter filter, Consumer<StoredFinding> consumer) {
        database.transaction(session -> {
            each(session, filter, consumer);
            return null;
        });
    }

    /** All of them, for a selection known to be small. */
    public List<StoredFinding> list(FindingFilter filter) {
        List<StoredFinding> findings = new ArrayList<>();
        forEach(filter, findings::add);
        return findings;
    }

    static void each(Session session, FindingFilter filter, Consumer<StoredFinding> consumer) throws SQLException {
        Conditions where = new Conditions();
        where.add(
                "f.rule = any(?)",
                filter.rules().isEmpty() ? null : filter.rules().toArray(String[]::new));
        where.add("f.severity = any(?)", Rows.severitiesFrom(filter.atLeast()));
        where.add("f.doi = ?", filter.doi().map(Doi::value).orElse(null));
        where.add("coalesce(f.closed_at, f.opened_at) >= ?", filter.since().orElse(null));
        where.add(
                "f.article_id in (select a.article_id from winnow.article a join winnow.journal j"
                        + " on j.journal_id = a.journal_id where j.code = ?)",
                filter.journal().orElse(null));
        String open = filter.openOnly() ? " and f.closed_at is null" : "";
        session.each(
                FETCH,
                "select f.finding_id, f.subject, f.rule, f.severity, f.doi, f.message, f.evidence, f.opened_at, f.closed_at"
                        + " from winnow.finding f where " + where.text() + open
                        + " order by f.opened_at desc, f.rule, f.finding_id",
                Rows::finding,
                consumer,
                where.values());
    }
}
