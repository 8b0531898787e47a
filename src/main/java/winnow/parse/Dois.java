package winnow.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import winnow.model.Claim;
import winnow.model.Doi;

/** Finds DOIs in text and addresses, and decides which one is the page's own. */
final class Dois {

    private static final Pattern IN_TEXT = Pattern.compile("10\\.\\d{4,9}/[^\\s<>\"|]+");
    private static final Pattern PATH_SUFFIX =
            Pattern.compile("/(?:abstract|download|html|fulltext)/?$", Pattern.CASE_INSENSITIVE);

    private Dois() {}

    /** DOIs in reading order, each once. */
    static List<Doi> in(String text) {
        List<Doi> found = new ArrayList<>();
        if (text.indexOf("10.") < 0) {
            return found;
        }
        Matcher m = IN_TEXT.matcher(text);
        while (m.find()) {
            Doi.parse(m.group()).filter(doi -> !found.contains(doi)).ifPresent(found::add);
        }
        return found;
    }

    /** The DOI that an address leads to: a resolver's, or the site's {@code /10.3892/or.2025.8963/abstract?text=…}. */
    static Optional<Doi> ofAddress(String address) {
        int start = address.indexOf("10.");
        if (start < 0) {
            return Optional.empty();
        }
        String path = address.substring(start);
        int end = path.length();
        for (char stop : new char[] {'?', '#'}) {
            int at = path.indexOf(stop);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        path = PATH_SUFFIX.matcher(path.substring(0, end)).replaceFirst("");
        return Doi.parse("https://doi.org/" + path);
    }

    /**
     * The page's own DOI: the head's, else the one beside the date of publication, else the one in the citations, else
     * that of the page's own address. Never one from the text, which may be a reference's or, on a notice, the corrected
     * article's.
     */
    static Optional<Claim<Doi>> own(PageFlow flow, Labels labels, CitedFacts cited) {
        return from(flow.head().first(HeadTag.DOI).flatMap(Doi::parse), HeadTag.DOI.origin())
                .or(() -> from(besideDate(labels), Label.PUBLISHED_ONLINE.origin()))
                .or(() -> from(cited.doi(), "citation"))
                .or(() -> from(
                        flow.head().first(HeadTag.ABSTRACT_URL).flatMap(Dois::ofAddress),
                        HeadTag.ABSTRACT_URL.origin()))
                .or(() -> from(ofAddress(flow.canonical()), "link canonical"))
                .or(() -> from(Doi.parse(flow.marks().badgeDoi()), "attribute data-doi"));
    }

    private static Optional<Claim<Doi>> from(Optional<Doi> doi, String origin) {
        return doi.map(d -> new Claim<>(d, d.value(), origin));
    }

    /** The DOI on the line "Published online on". */
    static Optional<Doi> besideDate(Labels labels) {
        return labels.all(Label.PUBLISHED_ONLINE)
                .filter(labels::beforeAbstract)
                .flatMap(segment -> {
                    List<Doi> found = in(segment.joined(400));
                    segment.hrefs().forEach(href -> ofAddress(href).ifPresent(found::add));
                    return found.stream();
                })
                .findFirst();
    }
}
