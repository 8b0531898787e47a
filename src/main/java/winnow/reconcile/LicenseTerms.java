package winnow.reconcile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import winnow.model.License;

/**
 * Licences reduced to what they allow, and their comparison. Creative Commons licences are read from address, code
 * ({@code [CC BY_NC 4.0]}) or name; a version is compared only where both sides give one.
 *
 * @param kind {@code by-nc-nd}, or for other licences their address or text, folded
 * @param version {@code 4.0}; empty where not given
 * @param address canonical address; for a Creative Commons licence named without version that of all its versions,
 *     {@code https://creativecommons.org/licenses/by/}; empty for terms that have no address
 */
record LicenseTerms(String kind, Optional<String> version, Optional<String> address) {

    /** Characters from the start in which the terms are looked for. */
    private static final int LOOKED_AT = 1_000;

    private static final Pattern ADDRESS = Pattern.compile(
            "creativecommons\\.org/(licen[sc]es|publicdomain)/([a-z-]+)(?:/(\\d\\.\\d))?(?:/([a-z]{2,4}))?(?=[/\\s]|$)");
    private static final Pattern CODE = Pattern.compile(
            "\\bcc[\\s_-]*(0|zero|by)((?:[\\s_-]*(?:nc|nd|sa))*)(?![a-z])[\\s_,-]*(?:v(?:ersion)?\\.?\\s*)?(\\d\\.\\d)?");
    private static final Pattern VERSION = Pattern.compile("(?<![\\d.])(\\d\\.\\d)(?![\\d.])");

    static LicenseTerms of(License license) {
        String address =
                license.url().map(u -> start(u).toLowerCase(Locale.ROOT)).orElse("");
        String text = start(PlainText.of(license.text())).toLowerCase(Locale.ROOT);
        return ofAddress(address)
                .or(() -> ofAddress(text))
                .or(() -> ofCode(text))
                .or(() -> ofName(text))
                .orElseGet(() -> other(address, text));
    }

    private static String start(String text) {
        return text.length() <= LOOKED_AT ? text : text.substring(0, LOOKED_AT);
    }

    private static Optional<LicenseTerms> ofAddress(String address) {
        Matcher found = ADDRESS.matcher(address);
        if (!found.find()) {
            return Optional.empty();
        }
        boolean publicDomain = found.group(1).equals("publicdomain");
        String kind = publicDomain ? "cc-" + found.group(2) : found.group(2);
        Optional<String> version = Optional.ofNullable(found.group(3));
        String port = found.group(4) == null
                        || found.group(4).startsWith("deed")
                        || found.group(4).equals("lega")
                ? ""
                : found.group(4) + "/";
        String base = "https://creativecommons.org/" + (publicDomain ? "publicdomain/" : "licenses/");
        return Optional.of(new LicenseTerms(
                kind,
                version,
                Optional.of(base + found.group(2) + "/"
                        + version.map(v -> v + "/" + port).orElse(""))));
    }

    private static Optional<LicenseTerms> ofCode(String text) {
        Matcher code = CODE.matcher(text);
        if (!code.find()) {
            return Optional.empty();
        }
        return Optional.of(
                code.group(1).equals("by")
                        ? attribution(text, code.group(2), Optional.ofNullable(code.group(3)))
                        : zero());
    }

    private static Optional<LicenseTerms> ofName(String text) {
        boolean named = text.contains("creative commons") && text.contains("attribution");
        if (!named) {
            return Optional.empty();
        }
        Matcher version = VERSION.matcher(text);
        return Optional.of(attribution(text, text, version.find() ? Optional.of(version.group(1)) : Optional.empty()));
    }

    private static LicenseTerms attribution(String text, String conditions, Optional<String> version) {
        String squashed = conditions.replaceAll("[^a-z]", "");
        boolean whole = conditions.equals(text);
        String kind = "by"
                + (squashed.contains(whole ? "noncommercial" : "nc") ? "-nc" : "")
                + (squashed.contains(whole ? "noderiv" : "nd") ? "-nd" : "")
                + (squashed.contains(whole ? "sharealike" : "sa") ? "-sa" : "");
        return new LicenseTerms(
                kind,
                version,
                Optional.of("https://creativecommons.org/licenses/" + kind + "/"
                        + version.map(v -> v + "/").orElse("")));
    }

    private static LicenseTerms zero() {
        return new LicenseTerms(
                "cc-zero", Optional.of("1.0"), Optional.of("https://creativecommons.org/publicdomain/zero/1.0/"));
    }

    private static LicenseTerms other(String address, String text) {
        if (address.isEmpty()) {
            return new LicenseTerms(TextKey.of(text), Optional.empty(), Optional.empty());
        }
        String bare = address.replaceFirst("^https?://(?:www\\.)?", "").replaceFirst("/+$", "");
        return new LicenseTerms(bare, Optional.empty(), Optional.of(address));
    }

    static Likeness compare(Side<License> one, Side<License> other) {
        if (one.value().equals(other.value())) {
            return Likeness.SAME;
        }
        LicenseTerms terms = of(one.value());
        LicenseTerms otherTerms = of(other.value());
        boolean versions = terms.version().isEmpty()
                || otherTerms.version().isEmpty()
                || terms.version().equals(otherTerms.version());
        return terms.kind().equals(otherTerms.kind()) && versions
                ? Likeness.EQUIVALENT
                : Likeness.different(
                        terms.text() + " in " + one.name() + ", " + otherTerms.text() + " in " + other.name());
    }

    /** Takes equivalent terms whose version is known, and so their address, before those whose version is not. */
    static Preference.Choice<License> preferAddress(List<Statement<License>> ordered, boolean differs) {
        Statement<License> first = ordered.get(0);
        if (!differs && !isExact(first)) {
            for (Statement<License> statement : ordered) {
                if (isExact(statement)) {
                    return new Preference.Choice<>(statement, Rules.WITH_ADDRESS);
                }
            }
        }
        return Preference.Choice.byOrder(first);
    }

    private static boolean isExact(Statement<License> statement) {
        LicenseTerms terms = of(statement.value());
        return terms.version().isPresent()
                || (terms.address().isPresent() && !terms.kind().startsWith("by"));
    }

    /** Canonical address, or the source's words where there is none. */
    static String text(License license) {
        return of(license).address().orElse(license.text());
    }

    static Optional<License> read(String text) {
        boolean address = text.startsWith("http");
        return Optional.of(new License(address ? Optional.of(text) : Optional.empty(), text));
    }

    private String text() {
        return address.orElse(Excerpt.shortened(kind));
    }
}
