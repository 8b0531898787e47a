package winnow.reconcile;

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
    static PartialDate month(PartialDate date) {
        return date.toMonth();
    }

    /** Takes the most precise of dates that do not contradict one another. */
    static Preference.Choice<PartialDate> preferPrecise(
            java.util.List<Statement<PartialDate>> ordered, boolean differs) {
        Statement<PartialDate> first = ordered.get(0);
        if (!differs) {
            for (Statement<PartialDate> statement : ordered) {
                if (precision(statement.value()) > precision(first.value())) {
                    return new Preference.Choice<>(statement, Rules.FULLER);
                }
            }
        }
        return Preference.Choice.byOrder(first);
    }

    private static int precision(PartialDate date) {
        return date.day().isPresent() ? 3 : date.month().isPresent() ? 2 : 1;
    }
}
