package winnow.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import winnow.model.Affiliation;

/** The affiliations of an article, cleaned, each once, and where every entry of the source's list went. */
final class AffiliationTable {

    static final AffiliationTable EMPTY = new AffiliationTable(List.of());

    private final int[] placeOf;
    private final List<Affiliation> affiliations = new ArrayList<>();

    AffiliationTable(List<String> texts) {
        placeOf = new int[texts.size()];
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            String name = AffiliationText.clean(texts.get(i));
            if (name.isEmpty()) {
                placeOf[i] = -1;
                continue;
            }
            Integer known = places.putIfAbsent(name, places.size());
            placeOf[i] = known == null ? places.size() - 1 : known;
            if (known == null) {
                affiliations.add(AffiliationText.read(name));
            }
        }
    }

    List<Affiliation> affiliations() {
        return affiliations;
    }

    /** Indexes into {@link #affiliations} for indexes into the source's list; what points nowhere is dropped. */
    List<Integer> places(List<Integer> sourceIndexes) {
        return sourceIndexes.stream()
                .filter(i -> i >= 0 && i < placeOf.length && placeOf[i] >= 0)
                .map(i -> placeOf[i])
                .distinct()
                .toList();
    }
}
