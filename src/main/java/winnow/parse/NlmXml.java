package winnow.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import winnow.model.Claim;
import winnow.model.Doi;
import winnow.model.Issn;
import winnow.model.Issns;
import winnow.model.Locator;
import winnow.model.PageForm;
import winnow.model.PageRecord;
import winnow.model.ParseFailure;
import winnow.model.ParseOutcome;
import winnow.model.ParseOutcome.NotParsed;
import winnow.model.ParseOutcome.Parsed;
import winnow.model.RecordWarning;

/**
 * The site's article XML, NLM Journal Publishing DTD 3.0. jsoup's XML parser reads it: it knows no DTD and no external
 * entity, so there is nothing to resolve; the DTD's named characters ({@code &alpha;}) are known to it.
 */
final class NlmXml {

    private static final Pattern CLOSED = Pattern.compile("</(?:[\\w.-]+:)?article\\s*>");
    private static final String META = "xml article-meta/";

    private final Element article;
    private final Element journalMeta;
    private final Element meta;
    private final List<RecordWarning> warnings = new ArrayList<>();
    private final Draft draft = new Draft();

    private NlmXml(Element article, Element front) {
        this.article = article;
        this.journalMeta = Xml.child(front, "journal-meta").orElseGet(() -> new Element("journal-meta"));
        this.meta = Xml.child(front, "article-meta").orElseGet(() -> new Element("article-meta"));
    }

    static ParseOutcome read(String text, Sighting sighting) {
        Document document = Jsoup.parse(text, "", Parser.xmlParser());
        Optional<Element> article = Xml.all(document, "article").stream()
                .filter(a -> Xml.child(a, "front").isPresent())
                .findFirst();
        boolean closed = CLOSED.matcher(text).find();
        if (!closed) {
            return PageParser.unreadable("truncated", "the XML stops before the end of its article");
        }
        if (article.isEmpty()) {
            return new NotParsed(ParseFailure.LAYOUT_CHANGED, "missing-landmarks", "missing: article/front");
        }
        NlmXml xml = new NlmXml(article.get(), Xml.child(article.get(), "front").orElseThrow());
        PageRecord record = xml.record();
        sighting.xml(xml.article, xml.draft, record);
        List<String> missing = new ArrayList<>();
        if (record.doi().isEmpty()) {
            missing.add("article-id of type doi");
        }
        if (record.claims().title().isEmpty()) {
            missing.add("article-title");
        }
        return missing.isEmpty()
                ? new Parsed(record)
                : new NotParsed(
                        ParseFailure.LAYOUT_CHANGED, "missing-landmarks", "missing: " + String.join(", ", missing));
    }

    private PageRecord record() {
        Optional<Doi> doi = doi();
        draft.doi = doi.map(d -> new Claim<>(d, d.value(), META + "article-id"));
        draft.landingUrl = selfUri("");
        draft.pdfUrl = selfUri("pdf");
        title();
        NlmPeople people = new NlmPeople(meta, warnings);
        draft.authors = people.authors();
        draft.affiliations = people.affiliations();
        draft.affiliationOrigin = META + "aff";
        journal(doi);
        place();
        NlmDates.read(meta, draft, warnings);
        type();
        NlmRights.read(meta, draft);
        abstractText();
        return new PageRecord(
                PageForm.XML,
                doi,
                draft.claims(),
                draft.landingUrl.map(Claim::value),
                draft.pdfUrl.map(Claim::value),
                Optional.empty(),
                List.of(),
                List.of(),
                NlmNotices.read(article, meta, doi, draft),
                NlmBack.references(article),
                NlmBack.funding(meta),
                warnings);
    }

    /** {@code publisher-id} is set aside: it may hold zeros where volume and issue are known. */
    private Optional<Doi> doi() {
        return Xml.children(meta, "article-id")
                .filter(id -> Xml.attribute(id, "pub-id-type").equalsIgnoreCase("doi"))
                .flatMap(id -> Doi.parse(Xml.flat(id)).stream())
                .findFirst();
    }

    private void title() {
        Optional<Element> group = Xml.child(meta, "title-group");
        group.flatMap(g -> Xml.text(g, "article-title")).ifPresent(title -> {
            String subtitle =
                    Xml.text(group.get(), "subtitle").map(s -> ": " + s).orElse("");
            draft.title = claim(title + subtitle, "title-group");
        });
    }

