package winnow.store;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import winnow.model.Doi;
import winnow.model.Severity;

/**
 * Which findings to list; an empty part does not restrict.
 *
 * @param rules ids of rules
 * @param journal code of the journal
 * @param doi article
 * @param since opened or closed at this moment or later
 * @param atLeast least severity
 * @param openOnly leaves out the closed ones
 */
public record FindingFilter(
        Set<String> rules,
        Optional<String> journal,
        Optional<Doi> doi,
        Optional<Instant> since,
        Severity atLeast,
        boolean openOnly) {

    /** All that are open. */
    public static final FindingFilter OPEN =
            new FindingFilter(Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Severity.INFO, true);

    /** Copies the set. */
    public FindingFilter {
        rules = Set.copyOf(rules);
    }

    /** The same for one article. */
    public FindingFilter about(Doi article) {
        return new FindingFilter(rules, journal, Optional.of(article), since, atLeast, openOnly);
    }
}
