package winnow.job.settings;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The keys that exist: those of the packaged file, which holds every one. */
final class KnownKeys {

    /** Maps whose keys are the operator's to choose. */
    private static final Set<String> OPEN = Set.of("winnow.reconcile.precedence.");

    /** Read by the launcher {@code winnow}, or set by it. */
    private static final Set<String> OF_THE_LAUNCHER =
            Set.of("WINNOW_JAVA_OPTS", "WINNOW_CONFIG", "WINNOW_NO_CLASS_DATA", "WINNOW_BROWSER_PROFILE");

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

    /**
     * Says of an environment variable that bears winnow's name but means nothing to it, which one may have been meant.
     *
     * @return empty for a variable that some key goes by, or that is not ours
     */
    Optional<String> unknownVariable(String variable) {
        String bare = bare(variable);
        boolean ours = variable.startsWith("WINNOW_") && !OF_THE_LAUNCHER.contains(variable);
        boolean known = names.stream().map(KnownKeys::bare).anyMatch(bare::equals)
                || OPEN.stream().map(KnownKeys::bare).anyMatch(bare::startsWith);
        return !ours || known
                ? Optional.empty()
                : Optional.of(variable
                        + nearest("winnow."
                                        + variable.substring(7)
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '.'))
                                .map(name -> " (did you mean " + variable(name) + "?)")
                                .orElse(""));
    }

    private static String variable(String key) {
        return key.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    /** Letters and digits alone, without the index of a list's element: all that Spring compares. */
    private static String bare(String name) {
        return name.replaceAll("_\\d+_?$", "").toUpperCase(Locale.ROOT).replaceAll("[._-]", "");
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
