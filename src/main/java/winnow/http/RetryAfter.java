package winnow.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads {@code Retry-After}: seconds or a date (RFC 9110, section 10.2.3). */
final class RetryAfter {

    private RetryAfter() {}

    /** The wait asked for; empty where there is none, it is past or it makes no sense. */
    static Optional<Duration> read(String value, Instant now) {
        if (value == null) {
            return Optional.empty();
        }
        String text = value.strip();
        if (text.matches("\\d{1,9}(\\.\\d+)?")) {
            return positive(Duration.ofMillis((long) Math.ceil(Double.parseDouble(text) * 1000)));
        }
        try {
            Instant until = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text));
            return positive(Duration.between(now, until));
        } catch (DateTimeException neither) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> positive(Duration wait) {
        return wait.isZero() || wait.isNegative() ? Optional.empty() : Optional.of(wait);
    }
}
