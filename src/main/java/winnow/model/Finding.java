package winnow.model;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that the audit found true of the stored facts.
 *
 * @param rule stable id, {@code M01}
 * @param severity how much it matters
 * @param doi the article concerned; empty for a finding about a journal or a run
 * @param message one line
 * @param evidence the facts it rests on, as a JSON object
 * @param openedAt when it was first true
 * @param closedAt when it ceased to be; empty while it holds
 */
public record Finding(
        String rule,
        Severity severity,
        Optional<Doi> doi,
        String message,
        String evidence,
        Instant openedAt,
        Optional<Instant> closedAt) {}
