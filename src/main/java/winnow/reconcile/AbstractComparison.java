package winnow.reconcile;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Compares abstracts. The same letters are the same abstract; so is one that shares nearly all its words with the
 * other, since section headings, tables and symbols come and go between renderings.
 */
final class AbstractComparison {

    private static final double SAME_ABSTRACT = 0.9;
    private static final Pattern HEADING =
            Pattern.compile("^\\s*(?:abstract|summary)\\b[\\s.:—–-]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Set<String> NONE =
            Set.of("", "abstractnotavailable", "noabstract", "noabstractavailable", "notavailable", "na", "abstract");

    private AbstractComparison() {}

    static boolean isPlaceholder(String text) {
        return text.length() < 80 && NONE.contains(TextKey.of(text));
    }

    static Likeness compare(Side<String> one, Side<String> other) {
        if (one.value().equals(other.value())) {
            return Likeness.SAME;
        }
        String text = HEADING.matcher(PlainText.of(one.value())).replaceFirst("");
        String otherText = HEADING.matcher(PlainText.of(other.value())).replaceFirst("");
        Likeness likeness = TextComparison.compare(text, otherText);
        if (likeness.degree() != Likeness.Degree.DIFFERENT) {
            return likeness;
        }
        double shared = sharedWords(text, otherText);
        return shared >= SAME_ABSTRACT
                ? Likeness.equivalent(Math.round(shared * 100) + " % of the words shared")
                : likeness;
    }

    private static double sharedWords(String one, String other) {
        String[] words = SPACE.split(one);
        String[] otherWords = SPACE.split(other);
        Map<String, Integer> counts = new HashMap<>();
        Arrays.stream(words).map(TextKey::of).forEach(word -> counts.merge(word, 1, Integer::sum));
        int shared = 0;
        for (String word : otherWords) {
            Integer left = counts.get(TextKey.of(word));
            if (left != null && left > 0) {
                counts.put(TextKey.of(word), left - 1);
                shared++;
            }
        }
        return (double) shared / Math.max(words.length, otherWords.length);
    }
}
