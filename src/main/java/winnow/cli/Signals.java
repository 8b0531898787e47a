package winnow.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import winnow.job.StopFlag;

/**
 * Ctrl-C and SIGTERM while a run is under way: the run is asked to stop after the item in hand, and the process waits
 * until it has, so that its end is written down and its exit code is its own.
 */
final class Signals implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 150;

    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook;
    private volatile int code;

    private Signals(StopFlag stop) {
        hook = new Thread(
                () -> {
                    stop.raise();
                    await();
                    Runtime.getRuntime().halt(code == 0 ? 130 : code);
                },
                "winnow-stop");
    }

    static Signals raising(StopFlag stop) {
        Signals signals = new Signals(stop);
        Runtime.getRuntime().addShutdownHook(signals.hook);
        return signals;
    }

    /** Notes the exit code of the run that is over. */
    int ended(int exitCode) {
        code = exitCode;
        return exitCode;
    }

    /** Without a signal the hook goes away; with one, it is let go on. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyStopping) {
            over.countDown();
        }
    }

    private void await() {
        try {
            over.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
