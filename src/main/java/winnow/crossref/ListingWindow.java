package winnow.crossref;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A stretch of days of a listing, and what came of asking for it.
 *
 * @param from first day, by the registry's date of indexing
 * @param until last day, included
 * @param expected works that the registry counts in it; empty where no answer came
 * @param found distinct works that were handed over
 * @param doubt why the window is not proven complete; empty where it is
 */
public record ListingWindow(
        LocalDate from, LocalDate until, Optional<Long> expected, long found, Optional<String> doubt) {

    /** Whether as many works came as the registry counts. */
    public boolean complete() {
        return doubt.isEmpty();
    }

    static LocalDate middle(LocalDate from, LocalDate until) {
        return from.plusDays(ChronoUnit.DAYS.between(from, until) / 2);
    }
}
