package winnow.reconcile;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether two lists of given names can be the same person's: initials stand for names, middle names and hyphens get
 * lost, nothing may contradict. {@code Keun Il} goes with {@code Keun}, {@code K.I.} and {@code Keun-il}; not with
 * {@code Keun H}.
 */
final class GivenNames {

    /** Longer lists are no given names of a person; they have to be the same to match. */
    private static final int LONGEST = 8;

    private GivenNames() {}

    static boolean compatible(List<String> one, boolean cluster, List<String> other, boolean otherCluster) {
        if (one.isEmpty() || other.isEmpty() || NameFold.joined(one).equals(NameFold.joined(other))) {
            return true;
        }
        if (one.size() > LONGEST || other.size() > LONGEST) {
            return false;
        }
        return fits(one, other)
                || (cluster && fits(letters(one), other))
                || (otherCluster && fits(one, letters(other)))
                || spells(one, other)
                || spells(other, one);
    }

    private static boolean fits(List<String> one, List<String> other) {
        return one.size() <= other.size() ? fits(one, 0, other, 0, false) : fits(other, 0, one, 0, false);
    }

    /** Whether every token of the shorter list finds its partner in the longer, in order. */
    private static boolean fits(List<String> few, int i, List<String> many, int j, boolean firstSkipped) {
        if (i == few.size()) {
            return true;
        }
        if (j == many.size()) {
            return false;
        }
        String token = few.get(i);
        boolean paired = alike(token, many.get(j)) && (!firstSkipped || token.length() > 1);
        if (paired && fits(few, i + 1, many, j + 1, false)) {
            return true;
        }
        if (j + 1 < many.size()
                && token.equals(many.get(j) + many.get(j + 1))
                && fits(few, i + 1, many, j + 2, false)) {
            return true;
        }
        if (i + 1 < few.size() && many.get(j).equals(token + few.get(i + 1)) && fits(few, i + 2, many, j + 1, false)) {
            return true;
        }
        return fits(few, i, many, j + 1, i == 0 || firstSkipped);
    }

    private static boolean alike(String one, String other) {
        return one.equals(other)
                || (one.length() == 1 && other.startsWith(one))
                || (other.length() == 1 && one.startsWith(other));
    }

    /** Whether single letters are the initials of one name written together: {@code J H} of {@code Jinhao}. */
    private static boolean spells(List<String> initials, List<String> names) {
        if (names.size() != 1 || initials.stream().anyMatch(t -> t.length() > 1)) {
            return false;
        }
        String name = names.get(0);
        int at = -1;
        for (String initial : initials) {
            at = name.indexOf(initial, at + 1);
            if (at < 0) {
                return false;
            }
        }
        return name.startsWith(initials.get(0));
    }

    private static List<String> letters(List<String> tokens) {
        List<String> letters = new ArrayList<>();
        tokens.forEach(t -> t.chars().forEach(c -> letters.add(Character.toString(c))));
        return letters;
    }
}
