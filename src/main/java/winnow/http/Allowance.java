package winnow.http;

import java.time.Duration;

/**
 * The time that one address may take, with all its retries and redirects. Waiting for one's turn among other requests
 * takes nothing from it: how many queue, and how fast the host lets them go, is no fault of the address.
 */
final class Allowance {

    private final Time time;
    private long until;

    Allowance(Duration whole, Time time) {
        this.time = time;
        this.until = time.nanos() + whole.toNanos();
    }

    /** What is left of it; zero when it is used up. */
    synchronized Duration left() {
        return Duration.ofNanos(Math.max(0, until - time.nanos()));
    }

    /** Gives back what was spent on waiting for a turn. */
    synchronized void giveBack(long nanos) {
        until += nanos;
    }
}
