package winnow.parse;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import winnow.model.Locator;

/** Reads page ranges and article numbers. */
final class LocatorText {

    private static final Pattern RANGE = Pattern.compile(
            "^([A-Za-z]{0,3}\\d+[A-Za-z]?)(?:\\s*(?:[-\u2010-\u2015\u2212~]|&ndash;)\\s*([A-Za-z]{0,3}\\d+[A-Za-z]?))?(?![\\w])");

    private LocatorText() {}

    /** The pages with which the text begins. */
    static Optional<Locator> pages(String text) {
        Matcher m = RANGE.matcher(text);
        return m.find() ? Optional.of(Locator.pages(m.group(1), expanded(m.group(1), m.group(2)))) : Optional.empty();
    }

    /** The article number with which the text begins. */
    static Optional<Locator> articleNumber(String text) {
        Matcher m = RANGE.matcher(text);
        return m.find() && m.group(2) == null ? Optional.of(Locator.articleNumber(m.group(1))) : Optional.empty();
    }

    /** A range is pages, a single number an article number, as the site's own citations print them. */
    static Optional<Locator> either(String text) {
        return pages(text)
                .map(l -> l.lastPage().isPresent()
                        ? l
                        : Locator.articleNumber(l.firstPage().orElseThrow()));
    }

    /** {@code 1375-9} means 1379. */
    static String expanded(String first, String last) {
        if (last == null || last.isBlank() || last.length() >= first.length() || !isDigits(last)) {
            return last;
        }
        String full = first.substring(0, first.length() - last.length()) + last;
        return full.compareTo(first) >= 0 && Character.isDigit(first.charAt(first.length() - last.length()))
                ? full
                : last;
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
