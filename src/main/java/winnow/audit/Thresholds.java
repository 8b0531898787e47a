package winnow.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The thresholds of all rules: what the operator set, the defaults for the rest. */
public final class Thresholds {

    /** All defaults. */
    public static final Thresholds STANDARD = of(Map.of());

    private final Map<String, Object> parameters;

    private Thresholds(Map<String, Object> parameters) {
        this.parameters = Map.copyOf(parameters);
    }

    /**
     * Reads settings.
     *
     * @param settings values as written, by key below {@code winnow.audit}
     * @throws IllegalArgumentException with one line for the operator, where a key is unknown or a value cannot be read
     */
    public static Thresholds of(Map<String, String> settings) {
        Map<String, String> given = new TreeMap<>(settings);
        Map<String, Object> parameters = new HashMap<>();
        for (Threshold threshold : AuditRules.thresholds()) {
            String text = given.remove(threshold.key());
            parameters.put(threshold.parameter(), threshold.value(text == null ? threshold.standard() : text));
        }
        if (!given.isEmpty()) {
            throw new IllegalArgumentException("unknown key winnow.audit."
                    + given.keySet().iterator().next() + "; docs/audit-rules.md lists all thresholds");
        }
        return new Thresholds(parameters);
    }

    /** By the names that queries use. */
    Map<String, Object> parameters() {
        return parameters;
    }
}
