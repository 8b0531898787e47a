package winnow.reconcile;

import java.util.List;
import java.util.function.ToIntFunction;
import winnow.model.PartialDate;

/** Compares dates at the coarser of their two precisions: October 2025 and 1 October 2025 do not contradict. */
final class DateComparison {

    private DateComparison() {}

    static Likeness compare(Side<PartialDate> one, Side<PartialDate> other) {
        if (one.value().equals(other.value())) {
            return Likeness.SAME;
        }
        return one.value().agreesWith(other.value())
                ? Likeness.EQUIVALENT
                : Likeness.different(one.value() + " in " + one.name() + ", " + other.value() + " in " + other.name());
    }

    /** An issue appears in a month: the day that some sources add is a filler. */
    static Likeness compareMonths(Side<PartialDate> one, Side<PartialDate> other) {
        Likeness likeness = compare(
                new Side<>(one.source(), one.value().toMonth()),
                new Side<>(other.source(), other.value().toMonth()));
        boolean filler =
                likeness.degree() == Likeness.Degree.SAME && !one.value().equals(other.value());
        return filler ? Likeness.EQUIVALENT : likeness;
    }

    /** Takes the most precise of dates that do not contradict one another. */
    static Preference.Choice<PartialDate> preferPrecise(List<Statement<PartialDate>> ordered, boolean differs) {
        return prefer(ordered, differs, DateComparison::precision);
    }

    /** Takes the first that gives a month, of dates that do not contradict one another. */
    static Preference.Choice<PartialDate> preferMonth(List<Statement<PartialDate>> ordered, boolean differs) {
        return prefer(ordered, differs, date -> precision(date.toMonth()));
    }

    private static Preference.Choice<PartialDate> prefer(
            List<Statement<PartialDate>> ordered, boolean differs, ToIntFunction<PartialDate> precision) {
        Statement<PartialDate> first = ordered.get(0);
        for (Statement<PartialDate> statement : ordered) {
            if (!differs && precision.applyAsInt(statement.value()) > precision.applyAsInt(first.value())) {
                return new Preference.Choice<>(statement, Rules.FULLER);
            }
        }
        return Preference.Choice.byOrder(first);
    }

    private static int precision(PartialDate date) {
        return date.toString().length();
    }
}
