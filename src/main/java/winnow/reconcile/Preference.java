package winnow.reconcile;

import java.util.List;

/** Picks one of several statements that count, and names the rule. */
@FunctionalInterface
interface Preference<T> {

    /**
     * Picks.
     *
     * @param ordered statements that count, in the configured order; never empty
     * @param differs whether any two of them differ, so that one cannot stand in for another
     */
    Choice<T> choose(List<Statement<T>> ordered, boolean differs);

    /**
     * What was picked and why.
     *
     * @param statement the statement taken
     * @param rule slug from {@link Rules}
     */
    record Choice<T>(Statement<T> statement, String rule) {

        /** A statement taken for its place in the order, or by the rule that derived it. */
        static <T> Choice<T> byOrder(Statement<T> statement) {
            return new Choice<>(statement, statement.derivedBy().orElseGet(() -> Rules.precedence(statement.source())));
        }
    }

    /** The first in the configured order. */
    static <T> Choice<T> first(List<Statement<T>> ordered, boolean differs) {
        return Choice.byOrder(ordered.get(0));
    }
}
