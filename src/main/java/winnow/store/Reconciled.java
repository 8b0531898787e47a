package winnow.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import winnow.model.Article;
import winnow.model.Field;
import winnow.model.ReviewDecision;

/**
 * A reconciled article on its way into the tables.
 *
 * @param targetId target it came from
 * @param article the article; its own metrics are not looked at, {@code looks} are
 * @param looks every look at its counters, in any order and number
 * @param observedAt when the page it rests on was delivered; empty when there was none
 * @param dated whether that time is sure, as that of an answer or an archive is and that of a loose file is not; then
 *     the page does not replace what a later one said
 * @param reason reason of the outcome, a stable slug: {@code found}, {@code not-registered}
 * @param decisions the decisions of people with which it was reconciled: all that were in force then
 */
public record Reconciled(
        long targetId,
        Article article,
        List<Look> looks,
        Optional<Instant> observedAt,
        boolean dated,
        String reason,
        Map<Field, ReviewDecision> decisions) {

    /** Copies the collections. */
    public Reconciled {
        looks = List.copyOf(looks);
        decisions = Map.copyOf(decisions);
    }

    /** Of an article on which nobody has decided anything. */
    public Reconciled(
            long targetId,
            Article article,
            List<Look> looks,
            Optional<Instant> observedAt,
            boolean dated,
            String reason) {
        this(targetId, article, looks, observedAt, dated, reason, Map.of());
    }

    /** From one page that was delivered at a sure time, with the article's own metrics as its look. */
    public static Reconciled of(long targetId, Article article, Instant observedAt, String reason) {
        return new Reconciled(
                targetId,
                article,
                List.of(new Look(observedAt, article.metrics())),
                Optional.of(observedAt),
                true,
                reason);
    }
}
