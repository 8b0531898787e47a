package winnow.reconcile;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How alike two records are as works: the words that their titles share and the people.
 *
 * @param titles share of the shorter title's telling words that the other has too, 0 to 1; NaN where a title is missing
 *     or tells nothing
 * @param words telling words of the shorter title
 * @param shared people in both lists
 * @param compared people in the shorter list; 0 where a list is missing
 */
record WorkLikeness(double titles, int words, int shared, int compared) {

    private static final Set<String> COMMON = Set.of(
            "of",
            "the",
            "and",
            "in",
            "for",
            "a",
            "an",
            "on",
            "with",
            "by",
            "to",
            "from",
            "via",
            "as",
            "at",
            "is",
            "are",
            "its",
            "their",
            "using",
            "through",
            "between",
            "or",
            "study",
            "effect",
            "effects",
            "role",
            "report",
            "case",
            "analysis",
            "patients",
            "human",
            "cell",
            "cells",
            "cancer",
            "expression");

    static WorkLikeness of(List<String> titles, People people, List<String> otherTitles, People otherPeople) {
        double best = Double.NaN;
        int words = 0;
        for (String title : titles) {
            Set<String> telling = words(title);
            for (String otherTitle : otherTitles) {
                Set<String> otherTelling = words(otherTitle);
                int few = Math.min(telling.size(), otherTelling.size());
                if (few > 0) {
                    double alike = sameTitle(title, otherTitle) ? 1 : (double) common(telling, otherTelling) / few;
                    words = Double.isNaN(best) || alike > best ? few : words;
                    best = Double.isNaN(best) ? alike : Math.max(best, alike);
                }
            }
        }
        int compared = Math.min(people.persons().size(), otherPeople.persons().size());
        int shared = compared == 0
                ? 0
                : PeopleAlignment.of(people.persons(), otherPeople.persons()).matched();
        return new WorkLikeness(best, words, shared, compared);
    }

    static boolean sameTitle(String one, String other) {
        return one.equals(other)
                || TextComparison.compare(
                                        TitleParts.of(one).core(),
                                        TitleParts.of(other).core())
                                .degree()
                        != Likeness.Degree.DIFFERENT;
    }

    private static Set<String> words(String title) {
        String core = PlainText.of(TitleParts.of(title).core());
        Set<String> words = new HashSet<>();
        for (String word : core.split("[\\s\\-\\u2010-\\u2015/,:;()]+")) {
            String key = TextKey.of(word);
            if (!key.isEmpty() && !COMMON.contains(key)) {
                words.add(key);
            }
        }
        return words;
    }

    private static int common(Collection<String> one, Collection<String> other) {
        Set<String> common = new HashSet<>(one);
        common.retainAll(other);
        return common.size();
    }
}
