package winnow.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import winnow.job.Progress;

/** A line when a step begins and one a minute while it lasts, for a log or a pipe. */
final class LineProgress implements Progress {

    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private final Console console;
    private final Clock clock;
    private String name;
    private long expected;
    private long items;
    private long failures;
    private Instant began;
    private Instant told;

    LineProgress(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public void step(String step, long total) {
        name = step;
        expected = total;
        items = 0;
        failures = 0;
        began = clock.instant();
        told = began;
    }

    @Override
    public void done(long more, long failed) {
        items += more;
        failures += failed;
        Instant now = clock.instant();
        if (Duration.between(told, now).compareTo(INTERVAL) >= 0) {
            told = now;
            console.say(line(Duration.between(began, now)));
        }
    }

    @Override
    public void end() {}

    private String line(Duration elapsed) {
        double rate = items * 1000.0 / Math.max(1, elapsed.toMillis());
        String of = expected < 0 ? "" : " of " + expected;
        String left = expected < 0 || rate == 0 ? "" : ", " + left((expected - items) / rate) + " left";
        return "%s: %d%s, %d failed, %.1f a second%s".formatted(name, items, of, failures, rate, left);
    }

    private static String left(double seconds) {
        long minutes = Math.round(seconds / 60);
        return minutes < 120 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }
}
