package winnow.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An ORCID iD whose check digit holds (ISO 7064 MOD 11-2).
 *
 * @param value bare, with hyphens, for example {@code 0000-0002-1825-0097}
 */
public record Orcid(String value) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})-?(\\d{4})-?(\\d{4})-?(\\d{3}[\\dX])");

    /** Accepts only the normal form with a true check digit. */
    public Orcid {
        if (!value.matches("\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]") || value.charAt(18) != checkDigit(value)) {
            throw new IllegalArgumentException("not an ORCID iD: " + value);
        }
    }

    /**
     * Reads an iD bare or as an address ({@code http} and {@code https}, any host name that ends in orcid.org).
     *
     * @return empty when the text is no iD or its check digit fails
     */
    public static Optional<Orcid> parse(String text) {
        if (text == null) {
            return Optional.empty();
        }
        String bare = text.strip()
                .toUpperCase(Locale.ROOT)
                .replaceFirst("^(?:ORCID:?\\s*)?(?:HTTPS?://)?(?:[A-Z.]*ORCID\\.ORG/)?", "")
                .replaceFirst("/$", "");
        Matcher form = FORM.matcher(bare);
        if (!form.matches()) {
            return Optional.empty();
        }
        String value = form.group(1) + "-" + form.group(2) + "-" + form.group(3) + "-" + form.group(4);
        return value.charAt(18) == checkDigit(value) ? Optional.of(new Orcid(value)) : Optional.empty();
    }

    /** The iD as an address, the form that ORCID asks to be shown. */
    public String address() {
        return "https://orcid.org/" + value;
    }

    @Override
    public String toString() {
        return value;
    }

    private static char checkDigit(String value) {
        int total = 0;
        for (int i = 0; i < 18; i++) {
            char c = value.charAt(i);
            if (c != '-') {
                total = (total + (c - '0')) * 2;
            }
        }
        int digit = (12 - total % 11) % 11;
        return digit == 10 ? 'X' : (char) ('0' + digit);
    }
}
