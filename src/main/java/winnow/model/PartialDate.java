package winnow.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as precisely as its source gave it: year, year and month, or full day. Nothing is ever filled in.
 *
 * @param year four digits, 1000 to 9999
 * @param month 1 to 12, empty where not given
 * @param day 1 to 31 and real in that month, empty where not given
 */
public record PartialDate(int year, OptionalInt month, OptionalInt day) implements Comparable<PartialDate> {

    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:[-/](\\d{1,2})(?:[-/](\\d{1,2}))?)?(?:T.*)?");

    /** Refuses dates that are not in the calendar. */
    public PartialDate {
        if (year < 1000 || year > 9999 || (day.isPresent() && month.isEmpty())) {
            throw new DateTimeException("not a date: year " + year);
        }
        LocalDate.of(year, month.orElse(1), day.orElse(1));
    }

    /** Year only. */
    public static PartialDate of(int year) {
        return new PartialDate(year, OptionalInt.empty(), OptionalInt.empty());
    }

    /** Year and month. */
    public static PartialDate of(int year, int month) {
        return new PartialDate(year, OptionalInt.of(month), OptionalInt.empty());
    }

    /** Full day. */
    public static PartialDate of(int year, int month, int day) {
        return new PartialDate(year, OptionalInt.of(month), OptionalInt.of(day));
    }

    /**
     * Reads {@code 2025}, {@code 2025-08} or {@code 2025-08-01} (also with slashes, and with a time that is set aside).
     *
     * @return empty when the text is no such date or not in the calendar
     */
    public static Optional<PartialDate> parse(String text) {
        if (text == null) {
            return Optional.empty();
        }
        Matcher iso = ISO.matcher(text.strip());
        if (!iso.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PartialDate(Integer.parseInt(iso.group(1)), part(iso.group(2)), part(iso.group(3))));
        } catch (DateTimeException notInCalendar) {
            return Optional.empty();
        }
    }

    /** The same date without its day. */
    public PartialDate toMonth() {
        return new PartialDate(year, month, OptionalInt.empty());
    }

    /** Whether both agree on all that both give: {@code 2025-08} agrees with {@code 2025-08-01} and with {@code 2025}. */
    public boolean agreesWith(PartialDate other) {
        return year == other.year && agrees(month, other.month) && agrees(day, other.day);
    }

    /** Orders by calendar; a missing part comes before any given one. */
    @Override
    public int compareTo(PartialDate other) {
        return toString().compareTo(other.toString());
    }

    /** ISO 8601 at the date's own precision. */
    @Override
    public String toString() {
        StringBuilder iso = new StringBuilder(10).append(year);
        month.ifPresent(m -> iso.append(m < 10 ? "-0" : "-").append(m));
        day.ifPresent(d -> iso.append(d < 10 ? "-0" : "-").append(d));
        return iso.toString();
    }

    private static OptionalInt part(String digits) {
        return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
    }

    private static boolean agrees(OptionalInt one, OptionalInt other) {
        return one.isEmpty() || other.isEmpty() || one.getAsInt() == other.getAsInt();
    }
}
