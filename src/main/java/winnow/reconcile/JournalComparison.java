package winnow.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Compares journals by the configured journal behind title, abbreviation, code or ISSN; journals not configured, by
 * their names, of which one may abbreviate the other.
 */
final class JournalComparison {

    private static final Set<String> SMALL =
            Set.of("of", "the", "and", "in", "for", "de", "a", "an", "on", "und", "der");

    /** Where catalogues tell namesakes apart: {@code Med Int (Lond)}. */
    private static final Pattern PLACE = Pattern.compile("\\s*\\([^()]{1,40}\\)\\s*$");

    private JournalComparison() {}

    static Likeness compare(Side<JournalName> one, Side<JournalName> other) {
        JournalName journal = one.value();
        JournalName otherJournal = other.value();
        if (journal.names().get(0).equals(otherJournal.names().get(0))) {
            return Likeness.SAME;
        }
        if (journal.known().isPresent() && otherJournal.known().isPresent()) {
            return journal.known().equals(otherJournal.known()) ? Likeness.EQUIVALENT : parting(journal, otherJournal);
        }
        for (String name : journal.names()) {
            for (String otherName : otherJournal.names()) {
                if (TextKey.of(name).equals(TextKey.of(otherName)) || abbreviates(name, otherName)) {
                    return Likeness.EQUIVALENT;
                }
            }
        }
        return parting(journal, otherJournal);
    }

    private static Likeness parting(JournalName one, JournalName other) {
        return Likeness.different("'" + Excerpt.shortened(one.names().get(0)) + "' against '"
                + Excerpt.shortened(other.names().get(0)) + "'");
    }

    /** {@code Int J Oncol} and {@code International Journal of Oncology}: word by word, each the other's beginning. */
    static boolean abbreviates(String one, String other) {
        List<String> words = words(one);
        List<String> otherWords = words(other);
        if (words.size() != otherWords.size() || words.size() < 2) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String otherWord = otherWords.get(i);
            if (!word.startsWith(otherWord) && !otherWord.startsWith(word)) {
                return false;
            }
        }
        return true;
    }

    private static List<String> words(String name) {
        String plain = PLACE.matcher(PlainText.of(name)).replaceFirst("");
        List<String> words = new ArrayList<>(NameFold.tokens(plain));
        words.removeIf(SMALL::contains);
        return words;
    }
}
