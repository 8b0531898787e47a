package winnow.reconcile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import winnow.model.AuthorClaim;
import winnow.model.Orcid;
import winnow.model.Source;

/**
 * The author list of the article: the names of the source chosen, with what every source knows of the same person. An
 * iD, a link to an affiliation or a mark of correspondence moves over only where the person at the other end is the
 * same.
 */
final class Credits {

    private final People chosen;
    private final Testimony<People> testimony;
    private final Map<Source, int[]> partners = new EnumMap<>(Source.class);

    Credits(People chosen, Testimony<People> testimony) {
        this.chosen = chosen;
        this.testimony = testimony;
        for (Statement<People> statement : testimony.usable()) {
            partners.put(statement.source(), partners(statement.value()));
        }
    }

    /** For every entry of the chosen list the index of the same person in the other, -1 where there is none. */
    private int[] partners(People other) {
        int[] entries = new int[chosen.authors().size()];
        java.util.Arrays.fill(entries, -1);
        if (chosen == other) {
            java.util.Arrays.setAll(entries, i -> i);
            return entries;
        }
        PeopleAlignment alignment = PeopleAlignment.of(chosen.persons(), other.persons());
        for (int i = 0; i < chosen.persons().size(); i++) {
            int partner = alignment.partner(i);
            if (partner >= 0 && alignment.match(i) != NameComparison.Match.CORRUPT) {
                entries[chosen.positionOf(i)] = other.positionOf(partner);
            }
        }
        return entries;
    }

    /**
     * Puts the list together.
     *
     * @param orcidOrder sources to take iDs from, first choice first
     * @param affiliationSource the source whose affiliations the article takes, to which links refer
     * @param table those affiliations
     */
    List<AuthorClaim> authors(List<Source> orcidOrder, Optional<Source> affiliationSource, AffiliationTable table) {
        List<AuthorClaim> authors = new ArrayList<>(chosen.authors().size());
        for (int i = 0; i < chosen.authors().size(); i++) {
            AuthorClaim author = chosen.authors().get(i);
            int place = i;
            authors.add(new AuthorClaim(
                    author.name(),
                    author.creditedName(),
                    orcid(place, orcidOrder),
                    affiliationSource
                            .flatMap(source -> same(place, source))
                            .map(same -> table.places(same.affiliations()))
                            .orElse(List.of()),
                    author.corresponding() || any(place, AuthorClaim::corresponding),
                    author.equalContribution() || any(place, AuthorClaim::equalContribution)));
        }
        return authors;
    }

    private Optional<Orcid> orcid(int place, List<Source> order) {
        for (Source source : order) {
            Optional<Orcid> orcid = same(place, source).flatMap(AuthorClaim::orcid);
            if (orcid.isPresent()) {
                return orcid;
            }
        }
        return Optional.empty();
    }

    private boolean any(int place, java.util.function.Predicate<AuthorClaim> mark) {
        return partners.keySet().stream()
                .anyMatch(source -> same(place, source).filter(mark).isPresent());
    }

    private Optional<AuthorClaim> same(int place, Source source) {
        int[] entries = partners.get(source);
        if (entries == null || entries[place] < 0) {
            return Optional.empty();
        }
        return testimony.of(source).map(statement -> statement.value().authors().get(entries[place]));
    }
}
