package winnow.job.settings;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The keys that exist: those of the packaged file, which holds every one. */
final class KnownKeys {

    /** Maps whose keys are the operator's to choose. */
    private static final Set<String> OPEN = Set.of("winnow.reconcile.precedence.");

    private final Set<String> names = new TreeSet<>();

    KnownKeys(Map<String, Object> packaged) {
        packaged.keySet().forEach(key -> names.add(plain(key)));
    }

    /** Refuses a key that does not exist, with the nearest one that does. */
    void check(String key, String where) {
        String plain = plain(key);
        if (names.contains(plain) || OPEN.stream().anyMatch(plain::startsWith)) {
            return;
        }
        throw new SettingsException("unknown key " + key + " in " + where
                + nearest(plain)
                        .map(name -> "; did you mean " + name + "?")
                        .orElse("; config/application.yml lists all keys"));
    }

    private Optional<String> nearest(String key) {
        LevenshteinDistance distance = new LevenshteinDistance(8);
        return names.stream()
                .filter(name -> distance.apply(name, key) >= 0)
                .min(Comparator.comparingInt(name -> distance.apply(name, key)));
    }

    /** List elements carry an index: {@code precedence.default[0]}. */
    private static String plain(String key) {
        return key.replaceAll("\\[\\d+]", "");
    }
}
