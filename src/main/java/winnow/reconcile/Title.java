package winnow.reconcile;

import java.util.List;

/**
 * A source's title with the other forms that the source offers of it.
 *
 * @param text the claim
 * @param others alternative, translated or subtitled forms
 */
record Title(String text, List<String> others) {

    Title {
        others = List.copyOf(others);
    }

    static Title of(String text) {
        return new Title(text, List.of());
    }
}
