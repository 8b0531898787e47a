package winnow.job;

import java.util.Optional;
import winnow.model.Doi;

/**
 * A field that reading again would change.
 *
 * @param doi the article
 * @param field the field, as the ledger names it
 * @param before the value stored; empty when there is none
 * @param after the value that would be stored; empty when there would be none
 */
public record FieldDifference(Doi doi, String field, Optional<String> before, Optional<String> after) {}
