package winnow.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import winnow.model.AuthorClaim;
import winnow.model.BibliographicClaims;
import winnow.model.Claim;
import winnow.model.RegistryRecord;
import winnow.model.Source;

/**
 * Tells whether the registry's record of a DOI is about another work than the page: title and people must both say so.
 *
 * <p>Guarded against false alarms: a notice whose title differs but whose people are the same, a translated title, a
 * record that is thin in people, a title in another script, a bare "Erratum". People shared by a third or more are the
 * same people; chance namesakes are fewer. Where a side lists nobody, the titles alone decide, and must share nearly
 * nothing.
 */
final class WrongWorkGuard {

    private static final double SAME_PEOPLE = 1.0 / 3;
    /** With other people, a title has to be this alike to be the same work. */
    private static final double SAME_TITLE = 0.8;
    /** Without people to compare, titles this unlike, of so many words, are of two works. */
    private static final double OTHER_TITLE = 0.25;

    private static final int TELLING_WORDS = 4;

    private WrongWorkGuard() {}

    /** Why the registry's record is about another work; empty when it is not, or when nothing can be said. */
    static Optional<String> otherWork(Witnesses witnesses) {
        Optional<RegistryRecord> registry = witnesses.registry();
        List<String> titles = siteTitles(witnesses);
        if (registry.isEmpty() || titles.isEmpty()) {
            return Optional.empty();
        }
        List<String> registryTitles = new ArrayList<>(registry.get().titles());
        registry.get().claims().title().map(Claim::value).ifPresent(registryTitles::add);
        if (registryTitles.isEmpty()
                || WorkLikeness.sameTitle(titles.get(0), registryTitles.get(0))
                || otherScript(titles.get(0), registryTitles.get(0))) {
            return Optional.empty();
        }
        People people = People.of(siteAuthors(witnesses));
        People registered = People.of(authors(registry.get().claims()));
        WorkLikeness likeness = WorkLikeness.of(titles, people, registryTitles, registered);
        return isOtherWork(likeness) ? Optional.of(reason(likeness)) : Optional.empty();
    }

    private static boolean isOtherWork(WorkLikeness likeness) {
        if (Double.isNaN(likeness.titles())) {
            return false;
        }
        if (likeness.compared() == 0) {
            return likeness.words() >= TELLING_WORDS && likeness.titles() < OTHER_TITLE;
        }
        return likeness.titles() < SAME_TITLE && likeness.shared() < SAME_PEOPLE * likeness.compared();
    }

    private static String reason(WorkLikeness likeness) {
        String titles = "titles share " + Math.round(likeness.titles() * 100) + " % of their words";
        return likeness.compared() == 0
                ? titles + ", no people to compare"
                : titles + ", " + likeness.shared() + " of " + likeness.compared() + " people";
    }

    private static List<String> siteTitles(Witnesses witnesses) {
        List<String> titles = new ArrayList<>(2);
        for (Source source : List.of(Source.PAGE, Source.XML)) {
            witnesses
                    .claims(source)
                    .flatMap(BibliographicClaims::title)
                    .map(Claim::value)
                    .ifPresent(titles::add);
        }
        return titles;
    }

    private static List<AuthorClaim> siteAuthors(Witnesses witnesses) {
        List<AuthorClaim> page =
                witnesses.claims(Source.PAGE).map(WrongWorkGuard::authors).orElse(List.of());
        return page.isEmpty()
                ? witnesses.claims(Source.XML).map(WrongWorkGuard::authors).orElse(List.of())
                : page;
    }

    private static List<AuthorClaim> authors(BibliographicClaims claims) {
        return claims.authors().map(Claim::value).orElse(List.of());
    }

    /** A title in Chinese and one in English can be the same work's. */
    private static boolean otherScript(String one, String other) {
        return isLatin(one) != isLatin(other);
    }

    private static boolean isLatin(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long latin = text.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                .count();
        return latin * 2 >= letters;
    }
}
