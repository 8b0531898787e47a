package winnow.reconcile;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which person of one list is which of another: first place by place, then, for those left over, by shared name words
 * wherever they stand. Linear in the length of the lists but for namesakes.
 */
final class PeopleAlignment {

    /** Candidates tried for one person; namesakes beyond that are left unmatched. */
    private static final int CANDIDATES = 64;

    /** Words of a name by which it is looked for, from its end. */
    private static final int WORDS = 8;

    private final int[] partner;
    private final int[] partnerOfOther;
    private final NameComparison.Match[] matches;

    private PeopleAlignment(int size, int otherSize) {
        partner = new int[size];
        partnerOfOther = new int[otherSize];
        matches = new NameComparison.Match[size];
        Arrays.fill(partner, -1);
        Arrays.fill(partnerOfOther, -1);
    }

    static PeopleAlignment of(List<NameKey> one, List<NameKey> other) {
        PeopleAlignment alignment = new PeopleAlignment(one.size(), other.size());
        int common = Math.min(one.size(), other.size());
        for (int i = 0; i < common; i++) {
            alignment.tryPair(one, i, other, i, one.size() == other.size());
        }
        if (alignment.unmatched() > 0 && Arrays.stream(alignment.partnerOfOther).anyMatch(p -> p < 0)) {
            alignment.pairElsewhere(one, other);
        }
        return alignment;
    }

    private boolean tryPair(List<NameKey> one, int i, List<NameKey> other, int j, boolean samePlace) {
        NameComparison.Match match = NameComparison.match(one.get(i), other.get(j));
        boolean pair = match.isPerson() && (samePlace || match != NameComparison.Match.CORRUPT);
        if (pair) {
            partner[i] = j;
            partnerOfOther[j] = i;
            matches[i] = match;
        }
        return pair;
    }

    private void pairElsewhere(List<NameKey> one, List<NameKey> other) {
        Map<String, int[]> byWord = new HashMap<>();
        for (int j = 0; j < other.size(); j++) {
            if (partnerOfOther[j] < 0) {
                for (String word : words(other.get(j))) {
                    index(byWord, word, j);
                }
            }
        }
        for (int i = 0; i < one.size(); i++) {
            if (partner[i] < 0) {
                findPartner(one, i, other, byWord);
            }
        }
    }

    private static Set<String> words(NameKey name) {
        List<String> words = name.all();
        List<String> last = words.size() <= WORDS ? words : words.subList(words.size() - WORDS, words.size());
        return new LinkedHashSet<>(last);
    }

    private static void index(Map<String, int[]> byWord, String word, int j) {
        if (word.length() < 2) {
            return;
        }
        int[] known = byWord.getOrDefault(word, new int[0]);
        if (known.length < CANDIDATES) {
            int[] longer = Arrays.copyOf(known, known.length + 1);
            longer[known.length] = j;
            byWord.put(word, longer);
        }
    }

    private void findPartner(List<NameKey> one, int i, List<NameKey> other, Map<String, int[]> byWord) {
        Set<Integer> tried = new HashSet<>();
        for (String word : words(one.get(i))) {
            for (int j : byWord.getOrDefault(word, new int[0])) {
                if (partnerOfOther[j] < 0 && tried.add(j) && tryPair(one, i, other, j, false)) {
                    return;
                }
            }
        }
    }

    /** Index of the same person in the other list, -1 where there is none. */
    int partner(int person) {
        return partner[person];
    }

    /** Index in the first list of the other list's person, -1 where there is none. */
    int partnerOfOther(int person) {
        return partnerOfOther[person];
    }

    NameComparison.Match match(int person) {
        return matches[person];
    }

    int unmatched() {
        int count = 0;
        for (int p : partner) {
            count += p < 0 ? 1 : 0;
        }
        return count;
    }

    int matched() {
        return partner.length - unmatched();
    }

    /** Whether the persons matched stand in the same order in both lists. */
    boolean inOrder() {
        int last = -1;
        for (int p : partner) {
            if (p >= 0 && p < last) {
                return false;
            }
            last = Math.max(last, p);
        }
        return true;
    }
}
