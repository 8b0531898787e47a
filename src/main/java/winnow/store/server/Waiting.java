package winnow.store.server;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for another process. An interrupt ends the wait and is kept for the caller. */
final class Waiting {
    private static final long STEP_MILLIS = 5;

    private Waiting() {}

    /** True as soon as the condition holds; false after the given time or an interrupt. */
    static boolean until(BooleanSupplier condition, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end >= 0 || !pause()) {
                return false;
            }
        }
        return true;
    }

    static boolean pause() {
        try {
            Thread.sleep(STEP_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
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
