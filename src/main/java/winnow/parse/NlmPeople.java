package winnow.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final List<String> labels = new ArrayList<>();
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
        String text = Xml.flat(element);
        String label = label(element, text);
        String name = text.startsWith(label) ? text.substring(label.length()).strip() : text;
        if (!name.isEmpty()) {
            affiliations.add(name);
            ids.add(element.id());
            labels.add(label);
        }
    }

    /** The label before an affiliation, for which a leading superscript may stand; empty where it has none. */
    private static String label(Element affiliation, String text) {
        return Xml.text(affiliation, "label")
                .or(() -> Xml.text(affiliation, "sup").filter(text::startsWith))
                .orElse("");
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

    /** By reference, by label, by an affiliation inside the contributor, or, with one for all, without any of these. */
    private List<Integer> links(Element contributor) {
        TreeSet<Integer> indexes = new TreeSet<>();
        for (Element reference : Xml.all(contributor, "xref")) {
            if (Xml.attribute(reference, "ref-type").equals("aff")) {
                String ids = Xml.attribute(reference, "rid");
                boolean named = !ids.isEmpty();
                for (String one : (named ? ids : Xml.flat(reference)).split(named ? "\\s+" : "[\\s,;]+")) {
                    link(named ? this.ids : labels, one, indexes);
                }
            }
        }
        Xml.all(contributor, "aff").forEach(own -> {
            String text = Xml.flat(own);
            link(affiliations, text.substring(label(own, text).length()).strip(), indexes);
        });
        return indexes.isEmpty() && affiliations.size() == 1 ? List.of(0) : List.copyOf(indexes);
    }

    private static void link(List<String> known, String wanted, Set<Integer> indexes) {
        int index = wanted.isEmpty() ? -1 : known.indexOf(wanted);
        if (index >= 0) {
            indexes.add(index);
        }
    }

    private static boolean hasReference(Element contributor, String type) {
        return Xml.all(contributor, "xref").stream()
                .anyMatch(reference -> Xml.attribute(reference, "ref-type").equals(type));
    }
}
