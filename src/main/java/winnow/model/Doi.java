package winnow.model;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A digital object identifier in normal form: lower case, without resolver address or {@code doi:} label.
 *
 * <p>DOIs compare without regard to ASCII case (DOI Handbook, section 2.4), so the lower-case form is the one
 * that is stored and compared. Commas, semicolons, angle brackets and slashes are legal in a suffix.
 *
 * @param value for example {@code 10.3892/or.2025.8963}; never null
 */
public record Doi(String value) implements Comparable<Doi> {

    /** Directory indicator {@code 10}, registrant code of four to nine digits with optional subdivisions, suffix. */
    private static final Pattern FORM = Pattern.compile("10\\.\\d{4,9}(\\.\\d+)*/[^\\s\\p{Z}\\p{Cc}\\p{Cs}]{1,1900}");

    /** Crossref takes no longer ones; in bytes of UTF-8. */
    private static final int LONGEST = 2048;

    private static final Pattern LABEL = Pattern.compile(
            "^(?:doi\\s*:\\s*|info:doi/|(?:https?://)?(?:www\\.)?(?:dx\\.)?doi\\.org/)+", Pattern.CASE_INSENSITIVE);
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B-\\u200F\\u2060\\uFEFF\\u00AD]");

    /** Accepts only the normal form; text from outside goes through {@link #parse}. */
    public Doi {
        if (!isForm(value) || !value.equals(value.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("not a DOI in normal form: " + value);
        }
    }

    /**
     * Reads a DOI however it is written: bare, with {@code doi:}, or as a resolver address, any case,
     * percent-encoded, with stray punctuation around it.
     *
     * @param text anything, null included
     * @return the DOI, or empty when the text is none
     */
    public static Optional<Doi> parse(String text) {
        if (text == null) {
            return Optional.empty();
        }
        String bare = INVISIBLE.matcher(text).replaceAll("").strip();
        boolean address = !bare.startsWith("10.") && LABEL.matcher(bare).find();
        bare = address ? LABEL.matcher(bare).replaceFirst("") : bare;
        if (address && bare.indexOf('%') >= 0) {
            bare = decoded(bare);
        }
        bare = withoutSurroundingPunctuation(bare).toLowerCase(Locale.ROOT);
        return isForm(bare) ? Optional.of(new Doi(bare)) : Optional.empty();
    }

    /** The registrant's prefix, for example {@code 10.3892}. */
    public String prefix() {
        return value.substring(0, value.indexOf('/'));
    }

    /** What follows the prefix, for example {@code or.2025.8963}. */
    public String suffix() {
        return value.substring(value.indexOf('/') + 1);
    }

    /** The resolver address, for example {@code https://doi.org/10.3892/or.2025.8963}. */
    public String address() {
        return "https://doi.org/" + value;
    }

    @Override
    public int compareTo(Doi other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isForm(String text) {
        return FORM.matcher(text).matches() && text.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return text;
        }
    }

    private static String withoutSurroundingPunctuation(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && "<([{\"'".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && isTrailing(text, start, end)) {
            end--;
        }
        return text.substring(start, end);
    }

    /** A closing bracket belongs to the DOI when it was opened inside it, as in the old SICI suffixes. */
    private static boolean isTrailing(String text, int start, int end) {
        char last = text.charAt(end - 1);
        if (".,;:\"'!?\u2026".indexOf(last) >= 0) {
            return true;
        }
        int kind = ")]}>".indexOf(last);
        if (kind < 0) {
            return false;
        }
        String inside = text.substring(start, end);
        return inside.chars().filter(c -> c == last).count()
                > inside.chars().filter(c -> c == "([{<".charAt(kind)).count();
    }
}
