package winnow.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import winnow.model.AuthorClaim;
import winnow.model.PersonName;

/**
 * A source's author list, prepared once for all its comparisons. Entries that name nobody ("et al.", "none") are left
 * out of comparison; groups are kept apart, because one source lists them and another does not.
 */
final class People {

    private static final Set<String> NOBODY = Set.of(
            "none",
            "etal",
            "et al",
            "na",
            "anonymous",
            "noauthor",
            "noauthorlisted",
            "noauthorsavailable",
            "null",
            "unknown",
            "various",
            "others",
            "andothers",
            "notavailable",
            "noauthors",
            "author",
            "authors");

    private final List<AuthorClaim> authors;
    private final List<NameKey> persons = new ArrayList<>();
    private final List<Integer> positions = new ArrayList<>();
    private final List<NameKey> groups = new ArrayList<>();
    private int nobodies;

    private People(List<AuthorClaim> authors) {
        this.authors = authors;
        for (int i = 0; i < authors.size(); i++) {
            add(NameKey.of(authors.get(i).name()), i);
        }
    }

    static People of(List<AuthorClaim> authors) {
        return new People(authors);
    }

    private void add(NameKey key, int position) {
        if (isNobody(key)) {
            nobodies++;
        } else if (key.isGroup()) {
            groups.add(key);
        } else {
            persons.add(key);
            positions.add(position);
        }
    }

    List<AuthorClaim> authors() {
        return authors;
    }

    /** Those who are named, persons and groups in order. */
    List<PersonName> names() {
        return authors.stream()
                .map(AuthorClaim::name)
                .filter(name -> !isNobody(NameKey.of(name)))
                .toList();
    }

    private static boolean isNobody(NameKey key) {
        return NOBODY.contains(key.whole()) || key.all().isEmpty();
    }

    List<NameKey> persons() {
        return persons;
    }

    List<NameKey> groups() {
        return groups;
    }

    /** Entries that name nobody. */
    int nobodies() {
        return nobodies;
    }

    /** Index in the source's list, from 0, of a person. */
    int positionOf(int person) {
        return positions.get(person);
    }

    /** Whether any name is corrupt. */
    boolean isCorrupt() {
        return persons.stream().anyMatch(NameKey::isCorrupt) || groups.stream().anyMatch(NameKey::isCorrupt);
    }

    /** Whether most names are printed in capitals. */
    boolean isCapitals() {
        int capitals = 0;
        int cased = 0;
        for (NameKey person : persons) {
            PersonName name = person.name();
            if (LetterCase.isCapitals(name.family())) {
                capitals++;
            } else if (name.family().chars().anyMatch(Character::isLowerCase)) {
                cased++;
            }
        }
        return capitals > cased;
    }

    /** Whether no given name is more than initials, as in a citation. */
    boolean isInitials() {
        return !persons.isEmpty() && persons.stream().allMatch(NameKey::isInitials);
    }

    boolean sameNames(People other) {
        if (authors.size() != other.authors.size()) {
            return false;
        }
        for (int i = 0; i < authors.size(); i++) {
            if (!authors.get(i).name().equals(other.authors.get(i).name())) {
                return false;
            }
        }
        return true;
    }
}
