package winnow.reconcile;

import java.util.ArrayList;
import java.util.List;

/**
 * Compares author lists position by position. Another person, another number of people and another order of people
 * differ, and the detail says where; a name written otherwise does not.
 */
final class PeopleComparison {

    private static final int SHOWN = 3;

    private PeopleComparison() {}

    static Likeness compare(Side<People> one, Side<People> other) {
        if (one.value().sameNames(other.value()) && !one.value().isCorrupt()) {
            return Likeness.SAME;
        }
        Side<List<NameKey>> persons = persons(one, other);
        Side<List<NameKey>> others = persons(other, one);
        PeopleAlignment alignment = PeopleAlignment.of(persons.value(), others.value());
        List<String> notes = new ArrayList<>();
        if (persons.value().size() != others.value().size()) {
            return Likeness.different(PeopleCount.detail(persons, others, alignment));
        }
        if (alignment.unmatched() > 0) {
            return Likeness.different(strangers(persons, others, alignment));
        }
        if (!alignment.inOrder()) {
            return Likeness.different(order(persons, others, alignment));
        }
        boolean corrupt = remarks(persons, others, alignment, notes);
        groups(one, other, notes);
        String detail = String.join("; ", notes);
        if (corrupt) {
            return Likeness.suspect(detail);
        }
        return detail.isEmpty() ? Likeness.EQUIVALENT : Likeness.equivalent(detail);
    }

    /** The persons, less those whom the other source lists as a group. */
    private static Side<List<NameKey>> persons(Side<People> one, Side<People> other) {
        List<NameKey> groups = other.value().groups();
        List<NameKey> persons = one.value().persons();
        if (!groups.isEmpty()) {
            persons = persons.stream()
                    .filter(p -> groups.stream()
                            .noneMatch(g -> NameComparison.match(p, g).isPerson()))
                    .toList();
        }
        return new Side<>(one.source(), persons);
    }

    private static String strangers(Side<List<NameKey>> one, Side<List<NameKey>> other, PeopleAlignment alignment) {
        List<String> details = new ArrayList<>();
        int more = 0;
        for (int i = 0; i < one.value().size(); i++) {
            if (alignment.partner(i) >= 0) {
                continue;
            }
            if (details.size() == SHOWN) {
                more++;
                continue;
            }
            NameKey there = other.value().get(i);
            details.add("position " + (i + 1) + ": " + quoted(one.value().get(i)) + " in " + one.name() + ", "
                    + quoted(there) + " in " + other.name());
        }
        return String.join("; ", details) + (more > 0 ? "; and " + more + " more" : "");
    }

    private static String order(Side<List<NameKey>> one, Side<List<NameKey>> other, PeopleAlignment alignment) {
        List<String> details = new ArrayList<>();
        int more = 0;
        for (int i = 0; i < one.value().size(); i++) {
            int there = alignment.partner(i);
            if (there == i) {
                continue;
            }
            if (details.size() == SHOWN) {
                more++;
                continue;
            }
            details.add(quoted(one.value().get(i)) + " is position " + (i + 1) + " in " + one.name() + ", "
                    + (there + 1) + " in " + other.name());
        }
        return "same people in another order: " + String.join("; ", details)
                + (more > 0 ? "; and " + more + " more" : "");
    }

    /** Notes swapped and corrupt names; whether any is corrupt. */
    private static boolean remarks(
            Side<List<NameKey>> one, Side<List<NameKey>> other, PeopleAlignment alignment, List<String> notes) {
        boolean corrupt = false;
        int swapped = 0;
        for (int i = 0; i < one.value().size(); i++) {
            NameComparison.Match match = alignment.match(i);
            if (match == NameComparison.Match.CORRUPT || isCorrupt(one, other, i)) {
                corrupt = true;
                notes.add("position " + (i + 1) + " is corrupt in "
                        + (one.value().get(i).isCorrupt() ? one : other).name());
            } else if (match == NameComparison.Match.SWAPPED && ++swapped <= SHOWN) {
                notes.add("position " + (i + 1) + ": family and given name swapped");
            }
        }
        return corrupt;
    }

    private static boolean isCorrupt(Side<List<NameKey>> one, Side<List<NameKey>> other, int i) {
        return one.value().get(i).isCorrupt() || other.value().get(i).isCorrupt();
    }

    private static void groups(Side<People> one, Side<People> other, List<String> notes) {
        if (one.value().groups().isEmpty() != other.value().groups().isEmpty()) {
            notes.add("a group only in " + (one.value().groups().isEmpty() ? other : one).name());
        }
        if (one.value().nobodies() + other.value().nobodies() > 0) {
            notes.add("an entry that names nobody left out");
        }
    }

    static String quoted(NameKey key) {
        return "'" + Excerpt.shortened(key.name().display()) + "'";
    }
}
