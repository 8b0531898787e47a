package winnow.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules applied one after the other in one transaction, with the relations that they share. */
final class FindingPass {

    private final Database database;
    private final Session session;
    private final FindingScope scope;
    private final List<FindingRule> rules;
    private final Map<String, Object> common;
    private final Set<String> workings = new HashSet<>();
    private final Set<Long> misdated;

    /**
     * @param rules all that will be applied
     * @param common values for every rule
     */
    FindingPass(
            Database database, Session session, FindingScope scope, List<FindingRule> rules, Map<String, Object> common)
            throws SQLException {
        this.database = database;
        this.session = session;
        this.scope = scope;
        this.rules = rules;
        this.common = new HashMap<>(common);
        Map<String, Object> values = new HashMap<>();
        relation("scope", FindingStatements.scope(scope, values), values);
        relation("scope_journal", FindingStatements.scopeJournal(), Map.of());
        misdated = MisdatedRuns.in(session);
        relation(
                "misdated_run",
                "select unnest(:runs::bigint[]) as run_id",
                Map.of("runs", misdated.toArray(Long[]::new)));
    }

    /** Works out what is missing of the rule's workings, then opens, keeps and closes. */
    FindingChanges apply(FindingRule rule) throws SQLException {
        Map<String, Object> values = new HashMap<>(rule.parameters());
        values.putAll(common);
        for (FindingRule.Working working : rule.workings()) {
            if (!workings.contains(working.name())) {
                workOut(working, values);
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

    /** What is filled by a walk is filled for all rules at once: the walk is long. */
    private void workOut(FindingRule.Working working, Map<String, Object> values) throws SQLException {
        if (working instanceof FindingRule.Queried queried) {
            relation(queried.name(), queried.query(), values);
            workings.add(queried.name());
        } else if (working instanceof FindingRule.Walked walked) {
            Map<String, FindingRule.Walked> together = new LinkedHashMap<>();
            rules.stream()
                    .flatMap(r -> r.workings().stream())
                    .filter(FindingRule.Walked.class::isInstance)
                    .map(FindingRule.Walked.class::cast)
                    .filter(w -> w.articles().equals(walked.articles()))
                    .forEach(w -> together.putIfAbsent(w.name(), w));
            new CounterWalk(database, session, misdated, List.copyOf(together.values())).through(walked.articles());
            workings.addAll(together.keySet());
        }
    }

    /** A table of its own, not a common table expression: it is analysed, and its query may run in parallel. */
    private void relation(String name, String query, Map<String, ?> values) throws SQLException {
        NamedSql statement = NamedSql.of(
                "create temporary table " + name + " on commit drop as " + FindingStatements.plain(query), values);
        session.update(statement.text(), statement.values().toArray());
        session.update("analyze " + name);
    }
}
