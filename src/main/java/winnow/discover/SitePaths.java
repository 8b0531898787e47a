package winnow.discover;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import winnow.discover.Reading.Refused;
import winnow.discover.Reading.Wanted;
import winnow.model.Doi;
import winnow.model.Target;

/** The paths of the site: which of them are articles, and what the others are. */
final class SitePaths {

    /** What may follow an article's path without making it another article. */
    private static final Set<String> SUFFIXES =
            Set.of("abstract", "download", "fulltext", "full", "html", "pdf", "text");

    private static final Pattern PREFIX = Pattern.compile("10\\.\\d{4,9}(?:\\.\\d+)*");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern ISSUE = Pattern.compile("[\\w.-]{1,20}");
    private static final Pattern PAGE = Pattern.compile("[a-z]{0,3}\\d{1,7}[a-z]?");
    private static final Set<String> LISTS =
            Set.of("archive", "forthcoming", "mostread", "articles", "current", "about", "editorial", "information");

    private final Site site;

    SitePaths(Site site) {
        this.site = site;
    }

    /** Reads a path with its query, as it follows the host. */
    Reading read(String pathAndQuery, String foundBy) {
        String path = pathAndQuery.replaceFirst("[?#].*$", "").replaceAll("(?i)%2f", "/");
        List<String> segments = new ArrayList<>(Arrays.stream(path.split("/"))
                .map(SitePaths::decoded)
                .filter(segment -> !segment.isEmpty())
                .toList());
        if (!segments.isEmpty() && segments.get(0).equalsIgnoreCase("doi")) {
            segments.remove(0);
        }
        if (segments.isEmpty()) {
            return notAnArticle(
                    pathAndQuery, "is the site's start page: give a DOI, or --journal, --volume or --issue");
        }
        return PREFIX.matcher(segments.get(0)).matches()
                ? doi(pathAndQuery, segments, foundBy)
                : journal(pathAndQuery, segments, foundBy);
    }

    /** The path of a text that begins with a journal's code and a volume, {@code or/54/4/130}. */
    Optional<String> beginsWithJournal(String given) {
        String[] parts = given.replaceFirst("^/", "").split("/");
        boolean begins = parts.length >= 2
                && site.isJournal(parts[0].toLowerCase(Locale.ROOT))
                && NUMBER.matcher(parts[1]).matches();
        return begins ? Optional.of("/" + String.join("/", parts)) : Optional.empty();
    }

    private Reading doi(String given, List<String> segments, String foundBy) {
        while (segments.size() > 2 && SUFFIXES.contains(last(segments))) {
            segments.remove(segments.size() - 1);
        }
        String text = String.join("/", segments);
        Optional<Doi> doi = Doi.parse(text);
        boolean junk = text.matches("(?i).*?(?:https?[;:]|www\\.).*");
        if (doi.isEmpty() || junk) {
            return new Refused(
                    "not-an-article",
                    ReferenceReader.quote(given) + " is a broken link of the site's, no article: give a DOI");
        }
        if (doi.get().prefix().equals(Site.PREFIX) && doi.get().suffix().contains("/")) {
            String first = Site.PREFIX + "/" + doi.get().suffix().split("/")[0];
            return new Refused(
                    "not-an-article", ReferenceReader.quote(given) + " is no article: did you mean " + first + "?");
        }
        return new Wanted(new Target(doi, site.address(ReferenceReader.encoded(doi.get())), foundBy));
    }

    private Reading journal(String given, List<String> segments, String foundBy) {
        String code = segments.get(0).toLowerCase(Locale.ROOT);
        boolean numbered =
                segments.size() > 1 && NUMBER.matcher(segments.get(1)).matches();
        if (!site.isJournal(code)) {
            return numbered || segments.size() == 1 && code.length() <= 5
                    ? unknownJournal(given, code)
                    : other(given, segments);
        }
        while (segments.size() > 4 && SUFFIXES.contains(last(segments))) {
            segments.remove(segments.size() - 1);
        }
        if (segments.size() == 4
                && numbered
                && ISSUE.matcher(segments.get(2)).matches()
                && PAGE.matcher(last(segments)).matches()) {
            String path = code + "/" + segments.get(1) + "/" + segments.get(2).toLowerCase(Locale.ROOT) + "/"
                    + last(segments);
            return new Wanted(new Target(Optional.empty(), site.address(path), foundBy));
        }
        return container(given, code, segments, numbered);
    }

    private Refused container(String given, String code, List<String> segments, boolean numbered) {
        if (numbered && segments.size() == 3) {
            String issue = code + "/" + segments.get(1) + "/" + segments.get(2);
            return notAnArticle(given, "is an issue: take it whole with --issue " + issue);
        }
        if (numbered && segments.size() == 2) {
            return notAnArticle(given, "is a volume: take it whole with --volume " + code + "/" + segments.get(1));
        }
        boolean list = segments.size() == 1
                || LISTS.contains(last(segments))
                || last(segments).startsWith("most");
        return notAnArticle(
                given,
                list
                        ? "is a list of a journal: take the journal with --journal " + code
                        : "is no article: give its DOI");
    }

    private Refused other(String given, List<String> segments) {
        String text = String.join("/", segments);
        int at = text.indexOf(Site.PREFIX + "/");
        if (at >= 0) {
            String doi = Site.PREFIX + "/"
                    + text.substring(at + Site.PREFIX.length() + 1).split("[/?#]")[0];
            return notAnArticle(given, "is a page about an article: did you mean " + doi + "?");
        }
        boolean xml = last(segments).equals("viewxml") || last(segments).equals("downloadxml");
        return notAnArticle(
                given,
                xml ? "is an article's XML, which does not say whose: give its DOI" : "is no article: give its DOI");
    }

    private Refused unknownJournal(String given, String code) {
        return new Refused(
                "unknown-journal",
                ReferenceReader.quote(given) + ": " + site.unknownJournal(code).orElse(""));
    }

    private static Refused notAnArticle(String given, String what) {
        return new Refused("not-an-article", ReferenceReader.quote(given) + " " + what);
    }

    private static String last(List<String> segments) {
        return segments.get(segments.size() - 1).toLowerCase(Locale.ROOT);
    }

    private static String decoded(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8)
                    .strip();
        } catch (IllegalArgumentException notEncoded) {
            return segment.strip();
        }
    }
}
