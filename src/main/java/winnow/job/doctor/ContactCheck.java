package winnow.job.doctor;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The contact address: there, an address, and somebody's. Crossref counts requests by e-mail address and slows down all
 * that come under an example or a library's default together (its announcement of 21 July 2026).
 */
final class ContactCheck {

    private static final String ADVICE =
            "export WINNOW_CONTACT with an address at which the people who run this read mail, or set winnow.contact";
    /** RFC 2606, section 3, and names that manuals use in their place. */
    private static final Set<String> DOMAINS = Set.of(
            "example.com",
            "example.org",
            "example.net",
            "domain.com",
            "yourdomain.com",
            "yourdomain.org",
            "mydomain.com");
    /** RFC 2606, section 2. */
    private static final Pattern RESERVED = Pattern.compile("(?:.*\\.)?(?:example|test|invalid|localhost|local)");

    private static final Pattern NOBODY = Pattern.compile(
            "your?[._-]?(?:e?[._-]?mail|name|address|id)?|my[._-]?e?mail|first[._-]?name[._-].*|no[._-]?reply|do[._-]?not[._-]?reply");

    private ContactCheck() {}

    static Condition of(Configured configured) {
        if (configured.contactAlone()) {
            return Condition.misconfigured("contact", "what is set is no e-mail address", ADVICE);
        }
        return configured
                .settings()
                .contactAddress()
                .map(ContactCheck::of)
                .orElseGet(() -> Condition.warning(
                        "contact", "none is set: nothing goes over the network, saved pages can be read", ADVICE));
    }

    private static Condition of(String address) {
        return isPlaceholder(address)
                ? Condition.misconfigured(
                        "contact",
                        "a placeholder, which nobody reads and which Crossref slows down or blocks for all who use it",
                        ADVICE)
                : Condition.ok("contact", "an e-mail address is set (not shown)");
    }

    static boolean isPlaceholder(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        int at = lower.lastIndexOf('@');
        String domain = lower.substring(at + 1);
        return RESERVED.matcher(domain).matches()
                || DOMAINS.stream().anyMatch(known -> domain.equals(known) || domain.endsWith("." + known))
                || NOBODY.matcher(lower.substring(0, Math.max(at, 0))).matches();
    }
}
