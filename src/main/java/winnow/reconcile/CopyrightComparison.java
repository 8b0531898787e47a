package winnow.reconcile;

import java.util.regex.Pattern;

/** Compares copyright holders: sign, year and "et al" with or without full stop say nothing. */
final class CopyrightComparison {

    /** Longer text names no holder; it is compared as text. */
    private static final int LONGEST = 500;

    private static final Pattern SIGN_AND_YEAR =
            Pattern.compile("(?i)©|\\(c\\)|copyright|\\bby\\b|\\ball rights reserved\\b|\\b(?:19|20)\\d\\d\\b");
    private static final Pattern OTHERS = Pattern.compile("(?i)[\\s,]+(?:et\\s*al\\b\\.?|and (?:others|colleagues)).*");

    private CopyrightComparison() {}

    static Likeness compare(Side<String> one, Side<String> other) {
        if (one.value().equals(other.value())) {
            return Likeness.SAME;
        }
        String holder = key(one.value());
        String otherHolder = key(other.value());
        boolean sameHolder = holder.equals(otherHolder) || holder.endsWith(otherHolder) || otherHolder.endsWith(holder);
        return sameHolder && !holder.isEmpty() && !otherHolder.isEmpty()
                ? Likeness.EQUIVALENT
                : TextComparison.compare(one, other);
    }

    private static String key(String holder) {
        if (holder.length() > LONGEST) {
            return TextKey.of(holder);
        }
        String bare = SIGN_AND_YEAR.matcher(PlainText.of(holder)).replaceAll(" ");
        return TextKey.of(OTHERS.matcher(bare).replaceFirst(""));
    }
}
