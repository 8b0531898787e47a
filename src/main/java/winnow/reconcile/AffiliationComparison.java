package winnow.reconcile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Compares lists of affiliations. Order and repetition say nothing, since each source numbers them its own way; one that
 * contains the other's words is the same place written more fully. A shorter list that the longer one covers is thin,
 * not different.
 */
final class AffiliationComparison {

    private static final double SAME_PLACE = 0.7;
    private static final Set<String> COMMON = Set.of(
            "of",
            "the",
            "and",
            "for",
            "in",
            "at",
            "de",
            "department",
            "dept",
            "division",
            "university",
            "univ",
            "hospital",
            "school",
            "institute",
            "college",
            "faculty",
            "center",
            "centre",
            "medicine",
            "medical",
            "sciences",
            "first",
            "second",
            "third",
            "affiliated",
            "republic",
            "people",
            "peoples",
            "united",
            "states",
            "kingdom");

    private AffiliationComparison() {}

    static Likeness compare(Side<Affiliations> one, Side<Affiliations> other) {
        List<String> texts = one.value().texts();
        List<String> otherTexts = other.value().texts();
        if (texts.equals(otherTexts)) {
            return Likeness.SAME;
        }
        List<Set<String>> words =
                texts.stream().map(AffiliationComparison::words).toList();
        List<Set<String>> otherWords =
                otherTexts.stream().map(AffiliationComparison::words).toList();
        int missing = firstMissing(words, otherWords);
        int otherMissing = firstMissing(otherWords, words);
        if (missing >= 0 && otherMissing >= 0) {
            return Likeness.different("only in " + one.name() + " '" + Excerpt.shortened(texts.get(missing))
                    + "'; only in " + other.name() + " '" + Excerpt.shortened(otherTexts.get(otherMissing)) + "'");
        }
        if (missing >= 0 || otherMissing >= 0) {
            return Likeness.equivalent("fewer in " + (missing >= 0 ? other : one).name());
        }
        return Likeness.EQUIVALENT;
    }

    private static int firstMissing(List<Set<String>> places, List<Set<String>> among) {
        for (int i = 0; i < places.size(); i++) {
            Set<String> place = places.get(i);
            if (!among.contains(place) && among.stream().noneMatch(other -> samePlace(place, other))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean samePlace(Set<String> one, Set<String> other) {
        Set<String> few = one.size() <= other.size() ? one : other;
        Set<String> many = few == one ? other : one;
        int shared = 0;
        for (String word : few) {
            shared += many.contains(word) ? 1 : 0;
        }
        return !few.isEmpty() && shared >= SAME_PLACE * few.size();
    }

    private static Set<String> words(String text) {
        List<String> words = new ArrayList<>(NameFold.tokens(PlainText.of(text)));
        Set<String> telling = new HashSet<>(words);
        telling.removeIf(word -> word.length() < 2 || COMMON.contains(word) || CountryNames.isCountry(word));
        return telling.isEmpty() ? new HashSet<>(words) : telling;
    }
}
