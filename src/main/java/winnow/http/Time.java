package winnow.http;

import java.time.Duration;
import java.time.Instant;

/** The clock on the wall, a clock for measuring, and waiting: in one place, so that tests can wait in no time. */
public interface Time {

    /** The machine's own time. */
    Time SYSTEM = new Time() {
        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void sleep(Duration wait) throws InterruptedException {
            if (!wait.isNegative() && !wait.isZero()) {
                Thread.sleep(wait.toMillis(), wait.toNanosPart() % 1_000_000);
            }
        }
    };

    /** The time of day. */
    Instant now();

    /** Nanoseconds since some moment; never jumps. */
    long nanos();

    /** Waits at least so long. A negative wait is none. */
    void sleep(Duration wait) throws InterruptedException;
}
