package winnow.crossref;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import winnow.model.Doi;
import winnow.model.Funding;

/** Reads {@code funder[]}; the identifier is the ROR address where one is given, else the funder's DOI. */
final class Funders {

    private Funders() {}

    static List<Funding> read(JsonNode work) {
        List<Funding> funding = new ArrayList<>();
        for (JsonNode entry : Nodes.items(work, "funder")) {
            Optional<String> name = (entry.isObject() ? Nodes.text(entry, "name") : Nodes.text(entry))
                    .map(Markup::line)
                    .filter(text -> !text.isEmpty());
            Optional<String> id = id(entry);
            List<String> awards =
                    Nodes.texts(entry, "award").stream().distinct().toList();
            if (name.isPresent() || id.isPresent() || !awards.isEmpty()) {
                funding.add(new Funding(name, id, awards));
            }
        }
        return funding;
    }

    private static Optional<String> id(JsonNode entry) {
        for (JsonNode id : Nodes.items(entry, "id")) {
            Optional<String> ror = Nodes.text(id, "id").filter(text -> text.contains("ror.org/"));
            if (ror.isPresent()) {
                return ror;
            }
        }
        return Nodes.text(entry, "DOI").flatMap(Doi::parse).map(Doi::address);
    }
}
