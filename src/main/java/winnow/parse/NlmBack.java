package winnow.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import winnow.model.Doi;
import winnow.model.Funding;
import winnow.model.Reference;

/** Reference list and funders of the XML. */
final class NlmBack {

    private NlmBack() {}

    static List<Reference> references(Element article) {
        List<Reference> references = new ArrayList<>();
        for (Element entry : Xml.all(article, "ref")) {
            List<Element> citations = Stream.of("element-citation", "mixed-citation", "nlm-citation", "citation")
                    .flatMap(name -> Xml.children(entry, name))
                    .toList();
            Element citation = citations.isEmpty() ? entry : citations.get(0);
            String text = text(citation);
            references.add(new Reference(
                    references.size() + 1, doi(citation), Optional.of(text).filter(t -> !t.isEmpty())));
        }
        return references;
    }

    private static Optional<Doi> doi(Element citation) {
        return Xml.all(citation, "pub-id").stream()
                .filter(id -> Xml.attribute(id, "pub-id-type").equalsIgnoreCase("doi"))
                .flatMap(id -> Doi.parse(Xml.flat(id)).stream())
                .findFirst()
                .or(() -> Xml.all(citation, "ext-link").stream()
                        .map(link -> Xml.attribute(link, "href"))
                        .filter(href -> href.contains("doi.org/"))
                        .flatMap(href -> Doi.parse(href).stream())
                        .findFirst());
    }

    /** One line: the parts of a tagged citation separated by spaces, numbers of databases left out. */
    private static String text(Element citation) {
        if (!Xml.local(citation).equals("element-citation")
                && !Xml.local(citation).equals("nlm-citation")) {
            return Xml.flat(citation);
        }
        List<String> parts = new ArrayList<>();
        for (Element part : citation.children()) {
            switch (Xml.local(part)) {
                case "pub-id", "ext-link" -> {}
                case "person-group" -> parts.add(names(part) + ":");
                case "article-title", "chapter-title" -> parts.add(stopped(Xml.flat(part)));
                default -> parts.add(Xml.flat(part));
            }
        }
        parts.removeIf(part -> part.isBlank() || part.equals(":"));
        return Tidy.spaces(String.join(" ", parts));
    }

    private static String stopped(String title) {
        return title.isEmpty() || ".?!".indexOf(title.charAt(title.length() - 1)) >= 0 ? title : title + ".";
    }

    private static String names(Element group) {
        List<String> names = new ArrayList<>();
        for (Element name : group.children()) {
            String surname = Xml.text(name, "surname").orElse("");
            String given = Xml.text(name, "given-names").orElse("");
            names.add(surname.isEmpty() ? Xml.flat(name) : (surname + " " + given).strip());
        }
        names.removeIf(String::isBlank);
        return String.join(", ", names);
    }

    static List<Funding> funding(Element meta) {
        List<Funding> funding = new ArrayList<>();
        for (Element award : Xml.all(meta, "award-group")) {
            List<String> numbers = Xml.children(award, "award-id")
                    .map(Xml::flat)
                    .filter(n -> !n.isEmpty())
                    .toList();
            Optional<String> name = Xml.text(award, "funding-source").map(NlmBack::withoutId);
            Optional<String> id =
                    Xml.all(award, "institution-id").stream().map(Xml::flat).findFirst();
            funding.add(new Funding(name, id, numbers));
        }
        if (funding.isEmpty()) {
            Stream.of("grant-sponsor", "contract-sponsor")
                    .flatMap(tag -> Xml.all(meta, tag).stream())
                    .map(Xml::flat)
                    .filter(name -> !name.isEmpty())
                    .forEach(name -> funding.add(new Funding(Optional.of(name), Optional.empty(), grants(meta))));
        }
        return funding;
    }

    private static String withoutId(String source) {
        return source.replaceFirst("\\s*https?://\\S+\\s*", " ").strip();
    }

    private static List<String> grants(Element meta) {
        return Xml.all(meta, "grant-num").stream()
                .map(Xml::flat)
                .filter(n -> !n.isEmpty())
                .toList();
    }
}
