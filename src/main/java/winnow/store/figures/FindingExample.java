package winnow.store.figures;

import java.time.Instant;
import java.util.Optional;
import winnow.model.Severity;

/**
 * An open finding with the article behind it.
 *
 * @param subject what it is about
 * @param doi DOI of the article; empty for a journal or a run
 * @param title title of the article, where stored
 * @param journal code of its journal
 */
public record FindingExample(
        String rule,
        Severity severity,
        String subject,
        Optional<String> doi,
        Optional<String> title,
        Optional<String> journal,
        String message,
        Instant openedAt) {}
