package winnow.http;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** Lets so many requests at once to a host, each in its lane's turn. */
final class Paced implements Exchange {

    private final Exchange next;
    private final Pace pace;
    private final int connections;
    private final Time time;
    private final Map<String, Semaphore> inFlight = new ConcurrentHashMap<>();

    Paced(Exchange next, Pace pace, int connections, Time time) {
        this.next = next;
        this.pace = pace;
        this.connections = connections;
        this.time = time;
    }

    @Override
    public Reply send(Ask ask) throws InterruptedException {
        Semaphore places = inFlight.computeIfAbsent(ask.host(), host -> new Semaphore(connections, true));
        long queued = time.nanos();
        places.acquire();
        try {
            boolean mayGo = pace.await(ask.lane(), ask.allowance().left());
            ask.allowance().giveBack(time.nanos() - queued);
            if (!mayGo) {
                return new Reply.RateLimited(
                        Optional.empty(), ask.host() + " has asked for a longer wait than is left: try again later");
            }
            Reply reply = next.send(ask);
            if (reply instanceof Reply.Answered answer) {
                pace.answered(ask.lane(), answer.status(), answer.headers());
            }
            return reply;
        } finally {
            places.release();
        }
    }
}
