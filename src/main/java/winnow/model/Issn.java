package winnow.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An International Standard Serial Number whose check digit holds (ISO 3297).
 *
 * @param value with its hyphen, for example {@code 1791-244X}
 */
public record Issn(String value) implements Comparable<Issn> {

    private static final Pattern NORMAL = Pattern.compile("\\d{4}-\\d{3}[\\dX]");
    private static final Pattern FORM =
            Pattern.compile("(?:E|P)?-?(?:ISSN)?:?\\s*(\\d{4})[-\\u2010-\\u2015\\u2212 ]?(\\d{3}[\\dXx])");

    /** Accepts only the normal form with a true check digit. */
    public Issn {
        if (!NORMAL.matcher(value).matches() || value.charAt(8) != checkDigit(value)) {
            throw new IllegalArgumentException("not an ISSN: " + value);
        }
    }

    /**
     * Reads an ISSN with or without hyphen and label.
     *
     * @return empty when the text is no ISSN or its check digit fails
     */
    public static Optional<Issn> parse(String text) {
        if (text == null) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!form.matches()) {
            return Optional.empty();
        }
        String value = form.group(1) + "-" + form.group(2);
        return value.charAt(8) == checkDigit(value) ? Optional.of(new Issn(value)) : Optional.empty();
    }

    @Override
    public int compareTo(Issn other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static char checkDigit(String value) {
        int sum = 0;
        int weight = 8;
        for (int i = 0; i < 8; i++) {
            char c = value.charAt(i);
            if (c != '-') {
                sum += (c - '0') * weight--;
            }
        }
        int digit = (11 - sum % 11) % 11;
        return digit == 10 ? 'X' : (char) ('0' + digit);
    }
}
