package winnow.reconcile;

import java.util.Optional;
import winnow.model.FieldVerdict;
import winnow.model.Source;

/**
 * The judgement on one field: its ledger row and the value chosen, typed.
 *
 * @param row ledger row
 * @param value value chosen; empty when none was
 */
record Ruling<T>(FieldVerdict row, Optional<T> value) {

    Optional<Source> source() {
        return row.chosenSource();
    }

    /** The same row with another value chosen by another rule. */
    static FieldVerdict choosing(
            FieldVerdict row, Optional<Source> source, Optional<String> value, String rule, double confidence) {
        return new FieldVerdict(
                row.field(),
                row.pageValue(),
                row.xmlValue(),
                row.crossrefValue(),
                row.verdict(),
                source,
                value,
                rule,
                row.detail(),
                confidence);
    }

    /** The same row with something more to say. */
    static FieldVerdict noting(FieldVerdict row, String note) {
        String detail = Excerpt.bounded(row.detail().map(d -> d + "; " + note).orElse(note));
        return new FieldVerdict(
                row.field(),
                row.pageValue(),
                row.xmlValue(),
                row.crossrefValue(),
                row.verdict(),
                row.chosenSource(),
                row.chosenValue(),
                row.rule(),
                Optional.of(detail),
                row.confidence());
    }
}
