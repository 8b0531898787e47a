package winnow.audit;

/**
 * A number on which a rule turns and which an operator may set.
 *
 * @param key below {@code winnow.audit}, for example {@code m03.at-least}
 * @param kind how it is written
 * @param standard default, as written
 * @param meaning what it does, one line
 */
public record Threshold(String key, Kind kind, String standard, String meaning) {

    /** How a threshold is written and what it is to a query. */
    public enum Kind {
        /** A whole number, zero or more. */
        COUNT,
        /** A number between 0 and 1. */
        SHARE,
        /** A number above zero, fractions allowed. */
        FACTOR,
        /** Whole days, {@code 30d}. */
        DAYS
    }

    /** The name by which queries use it: {@code m03_at_least}. */
    String parameter() {
        return key.replace('.', '_').replace('-', '_');
    }

    /**
     * Reads a setting.
     *
     * @throws IllegalArgumentException with a line for the person who wrote it
     */
    Object value(String text) {
        try {
            return switch (kind) {
                case COUNT -> within(Long.parseLong(text.strip()), 0, Long.MAX_VALUE, text);
                case SHARE -> within(Double.parseDouble(text.strip()), 0, 1, text);
                case FACTOR -> within(Double.parseDouble(text.strip()), Double.MIN_NORMAL, 1e9, text);
                case DAYS -> within(days(text.strip()), 0, 36_500, text);
            };
        } catch (NumberFormatException e) {
            throw refused(text);
        }
    }

    private static long days(String text) {
        if (!text.endsWith("d")) {
            throw new NumberFormatException(text);
        }
        return Long.parseLong(text.substring(0, text.length() - 1));
    }

    private <N extends Number & Comparable<N>> N within(N number, double least, double most, String text) {
        if (!(number.doubleValue() >= least && number.doubleValue() <= most)) {
            throw refused(text);
        }
        return number;
    }

    private IllegalArgumentException refused(String text) {
        String form = switch (kind) {
            case COUNT -> "a whole number such as 5";
            case SHARE -> "a share between 0 and 1";
            case FACTOR -> "a number above 0";
            case DAYS -> "days such as 30d";
        };
        return new IllegalArgumentException("winnow.audit." + key + ": \"" + text + "\" is not " + form);
    }
}
