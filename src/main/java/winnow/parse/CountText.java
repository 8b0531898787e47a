package winnow.parse;

import java.util.Optional;

/** Reads a counter: digits, bare or grouped in threes by one and the same separator. */
final class CountText {

    private static final String SEPARATORS = ",.'’\u02BC٬ ";

    private CountText() {}

    /** The number; empty when the text is anything else or larger than a long holds. */
    static Optional<Long> parse(String text) {
        String digits = digits(Tidy.spaces(text));
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.parseLong(digits));
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        char separator = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
                run++;
            } else if (SEPARATORS.indexOf(c) >= 0 && closesGroup(run, separator, c, digits)) {
                separator = c;
                run = 0;
            } else {
                return "";
            }
        }
        return separator != 0 && run != 3 ? "" : digits.toString();
    }

    private static boolean closesGroup(int run, char separator, char c, StringBuilder digits) {
        return separator == 0 ? run >= 1 && run <= 3 && digits.charAt(0) != '0' : c == separator && run == 3;
    }
}
