package winnow.model;

import java.util.Optional;

/**
 * One row of the ledger: what each source says of a field, how they stand to one another, what was chosen and why.
 *
 * @param field the field
 * @param pageValue the page's claim as text, raw
 * @param xmlValue the XML's claim as text, raw
 * @param crossrefValue Crossref's claim as text, raw
 * @param verdict how the claims compare
 * @param chosenSource whose claim was taken; empty when none was
 * @param chosenValue the value taken, as it goes into the article
 * @param rule the rule that decided, a stable slug such as {@code precedence:page} or {@code proper-case}
 * @param detail what differs and where, in one line; empty unless there is something to say
 * @param confidence from 0 to 1: 1 when independent sources agree
 */
public record FieldVerdict(
        Field field,
        Optional<String> pageValue,
        Optional<String> xmlValue,
        Optional<String> crossrefValue,
        Verdict verdict,
        Optional<Source> chosenSource,
        Optional<String> chosenValue,
        String rule,
        Optional<String> detail,
        double confidence) {}
