package winnow.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import winnow.job.Progress;

/** A line a minute while a run lasts, also while nothing comes, for a log or a pipe. */
final class LineProgress implements Progress {

    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private final Console console;
    private final Clock clock;
    private final ScheduledExecutorService ticker;
    private String name = "";
    private long expected;
    private Tally tally = new Tally();
    private Instant began;

    private LineProgress(Console console, Clock clock, ScheduledExecutorService ticker) {
        this.console = console;
        this.clock = clock;
        this.ticker = ticker;
    }

    /** With a thread of its own that tells every minute. */
    static LineProgress everyMinute(Console console, Clock clock) {
        ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "winnow-progress");
            thread.setDaemon(true);
            return thread;
        });
        LineProgress progress = new LineProgress(console, clock, ticker);
        ticker.scheduleAtFixedRate(progress::tell, INTERVAL.toSeconds(), INTERVAL.toSeconds(), TimeUnit.SECONDS);
        return progress;
    }

    /** That tells when it is asked to. */
    static LineProgress onDemand(Console console, Clock clock) {
        return new LineProgress(console, clock, null);
    }

    @Override
    public synchronized void step(String step, long total) {
        name = step;
        expected = total;
        tally = new Tally();
        began = clock.instant();
    }

    @Override
    public synchronized void done(String outcome, long items) {
        tally.add(outcome, items);
    }

    @Override
    public void end() {
        if (ticker != null) {
            ticker.shutdownNow();
        }
    }

    /** Writes how far the step is. */
    synchronized void tell() {
        if (began != null) {
            console.say(line(Duration.between(began, clock.instant())));
        }
    }

    private String line(Duration elapsed) {
        long items = tally.items();
        double rate = items * 1000.0 / Math.max(1, elapsed.toMillis());
        String of = expected < 0 ? "" : " of " + expected;
        String what = items == 0 ? "" : " (" + tally + ")";
        String left = expected < 0 || items == 0 ? "" : ", " + left((expected - items) / rate) + " left";
        return "%s: %d%s%s, %.1f a second%s".formatted(name, items, of, what, rate, left);
    }

    private static String left(double seconds) {
        long minutes = Math.max(0, Math.round(seconds / 60));
        return minutes < 120 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }
}
