package winnow.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Rules applied one after the other in one transaction, with the relations that they share. */
final class FindingPass {

    private final Session session;
    private final FindingScope scope;
    private final Map<String, Object> common;
    private final Set<String> workings = new HashSet<>();

    /**
     * @param common values for every rule
     */
    FindingPass(Session session, FindingScope scope, Map<String, Object> common) throws SQLException {
        this.session = session;
        this.scope = scope;
        this.common = new HashMap<>(common);
        Map<String, Object> values = new HashMap<>();
        relation("scope", FindingStatements.scope(scope, values), values);
        this.common.put(
                "scope_wide",
                session.list(FindingStatements.wide(), row -> row.getBoolean(1)).get(0));
        relation("scope_journal", FindingStatements.scopeJournal(), Map.of());
    }

    /** Works out what is missing of the rule's workings, then opens, keeps and closes. */
    FindingChanges apply(FindingRule rule) throws SQLException {
        Map<String, Object> values = new HashMap<>(rule.parameters());
        values.putAll(common);
        for (FindingRule.Working working : rule.workings()) {
            if (workings.add(working.name())) {
                relation(working.name(), working.query(), values);
            }
        }
        values.put("scope_rule", rule.id());
        values.put("scope_severity", rule.severity().slug());
        NamedSql statement = NamedSql.of(FindingStatements.apply(rule, scope), values);
        return session.list(
                        statement.text(),
                        row -> new FindingChanges(
                                row.getLong(1), row.getLong(2), row.getLong(3) - row.getLong(1), row.getLong(4)),
                        statement.values().toArray())
                .get(0);
    }

    /** A table of its own, not a common table expression: it is analysed, and its query may run in parallel. */
    private void relation(String name, String query, Map<String, ?> values) throws SQLException {
        NamedSql statement = NamedSql.of(
                "create temporary table " + name + " on commit drop as " + FindingStatements.plain(query), values);
        session.update(statement.text(), statement.values().toArray());
        session.update("analyze " + name);
    }
}
