package winnow.reconcile;

import java.util.ArrayList;
import java.util.List;

/** Tells text in capitals from well-cased text. */
final class LetterCase {

    private LetterCase() {}

    /** Whether the text has capitals in a row and no small letter: initials alone are not capitals in a row. */
    static boolean isCapitals(String text) {
        int run = 0;
        boolean inARow = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            run = Character.isUpperCase(c) ? run + 1 : 0;
            inARow |= run > 1;
        }
        return inARow;
    }

    /** Takes the first title that is not all capitals, when another says the same. */
    static Preference.Choice<Title> preferWellCased(List<Statement<Title>> ordered, boolean differs) {
        Statement<Title> first = ordered.get(0);
        if (!differs && isCapitals(first.value().text())) {
            List<Statement<Title>> better = new ArrayList<>(ordered);
            better.removeIf(s -> isCapitals(s.value().text()));
            if (!better.isEmpty()) {
                return new Preference.Choice<>(better.get(0), Rules.PROPER_CASE);
            }
        }
        return Preference.Choice.byOrder(first);
    }
}
