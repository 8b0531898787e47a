package winnow.crossref;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import winnow.model.Claim;
import winnow.model.Field;
import winnow.model.Locator;

/** Reads {@code page} and {@code article-number} into the one slot that both share. */
final class Locators {

    /** What depositing systems write when they have no pages; {@code 1-1} is what some write for online-first. */
    private static final Set<String> JUNK = Set.of(
            "no",
            "no-no",
            "n/a",
            "n/a-n/a",
            "na",
            "na-na",
            "none",
            "none-none",
            "null",
            "null-null",
            "nil",
            "-",
            "?",
            "0",
            "0-0",
            "1-1",
            "00-00",
            "no page",
            "no pagination",
            "tba",
            "tbd",
            "in press",
            "undefined",
            "undefined-undefined",
            "ahead of print",
            "nan",
            "nan-nan",
            "xx-xx",
            "--",
            "x-x");

    private static final Pattern RANGE =
            Pattern.compile("([\\p{L}\\d./]{1,20}?)\\s*(?:-{1,2}\\s*([\\p{L}\\d./]{1,20}))?");
    private static final Pattern LABEL =
            Pattern.compile("^(?:pages?|pp?)\\s*\\.?\\s*(?=[A-Za-z]?\\d)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212\\uFE58\\uFE63\\uFF0D]");
    private static final Pattern NUMBERED = Pattern.compile("(\\D*)(\\d+)");

    private Locators() {}

    /** The locator, or empty where the record has none that means anything. */
    static Optional<Claim<Locator>> read(JsonNode work, Oddities oddities) {
        Optional<String> page = meaningful(work, "page", oddities);
        Optional<String> number = meaningful(work, "article-number", oddities);
        if (number.isPresent()) {
            return Optional.of(new Claim<>(
                    Locator.articleNumber(Markup.line(number.get())), number.get(), "crossref article-number"));
        }
        return page.map(raw -> new Claim<>(pages(raw, oddities), raw, "crossref page"));
    }

    private static Optional<String> meaningful(JsonNode work, String member, Oddities oddities) {
        Optional<String> text = Nodes.text(work, member);
        if (text.isPresent() && JUNK.contains(plain(text.get()).toLowerCase(Locale.ROOT))) {
            oddities.note(Field.PAGES, member + " " + Oddities.quote(text.get()) + " is a placeholder: left out");
            return Optional.empty();
        }
        return text;
    }

    private static Locator pages(String raw, Oddities oddities) {
        String text = LABEL.matcher(plain(raw)).replaceFirst("");
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            return Locator.pages(range.group(1), expanded(range.group(1), range.group(2)));
        }
        String first = text.split("[,;]", 2)[0].strip();
        Matcher firstRange = RANGE.matcher(first);
        if (!first.isEmpty() && firstRange.matches()) {
            oddities.note(Field.PAGES, "page " + Oddities.quote(raw) + ": took the first range, " + first);
            return Locator.pages(firstRange.group(1), expanded(firstRange.group(1), firstRange.group(2)));
        }
        oddities.note(Field.PAGES, "page " + Oddities.quote(raw) + " is no range: kept whole as the first page");
        return Locator.pages(text.isEmpty() ? raw : text, null);
    }

    /** A short last page is completed from the first: {@code 425-31} ends on page 431, {@code e12-8} on e18. */
    static String expanded(String first, String last) {
        if (last == null) {
            return null;
        }
        Matcher start = NUMBERED.matcher(first);
        Matcher end = NUMBERED.matcher(last);
        if (!start.matches() || !end.matches()) {
            return last;
        }
        boolean samePrefix = end.group(1).isEmpty() || end.group(1).equals(start.group(1));
        String from = start.group(2);
        String to = end.group(2);
        if (!samePrefix || to.length() >= from.length()) {
            return last;
        }
        String completed = from.substring(0, from.length() - to.length()) + to;
        return completed.compareTo(from) < 0 ? last : start.group(1) + completed;
    }

    private static String plain(String raw) {
        return DASHES.matcher(Markup.line(raw)).replaceAll("-").strip();
    }
}
