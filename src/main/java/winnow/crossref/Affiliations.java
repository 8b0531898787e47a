package winnow.crossref;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import winnow.model.Field;

/** Gathers the affiliations of all authors, each text once, and tells each author the places of theirs. */
final class Affiliations {

    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Oddities oddities;

    Affiliations(Oddities oddities) {
        this.oddities = oddities;
    }

    /** Indexes from 0 into {@link #all} of the affiliations of one author. */
    List<Integer> indexes(JsonNode author) {
        Set<Integer> indexes = new LinkedHashSet<>();
        for (JsonNode affiliation : Nodes.items(author, "affiliation")) {
            String text = text(affiliation);
            if (!text.isEmpty()) {
                indexes.add(places.computeIfAbsent(text, unseen -> places.size()));
            } else if (!affiliation.isEmpty()) {
                oddities.note(Field.AFFILIATIONS, "an affiliation without a name: left out");
            }
        }
        return List.copyOf(indexes);
    }

    List<String> all() {
        return List.copyOf(places.keySet());
    }

    private static String text(JsonNode affiliation) {
        if (!affiliation.isObject()) {
            return Nodes.text(affiliation).map(Markup::line).orElse("");
        }
        Set<String> parts = new LinkedHashSet<>();
        for (String member : new String[] {"department", "name", "place"}) {
            for (String part : Nodes.texts(affiliation, member)) {
                parts.add(Markup.line(part));
            }
        }
        parts.remove("");
        return String.join(", ", new ArrayList<>(parts));
    }
}
