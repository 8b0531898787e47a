package winnow.reconcile;

/** Compares running text: the same letters and digits are the same text, whatever became of markup and signs. */
final class TextComparison {

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
        return Likeness.different(Excerpt.parting(PlainText.of(one), PlainText.of(other)));
    }

    /** Whether the other key is this text's with every Greek letter turned into a Latin one, or dropped. */
    private static boolean greekLost(String text, String otherKey) {
        return GreekLetters.in(text)
                && (TextKey.of(text, GreekLetters.Reading.LATIN).equals(otherKey)
                        || TextKey.of(text, GreekLetters.Reading.LOST).equals(otherKey));
    }
}
