package winnow.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import winnow.model.PageForm;
import winnow.model.PageRecord;
import winnow.model.ParseOutcome;
import winnow.parse.Examination.Landmark;
import winnow.parse.Examination.LeftOver;
import winnow.parse.Examination.Rule;
import winnow.parse.Examination.State;

/** What became of the parts of an article's XML. */
final class XmlExaminer {

    private static final String META = "article-meta/";
    private static final String JOURNAL = "journal-meta/";
    private static final int SHOWN = 160;

    /** The parts that are read, with the field that each feeds. */
    private static final Map<String, String> PARTS = parts();

    /** Parts that every known article has. */
    private static final List<String> USUAL =
            List.of("article-id", "title-group", "contrib-group", "issn", "volume", "issue", "pub-date");

    private final Element article;
    private final ReadValues values;

    XmlExaminer(Element article, ReadValues values) {
        this.article = article;
        this.values = values;
    }

    private static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(META + "article-id", "doi");
        parts.put(META + "title-group", "title");
        parts.put(META + "contrib-group", "authors");
        parts.put(META + "aff", "affiliations");
        parts.put(JOURNAL + "journal-title-group", "journal");
        parts.put(JOURNAL + "journal-title", "journal");
        parts.put(JOURNAL + "journal-id", "journal_code");
        parts.put(JOURNAL + "issn", "issn");
        parts.put(META + "volume", "volume");
        parts.put(META + "issue", "issue");
        parts.put(META + "fpage", "pages");
        parts.put(META + "lpage", "pages");
        parts.put(META + "elocation-id", "pages");
        parts.put(META + "pub-date", "published_online");
        parts.put(META + "article-categories", "article_type");
        parts.put(META + "permissions", "license");
        parts.put(META + "copyright-statement", "copyright_holder");
        parts.put(META + "copyright-holder", "copyright_holder");
        parts.put(META + "license", "license");
        parts.put(META + "abstract", "abstract");
        parts.put(META + "self-uri", "landing_url");
        parts.put(META + "related-article", "editorial_event");
        parts.put(META + "funding-group", "funding");
        parts.put(META + "contract-sponsor", "funding");
        parts.put(META + "grant-sponsor", "funding");
        parts.put(META + "grant-num", "funding");
        return parts;
    }

    Examination examined(ParseOutcome outcome, PageRecord record) {
        return new Examination(
                Optional.of(PageForm.XML),
                outcome,
                landmarks(),
                rules(),
                values.values(),
                values.silent().stream()
                        .filter(field -> !field.equals("xml_url"))
                        .toList(),
                leftOvers(),
                0,
                record.warnings());
    }

    private List<Landmark> landmarks() {
        return List.of(
                Landmark.of("article/front", "always", Optional.of("xml article/front")),
                Landmark.of("doi", "always", origin("doi")),
                Landmark.of("title", "always", origin("title")),
                Landmark.of("end of article", "always", Optional.of("closing tag")));
    }

    private Optional<String> origin(String field) {
        return values.values().stream()
                .filter(value -> value.field().equals(field))
                .map(Examination.Value::origin)
                .findFirst();
    }

    private List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        PARTS.forEach((path, field) -> rules.add(rule(path, field)));
        return rules;
    }

    private Rule rule(String path, String field) {
        String name = path.substring(path.indexOf('/') + 1);
        List<Element> there = elements(path);
        String rule = "xml " + path;
        if (there.isEmpty()) {
            return new Rule(rule, field, USUAL.contains(name) ? State.MISSING : State.ABSENT, "", "");
        }
        String text = Xml.flat(there.get(0));
        boolean read = values.values().stream().anyMatch(value -> value.origin().startsWith(rule))
                || (name.equals("lpage") && values.has("pages"))
                || (name.equals("aff") && values.has("affiliations"))
                || (field.equals("funding") && values.has("funding"));
        State state =
                read ? State.READ : values.has(field) ? State.SECOND : text.isEmpty() ? State.EMPTY : State.UNREAD;
        return new Rule(rule, field, state, there.get(0).parents().size() + " deep", shown(text));
    }

    private List<Element> elements(String path) {
        String parent = path.substring(0, path.indexOf('/'));
        String name = path.substring(parent.length() + 1);
        List<Element> found = new ArrayList<>();
        for (Element at : Xml.all(article, parent)) {
            found.addAll(
                    name.equals("aff")
                            ? Xml.all(at, name)
                            : Xml.children(at, name).toList());
        }
        return found;
    }

    /** Children of the two heads of the article that are none of the parts. */
    private List<LeftOver> leftOvers() {
        List<LeftOver> left = new ArrayList<>();
        for (String parent : List.of("journal-meta", "article-meta")) {
            for (Element head : Xml.all(article, parent)) {
                head.children().stream()
                        .filter(child -> !PARTS.containsKey(parent + "/" + Xml.local(child)))
                        .forEach(child -> left.add(new LeftOver(
                                "element", "xml " + parent + "/" + Xml.local(child), shown(Xml.flat(child)), "")));
            }
        }
        return left;
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
