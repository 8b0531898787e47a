package winnow.store;

import winnow.model.Doi;
import winnow.model.FieldVerdict;

/**
 * A field on which the sources of an article differ, or in which one's text is corrupt, and on which nobody has decided.
 *
 * @param articleId key of the article
 * @param doi the article
 * @param verdict its row of the ledger
 */
public record Conflict(long articleId, Doi doi, FieldVerdict verdict) {}
