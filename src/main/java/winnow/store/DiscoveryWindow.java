package winnow.store;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A stretch of a listing that was asked for.
 *
 * @param source who was asked
 * @param scope what for: {@code 2025-01-01/2025-01-31} of the registry, {@code or/54/4} of the site
 * @param doubt why it is not proven complete; empty where it is
 */
public record DiscoveryWindow(Source source, String scope, Optional<String> doubt) {

    /** Who knows of articles. */
    public enum Source {
        CROSSREF("crossref"),
        SITE("site");

        private final String slug;

        Source(String slug) {
            this.slug = slug;
        }

        /** The word used in the table. */
        public String slug() {
            return slug;
        }
    }

    /** Refuses a stretch of days that is none. */
    public DiscoveryWindow {
        if (source == Source.CROSSREF && day(scope, 0).isAfter(day(scope, 1))) {
            throw new IllegalArgumentException("no stretch of days: " + scope);
        }
    }

    /** The stretch of days from one to another, both included. */
    public static String days(LocalDate from, LocalDate until) {
        return from + "/" + until;
    }

    /** First day; empty for the site. */
    public Optional<LocalDate> from() {
        return source == Source.CROSSREF ? Optional.of(day(scope, 0)) : Optional.empty();
    }

    /** Last day, included; empty for the site. */
    public Optional<LocalDate> until() {
        return source == Source.CROSSREF ? Optional.of(day(scope, 1)) : Optional.empty();
    }

    private static LocalDate day(String scope, int place) {
        String[] days = scope.split("/");
        try {
            return LocalDate.parse(days[Math.min(place, days.length - 1)]);
        } catch (DateTimeParseException none) {
            throw new IllegalArgumentException("no stretch of days: " + scope, none);
        }
    }
}
