package winnow.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import winnow.model.AuthorClaim;
import winnow.model.Claim;
import winnow.model.Orcid;
import winnow.model.PersonName;
import winnow.model.RecordWarning;

/** Contributors and affiliations of the XML. Names stay as written, capitals included. */
final class NlmPeople {

    private final Element meta;
    private final List<RecordWarning> warnings;
    private final List<String> affiliations = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final List<AuthorClaim> authors = new ArrayList<>();

    NlmPeople(Element meta, List<RecordWarning> warnings) {
        this.meta = meta;
        this.warnings = warnings;
        Xml.all(meta, "aff").forEach(this::affiliation);
        for (Element group : Xml.children(meta, "contrib-group").toList()) {
            Xml.children(group, "contrib").filter(NlmPeople::isAuthor).forEach(this::author);
        }
    }

    List<String> affiliations() {
        return affiliations;
    }

    Optional<Claim<List<AuthorClaim>>> authors() {
        String raw = authors.stream().map(AuthorClaim::creditedName).collect(Collectors.joining("; "));
        return authors.isEmpty()
                ? Optional.empty()
                : Optional.of(new Claim<>(List.copyOf(authors), raw, "xml article-meta/contrib-group"));
    }

    private static boolean isAuthor(Element contributor) {
        String type = Xml.attribute(contributor, "contrib-type");
        return type.isEmpty() || type.equalsIgnoreCase("author");
    }

    private void affiliation(Element element) {
        Element copy = element.clone();
        copy.children().stream()
                .filter(child -> Xml.local(child).equals("label"))
                .toList()
                .forEach(Element::remove);
        String text = Xml.flat(copy);
        if (copy.childNodeSize() == element.childNodeSize()) {
            text = withoutLabel(element, text);
        }
        if (!text.isEmpty()) {
            affiliations.add(text);
            ids.add(element.id());
        }
    }

    /** A leading superscript stands for a label. */
    private static String withoutLabel(Element element, String text) {
        Optional<String> raised = element.children().stream()
                .filter(child -> Xml.local(child).equals("sup"))
                .findFirst()
                .map(Xml::flat);
        return raised.filter(r -> !r.isEmpty() && text.startsWith(r))
                .map(r -> text.substring(r.length()).strip())
                .orElse(text);
    }

    private void author(Element contributor) {
        Optional<PersonName> name = name(contributor);
        if (name.isEmpty()) {
            warnings.add(new RecordWarning("authors", "a contributor without a name: " + Xml.flat(contributor)));
            return;
        }
        authors.add(new AuthorClaim(
                name.get(),
                name.get().display(),
                orcid(contributor),
                links(contributor),
                Xml.attribute(contributor, "corresp").equals("yes") || hasReference(contributor, "corresp"),
                Xml.attribute(contributor, "equal-contrib").equals("yes")));
    }

    private static Optional<PersonName> name(Element contributor) {
        Optional<String> group = Xml.text(contributor, "collab")
                .or(() -> Xml.at(contributor, "collab-alternatives", "collab").map(Xml::flat));
        if (group.isPresent()) {
            return Optional.of(PersonName.group(group.get()));
        }
        Optional<Element> name =
                Xml.child(contributor, "name").or(() -> Xml.at(contributor, "name-alternatives", "name"));
        Optional<String> family = name.flatMap(n -> Xml.text(n, "surname"));
        Optional<String> given = name.flatMap(n -> Xml.text(n, "given-names"));
        if (family.isEmpty()) {
            return given.or(() -> Xml.text(contributor, "string-name")).map(text -> PersonNames.ofDisplay(text, ""));
        }
        return Optional.of(new PersonName(family.get(), given, name.flatMap(n -> Xml.text(n, "suffix")), false));
    }

    private Optional<Orcid> orcid(Element contributor) {
        for (Element id : Xml.children(contributor, "contrib-id").toList()) {
            Optional<Orcid> orcid = Orcid.parse(Xml.flat(id));
            if (orcid.isPresent()) {
                return orcid;
            }
            warnings.add(new RecordWarning("authors", "not an ORCID iD: " + Xml.flat(id)));
        }
        return Xml.children(contributor, "uri")
                .flatMap(uri -> Orcid.parse(Xml.flat(uri)).stream())
                .findFirst();
    }

    /** By reference, by an affiliation inside the contributor, or, with one for all, by an empty reference or none. */
    private List<Integer> links(Element contributor) {
        TreeSet<Integer> indexes = new TreeSet<>();
        for (Element reference : Xml.all(contributor, "xref")) {
            if (Xml.attribute(reference, "ref-type").equals("aff")) {
                for (String id : Xml.attribute(reference, "rid").split("\\s+")) {
                    int index = id.isEmpty() ? -1 : ids.indexOf(id);
                    if (index >= 0) {
                        indexes.add(index);
                    }
                }
            }
        }
        for (Element own : Xml.all(contributor, "aff")) {
            int index = affiliations.indexOf(Xml.flat(own));
            if (index >= 0) {
                indexes.add(index);
            }
        }
        return indexes.isEmpty() && affiliations.size() == 1 ? List.of(0) : List.copyOf(indexes);
    }

    private static boolean hasReference(Element contributor, String type) {
        return Xml.all(contributor, "xref").stream()
                .anyMatch(reference -> Xml.attribute(reference, "ref-type").equals(type));
    }
}
