package winnow.store;

import java.util.Map;
import winnow.model.Claims;
import winnow.model.Doi;
import winnow.model.Field;
import winnow.model.FieldVerdict;
import winnow.model.ReviewDecision;

/**
 * How a field of an article stands when a person is about to decide on it.
 *
 * @param articleId key of the article
 * @param doi the article
 * @param digest what the article as a whole is known by: it moves with every change
 * @param row the field's row of the ledger
 * @param decisions the decisions in force on the article
 * @param lapsed whether a decision on the field lapsed that nobody has dealt with
 */
public record ReviewStanding(
        long articleId,
        Doi doi,
        String digest,
        FieldVerdict row,
        Map<Field, ReviewDecision> decisions,
        boolean lapsed) {

    /** Copies the map. */
    public ReviewStanding {
        decisions = Map.copyOf(decisions);
    }

    /** What the sources claim of the field. */
    public Claims claims() {
        return Claims.of(row);
    }
}
