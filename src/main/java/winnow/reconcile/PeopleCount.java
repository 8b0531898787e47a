package winnow.reconcile;

import java.util.ArrayList;
import java.util.List;

/** Says how two author lists of unequal length differ: how many of whom are listed, and who is missing. */
final class PeopleCount {

    private static final int SHOWN = 3;

    private PeopleCount() {}

    static String detail(Side<List<NameKey>> one, Side<List<NameKey>> other, PeopleAlignment alignment) {
        boolean oneIsShorter = one.value().size() < other.value().size();
        Side<List<NameKey>> shorter = oneIsShorter ? one : other;
        Side<List<NameKey>> longer = oneIsShorter ? other : one;
        List<String> missing = new ArrayList<>();
        List<String> extra = new ArrayList<>();
        for (int i = 0; i < longer.value().size(); i++) {
            if (partner(alignment, !oneIsShorter, i) < 0) {
                missing.add(
                        (i + 1) + " " + PeopleComparison.quoted(longer.value().get(i)));
            }
        }
        for (int i = 0; i < shorter.value().size(); i++) {
            if (partner(alignment, oneIsShorter, i) < 0) {
                extra.add(
                        (i + 1) + " " + PeopleComparison.quoted(shorter.value().get(i)));
            }
        }
        String count = shorter.name() + " lists " + shorter.value().size() + " of "
                + longer.value().size() + " people: without position " + some(missing);
        if (extra.isEmpty()) {
            return count;
        }
        return shorter.name() + " lists " + shorter.value().size() + " people, " + longer.name() + " "
                + longer.value().size() + ": only in " + longer.name() + " position " + some(missing) + "; only in "
                + shorter.name() + " position " + some(extra);
    }

    private static int partner(PeopleAlignment alignment, boolean first, int person) {
        return first ? alignment.partner(person) : alignment.partnerOfOther(person);
    }

    private static String some(List<String> people) {
        String shown = String.join(", ", people.subList(0, Math.min(SHOWN, people.size())));
        return people.size() > SHOWN ? shown + " and " + (people.size() - SHOWN) + " more" : shown;
    }
}
