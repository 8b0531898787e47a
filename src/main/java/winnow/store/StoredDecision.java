package winnow.store;

import java.time.Instant;
import java.util.Optional;
import winnow.model.Doi;
import winnow.model.ReviewDecision;

/**
 * A decision of a person, in force or ended.
 *
 * @param decisionId key within this database; later decisions have greater ones
 * @param doi the article
 * @param decision what was decided
 * @param signature who decided, and why
 * @param decidedAt when
 * @param ending how it ended; empty while it is in force
 * @param acknowledgedAt when a person dealt with its lapse
 */
public record StoredDecision(
        long decisionId,
        Doi doi,
        ReviewDecision decision,
        Signature signature,
        Instant decidedAt,
        Optional<Ending> ending,
        Optional<Instant> acknowledgedAt) {

    /**
     * The end of a decision.
     *
     * @param how {@code undone}, {@code replaced} or {@code lapsed}
     * @param at when
     * @param by who undid or replaced it
     * @param why what changed, where it lapsed
     */
    public record Ending(String how, Instant at, Optional<String> by, Optional<String> why) {}

    /** Where it stands: {@code in force}, or how it ended. */
    public String state() {
        return ending.map(Ending::how).orElse("in force");
    }
}
