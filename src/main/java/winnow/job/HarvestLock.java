package winnow.job;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import winnow.store.Database;
import winnow.store.RunLock;
import winnow.store.RunLock.Attempt;

/** The right to be the only harvest, taken again when an outage of the database took it away. */
final class HarvestLock implements AutoCloseable {

    private static final String NAME = "harvest";
    /** A server needs some moments to notice that a process is dead, a minute where its machine is. */
    private static final int ATTEMPTS_AFTER_A_DEAD_HOLDER = 40;

    private final Database database;
    private final Clock clock;
    private RunLock lock;

    private HarvestLock(Database database, Clock clock, RunLock lock) {
        this.database = database;
        this.clock = clock;
        this.lock = lock;
    }

    /**
     * Takes it.
     *
     * @throws BusyException when another harvest has it
     */
    static HarvestLock take(Database database, Clock clock) {
        return new HarvestLock(database, clock, taken(database, clock));
    }

    /**
     * Makes sure that it is still ours.
     *
     * @throws BusyException when another harvest took it while the database was away
     */
    synchronized void ensure() {
        if (!lock.isHeld()) {
            lock.close();
            lock = taken(database, clock);
        }
    }

    private static RunLock taken(Database database, Clock clock) {
        for (int attempt = 1; ; attempt++) {
            Attempt result = RunLock.tryTake(database, NAME, clock.instant());
            if (result instanceof Attempt.Taken taken) {
                return taken.lock();
            }
            Attempt.HeldBy holder = (Attempt.HeldBy) result;
            if (!holder.isDead() || attempt == ATTEMPTS_AFTER_A_DEAD_HOLDER || !paused()) {
                throw busy(holder);
            }
        }
    }

    private static boolean paused() {
        try {
            TimeUnit.MILLISECONDS.sleep(250);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static BusyException busy(Attempt.HeldBy holder) {
        return new BusyException("another harvest is running: process " + holder.pid() + " on " + holder.host()
                + " since " + holder.since()
                + (holder.isDead()
                        ? "; that process is gone, and the database will notice within a minute: try again then"
                        : "; wait for it, or stop it with kill " + holder.pid()));
    }

    @Override
    public synchronized void close() {
        lock.close();
    }
}
