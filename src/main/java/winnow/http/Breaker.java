package winnow.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Leaves a host alone that has failed several times running. Requests wait for its recovery as long as their own time
 * allows, so that an outage of minutes costs nothing but minutes; then they end as {@code host-down}.
 */
final class Breaker implements Exchange {

    static final String HOST_DOWN = "host-down";

    private static final int FAILURES = 5;

    private final Exchange next;
    private final Patience patience;
    private final Time time;
    private final Map<String, State> hosts = new ConcurrentHashMap<>();

    Breaker(Exchange next, Patience patience, Time time) {
        this.next = next;
        this.patience = patience;
        this.time = time;
    }

    @Override
    public Reply send(Ask ask) throws InterruptedException {
        State state = hosts.computeIfAbsent(ask.host(), host -> new State());
        for (long wait = state.claim(); wait > 0; wait = state.claim()) {
            if (wait >= ask.allowance().left().toNanos()) {
                return new Reply.Broken(
                        HOST_DOWN, ask.host() + " has failed many times running: run again when it is well", true);
            }
            time.sleep(Duration.ofNanos(wait));
        }
        Reply reply = next.send(ask);
        if (reply instanceof Reply.Broken broken && broken.transitory()) {
            state.failed(!broken.reason().startsWith("status-"));
        } else {
            state.well();
        }
        return reply;
    }

    private final class State {
        private int failures;
        private long openUntil;
        private long pause = patience.firstPause().toNanos();

        /** How long to wait; 0 for go. When the pause is over one request goes ahead to try, and the others wait on. */
        synchronized long claim() {
            if (failures < FAILURES) {
                return 0;
            }
            long wait = openUntil - time.nanos();
            if (wait <= 0) {
                openUntil = time.nanos() + pause;
                return 0;
            }
            return wait;
        }

        synchronized void well() {
            failures = 0;
            pause = patience.firstPause().toNanos();
        }

        /** A host that answers, if only with faults, is there: it is not left alone longer each time. */
        synchronized void failed(boolean outOfReach) {
            failures++;
            if (failures >= FAILURES) {
                openUntil = time.nanos() + pause;
                pause = outOfReach ? Math.min(patience.longestPause().toNanos(), pause * 2) : pause;
            }
        }
    }
}
