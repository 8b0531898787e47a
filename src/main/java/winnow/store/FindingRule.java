package winnow.store;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import winnow.model.Severity;

/**
 * A rule as the store needs it: a query for all that is wrong right now.
 *
 * <p>The query selects {@code subject text, severity text, doi text, article_id bigint, message text, evidence jsonb}. The
 * subject tells the rule's findings apart: the DOI, with a field or counter where the rule looks at several; for a
 * journal its code, a hash sign and whatever else is needed. {@code severity} is null where the rule's own holds;
 * {@code doi} and {@code article_id} are null for a journal or the site. The query may read the relations
 * {@code scope (article_id, doi, journal_id)}, the articles that are looked at, {@code scope_journal (journal_id, code)},
 * the journals of which enough is looked at to speak of the whole, {@code misdated_run (run_id)}, the runs that began while
 * the clock was wrong, and its workings; and use parameters by name,
 * {@code :since}. Tables are written with their schema, {@code winnow.metric}.
 *
 * @param id stable id, {@code M01}
 * @param severity of its findings
 * @param reach what its findings are about
 * @param candidates the query
 * @param workings relations that it reads and shares with other rules
 * @param parameters strings, numbers, booleans and instants by name
 */
public record FindingRule(
        String id,
        Severity severity,
        Reach reach,
        String candidates,
        List<Working> workings,
        Map<String, Object> parameters) {

    /** What findings of a rule are about, which decides which of them a scope may close. */
    public enum Reach {
        /** Articles: every finding bears a DOI. */
        ARTICLE,
        /** Journals: the subject begins with the journal's code and a hash sign. */
        JOURNAL,
        /** The site as a whole: the query always speaks of everything stored. */
        SITE
    }

    /** A relation that is worked out once for all rules that read it. */
    public sealed interface Working {
        /** What the queries call it. */
        String name();
    }

    /**
     * A relation that a query works out.
     *
     * @param query what it holds; it may read the same relations as a rule, and workings named before it
     */
    public record Queried(String name, String query) implements Working {

        /** Refuses what is no plain name. */
        public Queried {
            requireName(name);
        }
    }

    /**
     * A relation that is filled by walking through the counters of some articles.
     *
     * @param articles query for {@code article_id, in_scope, in_whole_journal} in order of the first; it may read the
     *     same relations as a rule, and workings named before. Relations with the same query are filled by one walk
     * @param columns its columns, as a definition has them
     * @param walker makes what writes its rows, one for each thread
     */
    public record Walked(String name, String articles, String columns, Supplier<CounterWalker> walker)
            implements Working {

        /** Refuses what is no plain name. */
        public Walked {
            requireName(name);
        }
    }

    private static void requireName(String name) {
        if (!name.matches("[a-z][a-z_]*")) {
            throw new IllegalArgumentException("not a name for a relation: " + name);
        }
    }

    /** Copies the collections. */
    public FindingRule {
        workings = List.copyOf(workings);
        parameters = Map.copyOf(parameters);
    }

    /** A rule about articles, without workings or parameters. */
    public static FindingRule of(String id, Severity severity, String candidates) {
        return new FindingRule(id, severity, Reach.ARTICLE, candidates, List.of(), Map.of());
    }
}
