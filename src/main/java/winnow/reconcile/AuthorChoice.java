package winnow.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import winnow.model.AuthorClaim;
import winnow.model.PersonName;

/** Which author list is taken, and how it is written in the ledger. */
final class AuthorChoice {

    /** Where a page lists nobody, its formatted citation does, cut to initials by that citation's style. */
    private static final String CITATION = "citation ";

    private AuthorChoice() {}

    /**
     * Takes the first list in order; but a clean list before one with corrupt names, a well-cased one before one in
     * capitals, and one with names before the initials of a citation, as long as they list the same people.
     */
    static Preference.Choice<People> choose(List<Statement<People>> ordered, boolean differs) {
        Statement<People> first = ordered.get(0);
        if (first.value().isCorrupt()) {
            Optional<Statement<People>> clean = standIn(ordered, p -> !p.isCorrupt());
            if (clean.isPresent()) {
                return new Preference.Choice<>(clean.get(), Rules.CLEAN_TEXT);
            }
        }
        if (first.value().isCapitals()) {
            Optional<Statement<People>> cased = standIn(ordered, p -> !p.isCapitals() && !p.isCorrupt());
            if (cased.isPresent()) {
                return new Preference.Choice<>(cased.get(), Rules.PROPER_CASE);
            }
        }
        if (first.value().isInitials() && first.claim().origin().startsWith(CITATION)) {
            Optional<Statement<People>> full =
                    standIn(ordered, p -> !p.isInitials() && !p.isCapitals() && !p.isCorrupt());
            if (full.isPresent()) {
                return new Preference.Choice<>(full.get(), Rules.FULLER);
            }
        }
        return Preference.Choice.byOrder(first);
    }

    private static Optional<Statement<People>> standIn(
            List<Statement<People>> ordered, java.util.function.Predicate<People> better) {
        Statement<People> first = ordered.get(0);
        return ordered.stream()
                .skip(1)
                .filter(s -> better.test(s.value()))
                .filter(s -> PeopleComparison.compare(first.side(), s.side()).degree() != Likeness.Degree.DIFFERENT)
                .findFirst();
    }

    /** {@code Family, Given; Family, Given, Suffix; Group name}. */
    static String text(List<AuthorClaim> authors) {
        return authors.stream().map(a -> text(a.name())).collect(Collectors.joining("; "));
    }

    static String text(People people) {
        return text(people.authors());
    }

    private static String text(PersonName name) {
        StringBuilder text = new StringBuilder(name.family());
        name.given().ifPresent(given -> text.append(", ").append(given));
        name.suffix().ifPresent(suffix -> text.append(", ").append(suffix));
        return text.toString();
    }

    /** Reads {@link #text} back; a name without comma is a family name. */
    static Optional<People> read(String text) {
        List<AuthorClaim> authors = new ArrayList<>();
        for (String entry : text.split(";")) {
            String[] parts = entry.strip().split("\\s*,\\s*", 3);
            if (parts[0].isBlank()) {
                return Optional.empty();
            }
            Optional<String> given =
                    Optional.of(parts).filter(p -> p.length > 1).map(p -> p[1]).filter(g -> !g.isBlank());
            Optional<String> suffix =
                    Optional.of(parts).filter(p -> p.length > 2).map(p -> p[2]).filter(s -> !s.isBlank());
            PersonName name = new PersonName(parts[0], given, suffix, false);
            authors.add(AuthorClaim.named(name, name.display()));
        }
        return authors.isEmpty() ? Optional.empty() : Optional.of(People.of(authors));
    }
}
