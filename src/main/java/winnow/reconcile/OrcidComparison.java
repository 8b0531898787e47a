package winnow.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import winnow.model.Orcid;

/** Compares iDs person by person: another iD for the same person differs, one source's silence does not. */
final class OrcidComparison {

    private OrcidComparison() {}

    static Likeness compare(Side<People> one, Side<People> other) {
        PeopleAlignment alignment =
                PeopleAlignment.of(one.value().persons(), other.value().persons());
        List<String> conflicts = new ArrayList<>();
        boolean partial = false;
        for (int i = 0; i < one.value().persons().size(); i++) {
            Optional<Orcid> orcid = orcid(one.value(), i);
            int there = alignment.partner(i);
            Optional<Orcid> otherOrcid = there < 0 ? Optional.empty() : orcid(other.value(), there);
            partial |= orcid.isPresent() != otherOrcid.isPresent();
            if (orcid.isPresent() && otherOrcid.isPresent() && !orcid.equals(otherOrcid)) {
                conflicts.add("position " + (one.value().positionOf(i) + 1) + ": " + orcid.get() + " in " + one.name()
                        + ", " + otherOrcid.get() + " in " + other.name());
            }
        }
        if (!conflicts.isEmpty()) {
            return Likeness.different(String.join("; ", conflicts.subList(0, Math.min(3, conflicts.size()))));
        }
        return partial || count(one.value()) != count(other.value()) ? Likeness.EQUIVALENT : Likeness.SAME;
    }

    /** {@code 1: 0000-0002-1825-0097; 3: …}, by position in the list. */
    static String text(People people) {
        return IntStream.range(0, people.authors().size())
                .filter(i -> people.authors().get(i).orcid().isPresent())
                .mapToObj(i -> (i + 1) + ": " + people.authors().get(i).orcid().get())
                .collect(Collectors.joining("; "));
    }

    private static Optional<Orcid> orcid(People people, int person) {
        return people.authors().get(people.positionOf(person)).orcid();
    }

    private static long count(People people) {
        return people.authors().stream().filter(a -> a.orcid().isPresent()).count();
    }
}
