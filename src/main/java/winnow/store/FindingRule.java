package winnow.store;

import java.util.Map;
import winnow.model.Severity;

/**
 * A rule as the store needs it: a query for all that is wrong right now.
 *
 * <p>The query selects {@code subject text, doi text, article_id bigint, message text, evidence jsonb}. The subject tells
 * the rule's findings apart: the DOI, with a field or counter where the rule looks at several. {@code doi} and
 * {@code article_id} are null for a journal or a run. The query may read the relation
 * {@code scope (article_id, doi)}, the articles that are looked at, and use parameters by name, {@code :since}. Tables
 * are written with their schema, {@code winnow.metric}.
 *
 * @param id stable id, {@code M01}
 * @param severity of its findings
 * @param candidates the query
 * @param parameters strings, numbers, booleans and instants by name
 */
public record FindingRule(String id, Severity severity, String candidates, Map<String, Object> parameters) {

    /** Copies the parameters. */
    public FindingRule {
        parameters = Map.copyOf(parameters);
    }

    /** A rule without parameters. */
    public static FindingRule of(String id, Severity severity, String candidates) {
        return new FindingRule(id, severity, candidates, Map.of());
    }
}
