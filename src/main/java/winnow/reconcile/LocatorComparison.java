package winnow.reconcile;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import winnow.model.Locator;

/**
 * Compares pages and article numbers, which share one slot: article number 373 is page 373. Short ranges expand
 * ({@code 425-31} is {@code 425-431}); where one source gives no last page, the first decides.
 */
final class LocatorComparison {

    /** Longer text is no page; it is compared as text. */
    private static final int LONGEST = 100;

    private static final Pattern LABEL = Pattern.compile("^(?:pages?|pp?|article(?:number|no)?|artno|art)(?=\\d)");
    private static final Pattern NOT_PLACE = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ZEROS = Pattern.compile("(?<![0-9])0+(?=[0-9])");
    private static final Pattern LETTERS_AND_NUMBER = Pattern.compile("(\\p{L}*)(\\d{1,9})(\\p{L}*)");
    private static final Pattern RANGE = Pattern.compile("\\s*([^\\s\\-\\u2010-\\u2015\\u2212]+)\\s*"
            + "(?:[-\\u2010-\\u2015\\u2212]+\\s*([^\\s\\-\\u2010-\\u2015\\u2212,;]+).*)?");
    /** What depositors write where there is no page: {@code no-no}, {@code N/A}, {@code None-None}. */
    private static final Set<String> JUNK =
            Set.of("", "no", "na", "none", "null", "nil", "nan", "undefined", "unpaginated");

    private LocatorComparison() {}

    static Likeness compare(Side<Locator> one, Side<Locator> other) {
        if (one.value().equals(other.value())) {
            return Likeness.SAME;
        }
        boolean first = key(first(one.value())).equals(key(first(other.value())));
        Optional<String> last = last(one.value());
        Optional<String> otherLast = last(other.value());
        if (first && (last.isEmpty() || otherLast.isEmpty() || last.equals(otherLast))) {
            return Likeness.EQUIVALENT;
        }
        return Likeness.different("'" + Excerpt.shortened(one.value().toString()) + "' in " + one.name() + ", '"
                + Excerpt.shortened(other.value().toString()) + "' in " + other.name());
    }

    /** Whether the text is no place at all; {@code 1-1} is what some systems write for want of one. */
    static boolean isJunk(Locator locator) {
        String first = key(first(locator));
        return JUNK.contains(first)
                || (first.equals("1")
                        && last(locator).isEmpty()
                        && locator.lastPage().isPresent())
                || first.equals("0");
    }

    /** Takes the locator that also gives the last page, when it says nothing against the first in order. */
    static Preference.Choice<Locator> preferFuller(java.util.List<Statement<Locator>> ordered, boolean differs) {
        Statement<Locator> first = ordered.get(0);
        if (differs
                || first.value().lastPage().isPresent()
                || first.value().articleNumber().isPresent()) {
            return Preference.Choice.byOrder(first);
        }
        return ordered.stream()
                .filter(s -> s.value().lastPage().isPresent()
                        || s.value().articleNumber().isPresent())
                .findFirst()
                .map(s -> new Preference.Choice<>(s, Rules.FULLER))
                .orElseGet(() -> Preference.Choice.byOrder(first));
    }

    /** Reads {@code 883-888}, {@code 883-8}, or a single number, which is taken for an article number. */
    static Optional<Locator> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher range = RANGE.matcher(text);
        if (!range.matches()) {
            return Optional.empty();
        }
        if (range.group(2) == null) {
            return Optional.of(Locator.articleNumber(range.group(1)));
        }
        return Optional.of(Locator.pages(range.group(1), expanded(range.group(1), range.group(2))));
    }

    private static String first(Locator locator) {
        return locator.articleNumber().or(locator::firstPage).orElse("");
    }

    /** Last page in full form; empty where it is the first again, or not given. */
    private static Optional<String> last(Locator locator) {
        if (locator.articleNumber().isPresent()) {
            return Optional.empty();
        }
        String first = key(first(locator));
        return locator.lastPage()
                .map(last -> expanded(first, key(last)))
                .filter(last -> !last.equals(first) && !last.isEmpty());
    }

    /** {@code 31} after {@code 425} is {@code 431}; {@code 9} after {@code e5} is {@code e9}. */
    static String expanded(String first, String last) {
        if (first.length() > LONGEST || last.length() > LONGEST) {
            return last;
        }
        Matcher from = LETTERS_AND_NUMBER.matcher(first);
        Matcher to = LETTERS_AND_NUMBER.matcher(last);
        if (!from.matches()
                || !to.matches()
                || !(to.group(1).isEmpty() || to.group(1).equals(from.group(1)))) {
            return last;
        }
        String digits = to.group(2);
        int missing = from.group(2).length() - digits.length();
        String number = missing > 0 ? from.group(2).substring(0, missing) + digits : digits;
        boolean forward = Long.parseLong(number) >= Long.parseLong(from.group(2));
        return forward ? from.group(1) + number + to.group(3) : last;
    }

    static String key(String text) {
        if (text.length() > LONGEST) {
            String key = TextKey.of(text);
            return key.length() > LONGEST ? key : key(key);
        }
        String key =
                NOT_PLACE.matcher(PlainText.of(text).toLowerCase(Locale.ROOT)).replaceAll("");
        return ZEROS.matcher(LABEL.matcher(key).replaceFirst("")).replaceAll("");
    }
}
