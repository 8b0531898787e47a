package winnow.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * One request, a pause, the next request: evenly spaced, so that no window of any length holds more than it may. A turn
 * counts from the moment it is given and not from the moment it was due, and waiting threads queue in order, so that a
 * late riser never makes two requests come close together.
 */
public final class SteadyPace implements Pace {

    /** How much slower than its own pause a lane can become. */
    private static final int SLOWEST = 32;
    /** Answers in good order after which the pace is taken up again by one step. */
    private static final int GOOD_ANSWERS = 20;
    /** The pause of a lane without one, once it has answered 429. */
    private static final long PAUSE_AFTER_REFUSAL = Duration.ofMillis(100).toNanos();

    private static final Duration LONGEST_HOLD = Duration.ofHours(24);

    private final Time time;
    private final Function<String, Duration> pauses;
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

    /**
     * A pace with the same pause on every lane.
     *
     * @param pause between two requests; zero for none
     */
    public SteadyPace(Duration pause, Time time) {
        this(lane -> pause, time);
    }

    /**
     * A pace whose pauses are asked for each turn, so that they can change.
     *
     * @param pauses the pause of a lane; zero for none
     */
    public SteadyPace(Function<String, Duration> pauses, Time time) {
        this.pauses = pauses;
        this.time = time;
    }

    /**
     * The pace for a site.
     *
     * @param host the site's host, which must be on a loopback or private address when there is no pause
     * @throws IllegalArgumentException when a public host would be read without a pause
     */
    public static SteadyPace forSite(String host, Duration pause, Time time) {
        if ((pause.isZero() || pause.isNegative()) && !OwnNetwork.holds(host)) {
            throw new IllegalArgumentException(
                    "a pause of 0s is taken only for a loopback or private address, not for " + host);
        }
        return new SteadyPace(pause, time);
    }

    @Override
    public boolean await(String lane, Duration patience) throws InterruptedException {
        return lane(lane).await(patience);
    }

    @Override
    public void answered(String lane, int status, Map<String, String> headers) {
        lane(lane).answered(status);
    }

    @Override
    public void hold(String lane, Duration wait) {
        Duration hold = wait.compareTo(LONGEST_HOLD) > 0 ? LONGEST_HOLD : wait;
        lane(lane).hold(hold.toNanos());
    }

    @Override
    public void atLeast(String lane, Duration pause) {
        lane(lane).atLeast(pause.toNanos());
    }

    private Lane lane(String name) {
        return lanes.computeIfAbsent(name, Lane::new);
    }

    private final class Lane {
        private final String name;
        private final ReentrantLock queue = new ReentrantLock(true);
        private boolean used;
        private long lastTurn;
        private long heldUntil = time.nanos();
        private long leastPause;
        private int slowness = 1;
        private int goodAnswers;

        Lane(String name) {
            this.name = name;
        }

        boolean await(Duration patience) throws InterruptedException {
            queue.lockInterruptibly();
            try {
                for (long wait = due(); wait > 0; wait = due()) {
                    if (heldFor() > patience.toNanos()) {
                        return false;
                    }
                    time.sleep(Duration.ofNanos(wait));
                }
                take();
                return true;
            } finally {
                queue.unlock();
            }
        }

        private synchronized long due() {
            long now = time.nanos();
            long untilTurn = used ? lastTurn + pause() - now : 0;
            return Math.max(untilTurn, heldUntil - now);
        }

        private synchronized long heldFor() {
            return heldUntil - time.nanos();
        }

        private synchronized void take() {
            used = true;
            lastTurn = time.nanos();
        }

        private long pause() {
            long own = Math.max(pauses.apply(name).toNanos(), leastPause);
            return slowness == 1 ? own : Math.max(own, PAUSE_AFTER_REFUSAL) * slowness;
        }

        synchronized void answered(int status) {
            if (status == 429) {
                goodAnswers = 0;
                slowness = Math.min(SLOWEST, slowness * 2);
            } else if (status < 500 && slowness > 1 && ++goodAnswers >= GOOD_ANSWERS) {
                goodAnswers = 0;
                slowness /= 2;
            }
        }

        synchronized void hold(long nanos) {
            heldUntil = Math.max(heldUntil, time.nanos() + nanos);
        }

        synchronized void atLeast(long nanos) {
            leastPause = Math.max(leastPause, nanos);
        }
    }
}
