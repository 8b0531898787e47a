package winnow.parse;

import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import winnow.model.PartialDate;

/** Reads dates in the forms that pages print. */
final class DateText {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
            + "|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String MONTH_LETTERS = "JFMASONDjfmasond";
    private static final Pattern MONTH_DAY_YEAR = Pattern.compile(
            "^" + MONTH + "[\\s-]+(\\d{1,2})(?:st|nd|rd|th)?[\\s,.-]+(\\d{4})\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY_MONTH_YEAR = Pattern.compile(
            "^(\\d{1,2})(?:st|nd|rd|th)?[\\s.-]+" + MONTH + "[\\s,.-]+(\\d{4})\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH_YEAR =
            Pattern.compile("^" + MONTH + "[\\s,./‐-―-]*(\\d{4})\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERS = Pattern.compile("^(\\d{4}[-/]\\d{1,2}(?:[-/]\\d{1,2})?)\\b");

    private DateText() {}

    /** The date with which the text begins; empty when it begins with none or with one that is not in the calendar. */
    static Optional<PartialDate> leading(String text) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        if (first < '0' || first > '9') {
            Matcher m = MONTH_DAY_YEAR.matcher(text);
            return m.find() ? date(m.group(3), m.group(1), m.group(2)) : leadingMonth(text);
        }
        Matcher m = DAY_MONTH_YEAR.matcher(text);
        if (m.find()) {
            return date(m.group(3), m.group(2), m.group(1));
        }
        m = NUMBERS.matcher(text);
        return m.find() ? PartialDate.parse(m.group(1)) : Optional.empty();
    }

    /** The month and year with which the text begins, {@code October-2025}. */
    static Optional<PartialDate> leadingMonth(String text) {
        if (text.isEmpty() || MONTH_LETTERS.indexOf(text.charAt(0)) < 0) {
            return Optional.empty();
        }
        Matcher m = MONTH_YEAR.matcher(text);
        return m.find() ? date(m.group(2), m.group(1), null) : Optional.empty();
    }

    /** The date that parts make, as precisely as they are given; a month may be a number or a name. */
    static Optional<PartialDate> date(String year, String month, String day) {
        try {
            int y = Integer.parseInt(year.strip());
            if (month == null || month.isBlank()) {
                return Optional.of(PartialDate.of(y));
            }
            int m = month(month.strip());
            return Optional.of(
                    day == null || day.isBlank()
                            ? PartialDate.of(y, m)
                            : PartialDate.of(y, m, Integer.parseInt(day.strip())));
        } catch (NumberFormatException | DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static int month(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        String key = text.length() < 3 ? text : text.substring(0, 3).toLowerCase(Locale.ROOT);
        return MONTHS.indexOf(key) + 1;
    }
}
