package winnow.http;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Tries again what may work a little later: refusals for speed, server faults, broken connections, bodies cut off. Waits
 * longer each time, with jitter so that many do not come back at once, or as long as the server asks for; gives up when
 * attempts or time run out.
 */
final class Retrying implements Exchange {

    private final Exchange next;
    private final Pace pace;
    private final int attempts;
    private final Patience patience;
    private final RandomGenerator random;
    private final Time time;

    Retrying(Exchange next, Pace pace, int attempts, Patience patience, RandomGenerator random, Time time) {
        this.next = next;
        this.pace = pace;
        this.attempts = attempts;
        this.patience = patience;
        this.random = random;
        this.time = time;
    }

    @Override
    public Reply send(Ask ask) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            Reply reply = next.send(ask);
            if (!isTransitory(reply)) {
                return reply;
            }
            Optional<Duration> asked = retryAfter(reply);
            asked.ifPresent(wait -> pace.hold(ask.lane(), wait));
            Duration wait = longer(backOff(attempt), asked.orElse(Duration.ZERO));
            boolean tooLate = wait.compareTo(ask.allowance().left()) >= 0;
            if (attempt >= attempts || tooLate) {
                return givenUp(ask, reply, attempt, asked);
            }
            time.sleep(wait);
        }
    }

    private Duration backOff(int attempt) {
        long full = Math.min(
                patience.longestBackOff().toMillis(), patience.firstBackOff().toMillis() << Math.min(attempt - 1, 16));
        return Duration.ofMillis(full / 2 + random.nextLong(full / 2 + 1));
    }

    private static boolean isTransitory(Reply reply) {
        if (reply instanceof Reply.Answered answer) {
            return switch (answer.status()) {
                case 408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524 -> true;
                default -> false;
            };
        }
        return reply instanceof Reply.Truncated || (reply instanceof Reply.Broken broken && broken.transitory());
    }

    private Optional<Duration> retryAfter(Reply reply) {
        return reply instanceof Reply.Answered answer
                ? RetryAfter.read(answer.headers().get("retry-after"), time.now())
                : Optional.empty();
    }

    /** Says after how many attempts it stopped; a status that was waited out in vain is no answer any more. */
    private static Reply givenUp(Ask ask, Reply reply, int attempts, Optional<Duration> asked) {
        String tries = attempts == 1 ? " (1 attempt)" : " (" + attempts + " attempts)";
        if (reply instanceof Reply.Answered answer && answer.status() == 429) {
            String until = asked.map(wait -> " asks to wait " + wait.toSeconds() + " s")
                    .orElse(" answers 429, too fast");
            return new Reply.RateLimited(asked, ask.host() + until + tries + ": run again later");
        }
        if (reply instanceof Reply.Answered answer) {
            String detail = ask.host() + " answers " + answer.status() + tries + ": run again when it is well";
            return new Reply.Broken("status-" + answer.status(), detail, true);
        }
        if (reply instanceof Reply.Truncated truncated) {
            return new Reply.Truncated(truncated.detail() + tries);
        }
        if (reply instanceof Reply.Broken broken) {
            return new Reply.Broken(broken.reason(), broken.detail() + tries, broken.transitory());
        }
        return reply;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
