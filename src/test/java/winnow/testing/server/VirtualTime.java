package winnow.testing.server;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import winnow.http.Time;

/** A time that passes only by waiting, and then at once. */
public final class VirtualTime implements Time {

    private static final Instant START = Instant.parse("2025-11-01T00:00:00Z");

    private final AtomicLong nanos = new AtomicLong();
    private final List<Duration> waits = new CopyOnWriteArrayList<>();

    @Override
    public Instant now() {
        return START.plusNanos(nanos.get());
    }

    @Override
    public long nanos() {
        return nanos.get();
    }

    @Override
    public void sleep(Duration wait) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (!wait.isNegative() && !wait.isZero()) {
            waits.add(wait);
            nanos.addAndGet(wait.toNanos());
        }
    }

    /** Lets time pass. */
    public void pass(Duration duration) {
        nanos.addAndGet(duration.toNanos());
    }

    /** Every wait so far. */
    public List<Duration> waits() {
        return List.copyOf(waits);
    }
}
