package winnow.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import winnow.store.FindingRule;

/** The queries, kept as files beside this class, one a rule and one a shared working. */
final class RuleQueries {

    private RuleQueries() {}

    /** The rule as the store applies it. */
    static FindingRule of(Rule rule, Thresholds thresholds, Instant at) {
        Map<String, Object> parameters = new HashMap<>(thresholds.parameters());
        parameters.put("now", at);
        return new FindingRule(
                rule.id(),
                rule.severity(),
                rule.reach(),
                text(rule.id()),
                rule.workings().stream()
                        .map(name -> new FindingRule.Working(name, text(name)))
                        .toList(),
                parameters);
    }

    /** A file's text. */
    static String text(String name) {
        try (InputStream file = RuleQueries.class.getResourceAsStream(name + ".sql")) {
            if (file == null) {
                throw new IllegalStateException("the program was built without " + name + ".sql");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
