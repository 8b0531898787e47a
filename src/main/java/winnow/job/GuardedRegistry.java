package winnow.job;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import winnow.model.Doi;
import winnow.model.LookupOutcome;
import winnow.model.LookupOutcome.Unavailable;

/**
 * A registry that gives no answer for a hundred DOIs running is out of reach, and the run ends: what was scraped is kept,
 * and a restart only asks the registry again. A registry that has turned us away for good is no such case: the run goes
 * on without it.
 */
final class GuardedRegistry implements Registry {

    private static final int MOST_UNANSWERED = 100;

    /** An answer all the same, or one that no waiting will change. */
    private static final Set<String> FINAL =
            Set.of("blocked", "unauthorised", "malformed", "too-large", "no-record", "not-indexed");

    private final Registry registry;
    private final String host;
    private int unanswered;

    GuardedRegistry(Registry registry, String host) {
        this.registry = registry;
        this.host = host;
    }

    @Override
    public Map<Doi, LookupOutcome> lookUp(Collection<Doi> dois) throws InterruptedException {
        Map<Doi, LookupOutcome> answers = registry.lookUp(dois);
        for (LookupOutcome answer : answers.values()) {
            boolean silent = answer instanceof Unavailable no && !FINAL.contains(no.reason());
            unanswered = silent ? unanswered + 1 : 0;
            if (unanswered > MOST_UNANSWERED) {
                throw new OutOfReachException(host + " is out of reach: " + ((Unavailable) answer).detail());
            }
        }
        return answers;
    }
}
