package winnow.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import winnow.model.Content;

/** What came of asking. */
public sealed interface Reply {

    /**
     * An answer with its whole body: any status that is neither 429 nor a server's fault.
     *
     * @param url the address that answered, after redirects
     * @param at when the answer began
     * @param headers names in lower case, several values joined by comma and space
     * @param body decoded from any compression
     */
    record Answered(String url, Instant at, int status, Map<String, String> headers, Content body) implements Reply {

        /** Copies the headers. */
        public Answered {
            headers = Map.copyOf(headers);
        }

        /** A header by its lower-case name. */
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }
    }

    /** robots.txt forbids it, or could not be had, which means the same. */
    record Refused(String reason, String detail) implements Reply {}

    /**
     * 429 until attempts or time ran out.
     *
     * @param retryAfter what the server asked for, where it did
     */
    record RateLimited(Optional<Duration> retryAfter, String detail) implements Reply {}

    /** The body ended before its announced length. */
    record Truncated(String detail) implements Reply {}

    /** The body, or what it decompresses to, is larger than the limit. */
    record TooLarge(String detail) implements Reply {}

    /** A redirect leads to a host that may not be asked. */
    record OffHostRedirect(String location, String detail) implements Reply {}

    /**
     * No usable answer.
     *
     * @param reason a stable slug: {@code read-timeout}, {@code connect-failed}, {@code status-503}, {@code host-down}
     * @param detail one line for a person
     * @param transitory whether it may work a little later
     */
    record Broken(String reason, String detail, boolean transitory) implements Reply {}
}
