package winnow.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import winnow.model.Doi;

/**
 * What came of a target in the first step.
 *
 * @param targetId the target
 * @param doi the article, as asked for or as read from the page
 * @param captures what was delivered, in any number; kept even where no article could be read from it
 * @param seenAgain key of the stored snapshot that the server said still holds
 * @param result how the target leaves the step
 * @param observedAt when the page was delivered that was looked at; empty when there was none
 */
public record Scraped(
        long targetId,
        Optional<Doi> doi,
        List<Capture> captures,
        Optional<Long> seenAgain,
        StepOutcome result,
        Optional<Instant> observedAt) {

    /** Copies the list. */
    public Scraped {
        captures = List.copyOf(captures);
    }
}
