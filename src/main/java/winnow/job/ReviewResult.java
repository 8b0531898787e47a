package winnow.job;

import java.util.List;
import winnow.model.FieldVerdict;

/**
 * What a decision, or its end, made of a field.
 *
 * @param before the field's row of the ledger before
 * @param after the row now
 * @param done whether anything had to be done
 * @param others other fields whose value changed with it, because the stored pages are read otherwise now
 */
public record ReviewResult(FieldVerdict before, FieldVerdict after, boolean done, List<String> others) {

    /** Copies the list. */
    public ReviewResult {
        others = List.copyOf(others);
    }
}
