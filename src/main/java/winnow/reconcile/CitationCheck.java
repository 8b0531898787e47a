package winnow.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import winnow.model.ArticleCitation;
import winnow.model.Doi;
import winnow.model.FormattedCitation;
import winnow.model.Journal;
import winnow.model.Locator;
import winnow.model.PartialDate;
import winnow.model.Source;

/**
 * Holds the site's formatted citations against the fields chosen for the article. Style is not judged, and what either
 * side leaves out contradicts nothing.
 */
final class CitationCheck {

    private final Doi doi;
    private final Rulings rulings;
    private final People people;
    private final Optional<Journal> journal;
    private final Journals journals;

    CitationCheck(Doi doi, Rulings rulings, Optional<Journal> journal, Journals journals) {
        this.doi = doi;
        this.rulings = rulings;
        this.people = rulings.authors().value().orElseGet(() -> People.of(List.of()));
        this.journal = journal;
        this.journals = journals;
    }

    ArticleCitation check(FormattedCitation citation) {
        Optional<List<String>> contradictions = CitationReader.read(citation).map(this::contradictions);
        return new ArticleCitation(
                citation.style(),
                Optional.of(citation.text()),
                Optional.empty(),
                contradictions.map(List::isEmpty),
                contradictions.filter(list -> !list.isEmpty()).map(list -> Excerpt.bounded(String.join("; ", list))));
    }

    private List<String> contradictions(CitedWork cited) {
        List<String> found = new ArrayList<>(0);
        authors(cited).ifPresent(found::add);
        rulings.title()
                .value()
                .ifPresent(title -> note(found, "title", cited.title(), title.text(), sameTitle(cited, title)));
        journal.filter(known -> !sameJournal(cited.journal(), known))
                .ifPresent(known -> found.add(
                        contradiction("journal", cited.journal(), known.title().orElse(known.code()))));
        rulings.volume()
                .value()
                .ifPresent(v -> note(found, "volume", cited.volume(), v, sameNumber(cited.volume(), v)));
        rulings.issue()
                .value()
                .ifPresent(issue -> cited.issue().ifPresent(i -> note(found, "issue", i, issue, sameNumber(i, issue))));
        rulings.pages()
                .value()
                .ifPresent(pages -> cited.locator()
                        .ifPresent(l -> note(found, "pages", l.toString(), pages.toString(), samePlace(l, pages))));
        rulings.issueDate()
                .value()
                .map(PartialDate::toMonth)
                .ifPresent(date -> note(
                        found,
                        "issue_date",
                        Integer.toString(cited.year()),
                        date.toString(),
                        cited.year() == date.year()));
        cited.doi().ifPresent(other -> note(found, "doi", other.value(), doi.value(), other.equals(doi)));
        return found;
    }

    private static void note(List<String> found, String field, String cited, String recorded, boolean same) {
        if (!same) {
            found.add(contradiction(field, cited, recorded));
        }
    }

    private static String contradiction(String field, String cited, String recorded) {
        return field + ": '" + Excerpt.shortened(cited) + "' cited, '" + Excerpt.shortened(recorded) + "' on record";
    }

    private Optional<String> authors(CitedWork cited) {
        List<NameKey> listed = withoutGroups(cited.people().persons());
        List<NameKey> recorded = people.persons();
        if (listed.isEmpty() || recorded.isEmpty()) {
            return Optional.empty();
        }
        if (cited.truncated() ? listed.size() > recorded.size() : listed.size() != recorded.size()) {
            return Optional.of("authors: " + listed.size() + " cited, " + recorded.size() + " on record");
        }
        for (int i = 0; i < listed.size(); i++) {
            if (!NameComparison.match(listed.get(i), recorded.get(i)).isPerson()) {
                return Optional.of("authors: position " + (i + 1) + " " + PeopleComparison.quoted(listed.get(i))
                        + " cited, " + PeopleComparison.quoted(recorded.get(i)) + " on record");
            }
        }
        return Optional.empty();
    }

    private List<NameKey> withoutGroups(List<NameKey> listed) {
        return people.groups().isEmpty()
                ? listed
                : listed.stream()
                        .filter(p -> people.groups().stream()
                                .noneMatch(g -> NameComparison.match(p, g).isPerson()))
                        .toList();
    }

    private static boolean sameTitle(CitedWork cited, Title title) {
        return TitleComparison.compare(side(Title.of(cited.title())), side(title))
                        .degree()
                != Likeness.Degree.DIFFERENT;
    }

    private boolean sameJournal(String cited, Journal known) {
        Optional<Journal> named = journals.byName(cited);
        return named.isPresent()
                ? named.get().code().equals(known.code())
                : known.title()
                        .map(title -> TextKey.of(title).equals(TextKey.of(cited))
                                || JournalComparison.abbreviates(cited, title))
                        .orElse(true);
    }

    private static boolean sameNumber(String one, String other) {
        return NumberingComparison.key(one).equals(NumberingComparison.key(other));
    }

    private static boolean samePlace(Locator one, Locator other) {
        return LocatorComparison.compare(side(one), side(other)).degree() != Likeness.Degree.DIFFERENT;
    }

    private static <T> Side<T> side(T value) {
        return new Side<>(Source.PAGE, value);
    }
}
