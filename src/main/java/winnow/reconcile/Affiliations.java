package winnow.reconcile;

import java.util.List;

/**
 * A source's affiliations.
 *
 * @param texts in the source's order
 * @param linked whether any author of the source points to one
 */
record Affiliations(List<String> texts, boolean linked) {

    Affiliations {
        texts = List.copyOf(texts);
    }

    /** Takes affiliations that are linked to their authors before those that are not, when both say the same. */
    static Preference.Choice<Affiliations> preferLinked(List<Statement<Affiliations>> ordered, boolean differs) {
        Statement<Affiliations> first = ordered.get(0);
        if (!differs && !first.value().linked()) {
            for (Statement<Affiliations> statement : ordered) {
                if (statement.value().linked()
                        && statement.value().texts().size()
                                >= first.value().texts().size()) {
                    return new Preference.Choice<>(statement, Rules.LINKED);
                }
            }
        }
        return Preference.Choice.byOrder(first);
    }

    String text() {
        return String.join(" | ", texts);
    }
}
