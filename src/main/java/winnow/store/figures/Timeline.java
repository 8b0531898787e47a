package winnow.store.figures;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A span of days cut into periods, few enough to draw.
 *
 * @param unit length of a period
 * @param starts first day of each, oldest first; empty when there is nothing to show
 */
public record Timeline(Unit unit, List<LocalDate> starts) {

    /** Lengths of a period, as PostgreSQL's {@code date_trunc} cuts them. */
    public enum Unit {
        DAY(ChronoUnit.DAYS, 1, 31),
        WEEK(ChronoUnit.WEEKS, 1, 57),
        MONTH(ChronoUnit.MONTHS, 1, 60),
        QUARTER(ChronoUnit.MONTHS, 3, 60),
        YEAR(ChronoUnit.YEARS, 1, 60),
        DECADE(ChronoUnit.DECADES, 1, 60),
        CENTURY(ChronoUnit.CENTURIES, 1, Integer.MAX_VALUE);

        private final ChronoUnit step;
        private final int steps;
        private final int most;

        Unit(ChronoUnit step, int steps, int most) {
            this.step = step;
            this.steps = steps;
            this.most = most;
        }

        /** The word for one of them. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        LocalDate start(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> day.withDayOfMonth(1);
                case QUARTER -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
                case YEAR -> day.withDayOfYear(1);
                case DECADE -> day.withDayOfYear(1).minusYears(Math.floorMod(day.getYear(), 10));
                case CENTURY -> day.withDayOfYear(1).minusYears(Math.floorMod(day.getYear() - 1, 100));
            };
        }

        private boolean suits(LocalDate first, LocalDate last) {
            return step.between(start(first), start(last)) / steps < most;
        }
    }

    /** Copies the list. */
    public Timeline {
        starts = List.copyOf(starts);
    }

    static final Timeline EMPTY = new Timeline(Unit.DAY, List.of());

    /** The shortest periods of which there are not too many. */
    static Timeline between(LocalDate first, LocalDate last) {
        for (Unit unit : Unit.values()) {
            if (unit.suits(first, last)) {
                return new Timeline(unit, starts(unit, first, last));
            }
        }
        return EMPTY;
    }

    private static List<LocalDate> starts(Unit unit, LocalDate first, LocalDate last) {
        List<LocalDate> starts = new ArrayList<>();
        for (LocalDate day = unit.start(first); !day.isAfter(last); day = day.plus(unit.steps, unit.step)) {
            starts.add(day);
        }
        return starts;
    }
}
