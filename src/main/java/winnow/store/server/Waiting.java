package winnow.store.server;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for another process. An interrupt ends the wait, and stays set. */
final class Waiting {
    private static final long STEP_MILLIS = 5;

    private Waiting() {}

    /** True as soon as the condition holds; false after the given time. */
    static boolean until(BooleanSupplier condition, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end >= 0) {
                return false;
            }
            pause();
        }
        return true;
    }

    static void pause() {
        try {
            Thread.sleep(STEP_MILLIS);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    static ServerException interrupted() {
        Thread.currentThread().interrupt();
        return new ServerException(
                ServerException.Reason.INTERRUPTED, "interrupted while waiting for the database server");
    }

    /** Runs to the end even in a thread that is being interrupted: for giving back what must not be kept. */
    static void uninterrupted(Runnable work) {
        boolean interrupted = Thread.interrupted();
        try {
            work.run();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    static int untilExit(Process process) {
        boolean interrupted = false;
        while (true) {
            try {
                int code = process.waitFor();
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
                return code;
            } catch (InterruptedException e) {
                interrupted = true;
                process.destroy();
            }
        }
    }
}
