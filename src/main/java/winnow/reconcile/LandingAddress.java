package winnow.reconcile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an article's address on the site tells: {@code /ijo/35/2/401} is journal ijo, volume 35, issue 2, page or
 * article 401. For old articles it is the only place where these survive (10.3892/ijo_00000353).
 *
 * @param journalCode code, lower case
 * @param volume volume
 * @param issue issue
 * @param page first page or article number: the address does not say which
 */
record LandingAddress(String journalCode, String volume, String issue, String page) {

    private static final Pattern FORM = Pattern.compile(
            "(?i)https?://(?:www\\.)?spandidos-publications\\.com/([a-z]{2,6})/(\\d{1,4})/(\\d{1,3}(?:-\\d{1,3})?|s\\d{1,2})"
                    + "/([a-z]?\\d{1,6})(?:/(?:abstract|download|fulltext))?/?(?:[?#].*)?");

    static Optional<LandingAddress> parse(String address) {
        Matcher form = FORM.matcher(address.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        return Optional.of(new LandingAddress(
                form.group(1).toLowerCase(java.util.Locale.ROOT), form.group(2), form.group(3), form.group(4)));
    }
}
