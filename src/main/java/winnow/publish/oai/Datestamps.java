package winnow.publish.oai;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Dates of the protocol: UTC to the second; a request may also give whole days (OAI-PMH 2.0, section 2.7.1). */
final class Datestamps {

    private static final long ALMOST_A_SECOND = 999_999;

    /** A span of changes; both ends belong to it. */
    record Span(Optional<Instant> from, Optional<Instant> until) {}

    private Datestamps() {}

    static String of(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** The last instant that has the same datestamp; the database counts in microseconds. */
    static Instant endOfSecond(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).plus(ALMOST_A_SECOND, ChronoUnit.MICROS);
    }

    /**
     * The span that a request names.
     *
     * @throws OaiError badArgument for anything but two valid dates of one granularity in order
     */
    static Span span(Optional<String> from, Optional<String> until) {
        if (from.isPresent()
                && until.isPresent()
                && from.get().length() != until.get().length()) {
            throw OaiError.badArgument("from and until differ in granularity");
        }
        Span span = new Span(from.map(f -> read("from", f, false)), until.map(u -> read("until", u, true)));
        if (span.from().isPresent()
                && span.until().isPresent()
                && span.from().get().isAfter(span.until().get())) {
            throw OaiError.badArgument("from is later than until");
        }
        return span;
    }

    private static Instant read(String name, String text, boolean end) {
        try {
            if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                LocalDate day = LocalDate.parse(text);
                return end
                        ? endOfSecond(day.plusDays(1)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant()
                                .minusSeconds(1))
                        : day.atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            if (text.matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z")) {
                return end ? endOfSecond(Instant.parse(text)) : Instant.parse(text);
            }
        } catch (DateTimeException notInCalendar) {
            throw OaiError.badArgument(name + " is not in the calendar");
        }
        throw OaiError.badArgument(name + " is neither YYYY-MM-DD nor YYYY-MM-DDThh:mm:ssZ");
    }
}
