package winnow.discover;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import winnow.discover.Reading.Refused;
import winnow.discover.Reading.Wanted;
import winnow.model.Doi;
import winnow.model.Target;

/**
 * Reads what people give for an article: a DOI in any form, or its address on the site in any form. Both become the one
 * canonical address; everything else is refused with a line on what it is and what to give instead.
 */
public final class ReferenceReader {

    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B-\\u200F\\u2060\\uFEFF\\u00AD]");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:(https?):/{1,3}|//)?"
            + "((?:(?:[\\p{L}\\d-]+\\.)+\\p{L}{2,}|\\d{1,3}(?:\\.\\d{1,3}){3}|localhost)(?::\\d{1,5})?)([/?#].*)?");
    private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*://.*");
    private static final Pattern RESOLVER = Pattern.compile("(?i)(?:www\\.)?(?:dx\\.)?doi\\.org");
    private static final Pattern INSIDE = Pattern.compile("10\\.\\d{4,9}/[^\\s?#&\"<>]+");

    private final Site site;
    private final SitePaths paths;

    /** Reads references to articles of this site. */
    public ReferenceReader(Site site) {
        this.site = site;
        this.paths = new SitePaths(site);
    }

    /**
     * Reads one reference.
     *
     * @param text as it was given
     * @param foundBy what the target shall say of how we know of it
     * @return the article, or why it is none; never null
     */
    public Reading read(String text, String foundBy) {
        String given = trimmed(text == null ? "" : text);
        if (given.isEmpty()) {
            return new Refused("empty", "nothing is given: give a DOI or an article's address");
        }
        Optional<Reading> address = address(given, foundBy);
        if (address.isPresent()) {
            return address.get();
        }
        return doi(given, foundBy).or(() -> path(given, foundBy)).orElseGet(() -> unknown(given));
    }

    /** Takes off what surrounds a reference in running text; a closing bracket goes only with its opening one. */
    private static String trimmed(String text) {
        String given = INVISIBLE.matcher(text).replaceAll("").strip();
        if (given.matches("(?s)[<(\\[\"'\u201C\u2018].*")) {
            given = given.substring(1).replaceFirst("[>)\\]\"'\u201D\u2019.,;]+$", "");
        }
        return given.replaceFirst("[.,;]+$", "").strip();
    }

    private Optional<Reading> address(String given, String foundBy) {
        Matcher address = ADDRESS.matcher(given);
        if (!address.matches()) {
            return SCHEME.matcher(given).matches() ? Optional.of(otherSite(given)) : Optional.empty();
        }
        String host = address.group(2);
        String rest = address.group(3) == null ? "" : address.group(3);
        if (RESOLVER.matcher(host).matches()) {
            return Optional.of(doi(given, foundBy).orElseGet(() -> unknown(given)));
        }
        if (site.isHost(host)) {
            return Optional.of(paths.read(rest, foundBy));
        }
        boolean meantAsAddress = address.group(1) != null || !rest.isEmpty() || given.startsWith("//");
        return meantAsAddress ? Optional.of(otherSite(given)) : Optional.empty();
    }

    private Optional<Reading> doi(String given, String foundBy) {
        String bare = given.replaceFirst("#.*$", "").replaceFirst("\\?text=.*$", "");
        boolean ours = bare.toLowerCase(Locale.ROOT).contains(Site.PREFIX + "/");
        Optional<Doi> doi = Doi.parse(ours ? bare : given);
        if (doi.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                doi.get().prefix().equals(Site.PREFIX)
                        ? paths.read("/" + doi.get().value().replace("%", "%25"), foundBy)
                        : new Wanted(new Target(doi, site.address(encoded(doi.get())), foundBy)));
    }

    /** {@code or/54/4/130} without a host. */
    private Optional<Reading> path(String given, String foundBy) {
        return paths.beginsWithJournal(given).map(path -> paths.read(path, foundBy));
    }

    private Refused otherSite(String given) {
        Matcher doi = INSIDE.matcher(given.replaceAll("(?i)%2f", "/"));
        String hint = doi.find() ? "did you mean " + doi.group() + "?" : "give the article's DOI instead";
        return new Refused(
                "other-site", quote(given) + " is not on " + site.base().getHost() + ": " + hint);
    }

    private Refused unknown(String given) {
        return new Refused("not-a-doi", quote(given) + " is neither a DOI nor an article's address" + hint(given));
    }

    private String hint(String given) {
        String lower = given.toLowerCase(Locale.ROOT);
        Matcher noPrefix = Pattern.compile("/?([a-z]{2,6})[._](\\d[\\w.]*)").matcher(lower);
        if (noPrefix.matches() && site.isJournal(noPrefix.group(1))) {
            return ": did you mean " + Site.PREFIX + "/" + lower.replaceFirst("^/", "") + "?";
        }
        Matcher noSlash = Pattern.compile("(?:doi:?\\s*)?10[.,]?3892\\W{0,3}([a-z]{2,6}[._]\\d[\\w.]*)")
                .matcher(lower);
        if (noSlash.matches()) {
            return ": did you mean " + Site.PREFIX + "/" + noSlash.group(1) + "?";
        }
        Matcher inside = INSIDE.matcher(lower);
        return inside.find()
                ? ": did you mean " + inside.group() + "?"
                : "; a DOI looks like " + Site.PREFIX + "/or.2025.8963";
    }

    static String encoded(Doi doi) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : doi.value().getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~/:;()@!$,".indexOf(c) >= 0);
            encoded.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return encoded.toString();
    }

    static String quote(String given) {
        String line = given.replaceAll("\\s+", " ");
        return '"' + (line.length() <= 100 ? line : line.substring(0, 100) + "\u2026") + '"';
    }
}