    /** The id may be the code, the code in capitals, an abbreviation or the full title. */
    private void journal(Optional<Doi> doi) {
        Optional<String> title =
                Xml.at(journalMeta, "journal-title-group", "journal-title").map(Xml::flat);
        List<String> ids = Xml.children(journalMeta, "journal-id")
                .map(Xml::flat)
                .filter(id -> !id.isEmpty())
                .toList();
        Optional<String> longId = ids.stream().filter(id -> id.indexOf(' ') > 0).findFirst();
        draft.journal = title.filter(t -> !t.isEmpty())
                .or(() -> Xml.text(journalMeta, "journal-title"))
                .map(t -> new Claim<>(t, t, "xml journal-meta/journal-title"))
                .or(() -> longId.map(t -> new Claim<>(t, t, "xml journal-meta/journal-id")));
        Optional<String> ofDoi = doi.flatMap(Addresses::code);
        draft.journalCode = ids.stream()
                .filter(id -> ofDoi.filter(id::equalsIgnoreCase).isPresent())
                .findFirst()
                .map(id -> new Claim<>(HtmlFlow.lower(id), id, "xml journal-meta/journal-id"))
                .or(() -> ofDoi.map(code -> new Claim<>(code, doi.orElseThrow().value(), "doi")));
        issns();
    }

    private void issns() {
        List<Issn> print = new ArrayList<>();
        List<Issn> online = new ArrayList<>();
        List<Issn> untyped = new ArrayList<>();
        List<String> raw = new ArrayList<>();
        Xml.children(journalMeta, "issn").forEach(element -> {
            String type = Xml.attribute(element, "pub-type") + Xml.attribute(element, "publication-format");
            String text = Xml.flat(element);
            raw.add(text);
            Issn.parse(text)
                    .ifPresentOrElse(
                            issn -> (type.startsWith("p") ? print : type.startsWith("e") ? online : untyped).add(issn),
                            () -> warnings.add(new RecordWarning("issn", "not an ISSN: " + text)));
        });
        if (print.size() + online.size() + untyped.size() > 0) {
            Issns issns = new Issns(
                    print.stream().findFirst(), online.stream().findFirst(), new java.util.HashSet<>(untyped));
            draft.issns = Optional.of(new Claim<>(issns, String.join(" ", raw), "xml journal-meta/issn"));
        }
    }

    private void place() {
        draft.volume = Xml.text(meta, "volume").flatMap(v -> claim(v, "volume"));
        draft.issue = Xml.text(meta, "issue").flatMap(i -> claim(i, "issue"));
        Optional<String> first = Xml.text(meta, "fpage");
        Optional<String> last = Xml.text(meta, "lpage");
        draft.locator = first.map(f -> new Claim<>(
                        Locator.pages(f, LocatorText.expanded(f, last.orElse(null))),
                        last.map(l -> f + "-" + l).orElse(f),
                        META + "fpage"))
                .or(() -> Xml.text(meta, "elocation-id")
                        .map(e -> new Claim<>(Locator.articleNumber(e), e, META + "elocation-id")));
    }

    private void type() {
        String type = Xml.attribute(article, "article-type");
        if (!type.isEmpty()) {
            draft.articleType = Optional.of(new Claim<>(type, type, "xml article/@article-type"));
        } else {
            draft.articleType = Xml.all(meta, "subject").stream()
                    .map(Xml::flat)
                    .filter(subject -> !subject.isEmpty())
                    .findFirst()
                    .flatMap(subject -> claim(subject, "subj-group"));
        }
    }

    private void abstractText() {
        draft.abstractText = Xml.children(meta, "abstract")
                .filter(a -> Xml.attribute(a, "abstract-type").isEmpty())
                .map(NlmXml::paragraphs)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .flatMap(text -> claim(text, "abstract"));
    }

    /** Section titles stand before their first paragraph; the abstract's own title "Abstract" is left out. */
    private static String paragraphs(Element element) {
        List<String> paragraphs = new ArrayList<>();
        for (Element child : element.children()) {
            switch (Xml.local(child)) {
                case "sec" -> {
                    String title = Xml.text(child, "title")
                            .map(t -> t.endsWith(":") || t.endsWith(".") ? t : t + ":")
                            .orElse("");
                    String text = String.join(
                            "\n", Xml.children(child, "p").map(Xml::flat).toList());
                    paragraphs.add((title + " " + text).strip());
                }
                case "title" -> {}
                default -> paragraphs.add(Xml.flat(child));
            }
        }
        paragraphs.removeIf(String::isEmpty);
        return paragraphs.isEmpty() && element.children().isEmpty() ? Xml.flat(element) : String.join("\n", paragraphs);
    }

    private Optional<Claim<String>> selfUri(String content) {
        return Xml.children(meta, "self-uri")
                .filter(uri -> Xml.attribute(uri, "content-type").equalsIgnoreCase(content))
                .map(uri -> Xml.attribute(uri, "href"))
                .filter(href -> href.startsWith("http"))
                .findFirst()
                .flatMap(href -> claim(href, "self-uri"));
    }

    private static Optional<Claim<String>> claim(String text, String place) {
        return Optional.of(new Claim<>(text, text, META + place));
    }
}
