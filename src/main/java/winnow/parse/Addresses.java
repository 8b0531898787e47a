package winnow.parse;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import winnow.model.Claim;
import winnow.model.Doi;

/** The addresses that a page gives for itself, its PDF and its XML, and what the old form of address tells. */
final class Addresses {

    private static final String SITE = "https://www.spandidos-publications.com/";
    private static final Pattern XML = Pattern.compile("/\\d+/(?:view|download)Xml\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern PDF = Pattern.compile("/download/?$", Pattern.CASE_INSENSITIVE);
    /** Journal, volume, issue, first page or article number. */
    private static final Pattern OLD_FORM = Pattern.compile(
            "spandidos-publications\\.com/([a-z]{2,5})/(\\d+)/([\\w-]+)/([A-Za-z]?\\d+)(?:[/?#]|$)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CODE = Pattern.compile("^([a-z]{2,5})[._]");

    private Addresses() {}

    /** What {@code /or/54/4/130} tells. */
    record Place(String journal, String volume, String issue, String page, String address) {}

    static Optional<Place> place(String address) {
        Matcher m = OLD_FORM.matcher(address);
        return m.find()
                ? Optional.of(new Place(HtmlFlow.lower(m.group(1)), m.group(2), m.group(3), m.group(4), address))
                : Optional.empty();
    }

    static Optional<Claim<String>> xml(PageFlow flow, String base) {
        return tag(flow, HeadTag.XML_URL, base)
                .or(() -> flow.downloads().stream()
                        .filter(href -> XML.matcher(href).find())
                        .findFirst()
                        .map(href -> claim(href, base, "link")));
    }

    static Optional<Claim<String>> pdf(PageFlow flow, Optional<Doi> own, String base) {
        return tag(flow, HeadTag.PDF_URL, base)
                .or(() -> flow.downloads().stream()
                        .filter(href -> PDF.matcher(href).find())
                        .filter(href -> Dois.ofAddress(href).equals(own)
                                || place(absolute(href, base)).isPresent())
                        .findFirst()
                        .map(href -> claim(href, base, "link")));
    }

    private static Optional<Claim<String>> tag(PageFlow flow, HeadTag tag, String base) {
        return flow.head().first(tag).map(href -> claim(href, base, tag.origin()));
    }

    private static Claim<String> claim(String href, String base, String origin) {
        return new Claim<>(absolute(href, base), href, origin);
    }

    /** Whether a link may lead to a PDF or to the XML. */
    static boolean isDownload(String href) {
        return href.indexOf("ownload") >= 0 || href.indexOf("viewXml") >= 0;
    }

    static Optional<Claim<String>> landing(PageFlow flow, String base) {
        return tag(flow, HeadTag.ABSTRACT_URL, base)
                .or(() -> Optional.of(flow.canonical())
                        .filter(c -> !c.isEmpty())
                        .map(href -> claim(href, base, "link canonical")));
    }

    /** The journal's code at the start of a DOI's suffix, {@code or} in {@code or.2025.8963}. */
    static Optional<String> code(Doi doi) {
        Matcher m = CODE.matcher(doi.suffix());
        return m.find() ? Optional.of(m.group(1)) : Optional.empty();
    }

    private static String absolute(String href, String base) {
        if (href.startsWith("http")) {
            return href;
        }
        try {
            URI root = URI.create(base.startsWith("http") ? base : SITE);
            return root.resolve(href.strip()).toString();
        } catch (IllegalArgumentException asWritten) {
            return href;
        }
    }
}
