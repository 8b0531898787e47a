package winnow.store;

import java.util.Map;
import java.util.TreeMap;
import winnow.model.RegistryStatus;

/**
 * How an article stands in the tables.
 *
 * @param registryStatus what the registry said of it the last time
 * @param fields the value chosen for each field of the ledger that has one, by the field's word
 */
public record Standing(RegistryStatus registryStatus, Map<String, String> fields) {

    /** Copies the map, in order of the words. */
    public Standing {
        fields = new TreeMap<>(fields);
    }
}
