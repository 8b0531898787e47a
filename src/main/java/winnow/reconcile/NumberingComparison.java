package winnow.reconcile;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares volumes and issues: {@code 7} is {@code 07} and {@code Vol. 7}; {@code Suppl 1} is {@code suppl. 1}. */
final class NumberingComparison {

    /** Longer text is no number; it is compared as text. */
    private static final int LONGEST = 100;

    private static final Pattern LABEL =
            Pattern.compile("^(?:volume|vol|issue|iss|number|no|nr|band|heft)(?=[\\W\\d])[\\s.:]*");
    private static final Pattern SUPPLEMENT = Pattern.compile("\\b(?:supplement|suppl|supp|s)(?=[\\W\\d]|$)[\\s.:]*");
    private static final Pattern PART = Pattern.compile("\\b(?:part|pt)(?=[\\W\\d])[\\s.:]*");
    private static final Pattern DASH = Pattern.compile("\\s*(?:[-/&\\u2010-\\u2015\\u2212]|\\bto\\b|\\band\\b)+\\s*");
    private static final Pattern ZEROS = Pattern.compile("(?<![0-9])0+(?=[0-9])");
    private static final Pattern SPACE = Pattern.compile("[\\s.,()<>&;]+");
    private static final Set<String> PLACEHOLDERS = Set.of(
            "", "0", "-", "na", "none", "null", "aheadofprint", "onlinefirst", "inpress", "tbd", "epub", "unassigned");

    private NumberingComparison() {}

    static Likeness compare(Side<String> one, Side<String> other) {
        if (one.value().equals(other.value())) {
            return Likeness.SAME;
        }
        return key(one.value()).equals(key(other.value()))
                ? Likeness.EQUIVALENT
                : Likeness.different("'" + Excerpt.shortened(one.value()) + "' in " + one.name() + ", '"
                        + Excerpt.shortened(other.value()) + "' in " + other.name());
    }

    /** Whether the text stands where a number is still to come. */
    static boolean isPlaceholder(String text) {
        return PLACEHOLDERS.contains(TextKey.of(key(text)));
    }

    static String key(String text) {
        if (isPlainNumber(text)) {
            return text;
        }
        if (text.length() > LONGEST) {
            String key = TextKey.of(text);
            return key.length() > LONGEST ? key : key(key);
        }
        String key = PlainText.of(text.replace('_', ' ')).toLowerCase(Locale.ROOT);
        String reduced = reduced(key);
        // What one pass lays bare, a label behind a space say, the next takes away; each pass shortens.
        while (!reduced.equals(key)) {
            key = reduced;
            reduced = reduced(key);
        }
        return key;
    }

    private static String reduced(String text) {
        String key = LABEL.matcher(text).replaceFirst("");
        key = SUPPLEMENT.matcher(key).replaceAll("s");
        key = PART.matcher(key).replaceAll("p");
        key = DASH.matcher(key).replaceAll("-");
        key = SPACE.matcher(key).replaceAll("");
        return ZEROS.matcher(key).replaceAll("");
    }

    private static boolean isPlainNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.charAt(0) != '0';
    }
}
