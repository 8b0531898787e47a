package winnow.store;

import java.util.ArrayList;
import java.util.List;

/** The conditions of a query, of which only those with a value count. */
final class Conditions {
    private final List<String> texts = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** Adds a condition with one question mark, unless the value is null. */
    void add(String text, Object value) {
        if (value != null) {
            texts.add(text);
            values.add(value);
        }
    }

    /** All of them, or what always holds. */
    String text() {
        return texts.isEmpty() ? "true" : String.join(" and ", texts);
    }

    Object[] values() {
        return values.toArray();
    }
}
