package winnow.reconcile;

import java.util.regex.Pattern;

/** Compares running text: the same letters and digits are the same text, whatever became of markup and signs. */
final class TextComparison {

    private static final Pattern TRADE_MARK = Pattern.compile("[\\u2122\\u2120]");

    private TextComparison() {}

    static Likeness compare(Side<String> one, Side<String> other) {
        return compare(one.value(), other.value());
    }

    static Likeness compare(String one, String other) {
        if (one.equals(other)) {
            return Likeness.SAME;
        }
        String key = TextKey.of(one);
        String otherKey = TextKey.of(other);
        if (key.equals(otherKey)) {
            return Likeness.EQUIVALENT;
        }
        if (greekLost(one, otherKey) || greekLost(other, key)) {
            return Likeness.equivalent("Greek letters lost on one side");
        }
        if (slipped(one, otherKey) || slipped(other, key)) {
            return Likeness.equivalent("a sign written otherwise or left out on one side");
        }
        return Likeness.different(Excerpt.parting(PlainText.of(one), PlainText.of(other)));
    }

    /** Whether the other key is this text's with the German ß read as the beta it stands for, or without trade mark signs. */
    private static boolean slipped(String text, String otherKey) {
        return (text.indexOf('ß') >= 0 && TextKey.of(text.replace('ß', 'β')).equals(otherKey))
                || (TRADE_MARK.matcher(text).find()
                        && TextKey.of(TRADE_MARK.matcher(text).replaceAll("")).equals(otherKey));
    }

    /** Whether the other key is this text's with every Greek letter turned into a Latin one, or dropped. */
    private static boolean greekLost(String text, String otherKey) {
        return GreekLetters.in(text)
                && (TextKey.of(text, GreekLetters.Reading.LATIN).equals(otherKey)
                        || TextKey.of(text, GreekLetters.Reading.LOST).equals(otherKey));
    }
}
