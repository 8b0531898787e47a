package winnow.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import winnow.model.Doi;

/**
 * Findings: each opens once, stays open while its rule still selects it, and closes when not. All set-based, one
 * statement a rule and one for each relation that several rules share. Throws {@link DatabaseException} where the database cannot be used and
 * {@link IllegalStateException} where a rule's query is wrong.
 */
public final class FindingStore {

    private static final int FETCH = 500;
    private static final List<String> LARGE_TABLES =
            List.of("winnow.metric", "winnow.outcome", "winnow.target", "winnow.article");

    private final Database database;

    /** On this database. */
    public FindingStore(Database database) {
        this.database = database;
    }

    /** Told of each rule before it is applied; an audit of everything takes a while. */
    public interface Progress {
        /** Called in the order of the rules, once more where the database asks for a transaction to be done again. */
        void starting(FindingRule rule);
    }

    /**
     * Makes the open findings of a rule equal to what its query selects within the scope.
     *
     * @param runId run in which new ones were found; empty outside a run
     * @param at when new ones open and old ones close
     */
    public FindingChanges apply(FindingRule rule, FindingScope scope, OptionalLong runId, Instant at) {
        return apply(List.of(rule), scope, runId, at, r -> {}).get(rule.id());
    }

    /** The same for several rules, all or none, with their workings done once; what was done, by rule, in their order. */
    public Map<String, FindingChanges> apply(
            List<FindingRule> rules, FindingScope scope, OptionalLong runId, Instant at, Progress progress) {
        Map<String, Object> common = new HashMap<>();
        common.put("scope_at", at);
        common.put("scope_run", runId.isPresent() ? runId.getAsLong() : null);
        database.apart(connection -> {
            try (connection) {
                TableUpkeep.vacuum(connection, LARGE_TABLES);
            }
            return null;
        });
        return database.transaction(session -> {
            session.update("set local work_mem = '64MB'");
            session.update("set local jit = off");
            FindingPass pass = new FindingPass(database, session, scope, rules, common);
            Map<String, FindingChanges> changes = new LinkedHashMap<>();
            for (FindingRule rule : rules) {
                progress.starting(rule);
                changes.put(rule.id(), pass.apply(rule));
            }
            return changes;
        });
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
                "exists (select from (values (?)) wanted (code)"
                        + " where case when f.doi is null then split_part(f.subject, '#', 1) = wanted.code"
                        + " else exists (select from winnow.article a join winnow.journal j using (journal_id)"
                        + " where a.article_id = f.article_id and j.code = wanted.code) end)",
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
