package winnow.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import winnow.store.StepOutcome;

/**
 * Tells a page that fails from a site that is out of reach. What failed is held back until the site gives some answer:
 * then it stands as a failure. When nothing answers any more, the run ends instead and all that was held back stays
 * open, so that an outage does not use up the list of targets.
 *
 * <p>A connection that is not to be had, or a robots.txt, is a sign that three in a row make sure, ten where the site has
 * answered in this run: between them the door waits longer each time. Any fault counts after twenty in a row.
 *
 * @param <T> what is held back
 */
final class Reach<T> {

    private static final int NEVER_REACHED = 3;
    private static final int REACHED_BEFORE = 10;
    private static final int ANY_FAULT = 20;

    private static final Set<String> NO_WAY =
            Set.of("host-down", "robots-unreachable", "connect-failed", "connect-timeout", "unknown-host");

    private static final Set<String> FAULTS = Set.of("read-timeout", "call-timeout", "connection-reset", "io", "tls");

    private final String host;
    private final int atOnce;
    private final Function<T, StepOutcome> outcomes;
    private final List<T> held = new ArrayList<>();
    private boolean reached;
    private int noWay;
    private String last = "";

    /**
     * Of one site.
     *
     * @param atOnce requests in flight at once, which may all fail by the same fault
     * @param outcomes what came of each item
     */
    Reach(String host, int atOnce, Function<T, StepOutcome> outcomes) {
        this.host = host;
        this.atOnce = atOnce;
        this.outcomes = outcomes;
    }

    /** Whether there is no way to the site, as far as this answer shows. */
    static boolean noWay(StepOutcome outcome) {
        return NO_WAY.contains(outcome.reason());
    }

    private static boolean fault(StepOutcome outcome) {
        return noWay(outcome)
                || FAULTS.contains(outcome.reason())
                || outcome.reason().startsWith("status-5")
                || outcome.outcome().equals("rate-limited");
    }

    /**
     * Takes the next answer.
     *
     * @return what now stands, in order; empty while it is held back
     * @throws OutOfReachException when the site is
     */
    List<T> answered(T item) {
        StepOutcome outcome = outcomes.apply(item);
        if (!fault(outcome)) {
            reached = true;
            List<T> standing = release();
            standing.add(item);
            return standing;
        }
        held.add(item);
        noWay = noWay(outcome) ? noWay + 1 : 0;
        last = outcome.detail().orElse(outcome.reason());
        int most = (reached ? REACHED_BEFORE : NEVER_REACHED) + atOnce - 1;
        if (noWay >= most || held.size() >= ANY_FAULT + atOnce - 1) {
            throw new OutOfReachException(host + " is out of reach: " + last);
        }
        return List.of();
    }

    /** What is held back and found no way, to be asked for again because nothing else is left that could tell. */
    List<T> inDoubt() {
        List<T> doubtful =
                held.stream().filter(item -> noWay(outcomes.apply(item))).toList();
        held.removeAll(doubtful);
        return doubtful;
    }

    /** All that is held back, to be let go. */
    List<T> release() {
        List<T> all = new ArrayList<>(held);
        held.clear();
        noWay = 0;
        return all;
    }
}
