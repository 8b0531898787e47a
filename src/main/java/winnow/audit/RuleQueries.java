package winnow.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import winnow.store.FindingRule;
import winnow.store.FindingRule.Queried;
import winnow.store.FindingRule.Walked;
import winnow.store.FindingRule.Working;

/** The queries, kept as files beside this class, one a rule, and what they share: a query too, or a walk. */
final class RuleQueries {

    private RuleQueries() {}

    /** The rule as the store applies it. */
    static FindingRule of(Rule rule, Thresholds thresholds, Instant at) {
        Map<String, Object> parameters = new HashMap<>(thresholds.parameters());
        Instant since = at.minus(Duration.ofDays((long) parameters.get("window")));
        parameters.put("now", at);
        parameters.put("window_start", since);
        return new FindingRule(
                rule.id(),
                rule.severity(),
                rule.reach(),
                text(rule.id()),
                rule.workings().stream()
                        .map(name -> working(name, since, (long) parameters.get("m08_at_least")))
                        .toList(),
                parameters);
    }

    private static Working working(String name, Instant since, long jump) {
        return switch (name) {
            case StandingCounters.NAME ->
                new Walked(name, text("walked"), StandingCounters.COLUMNS, StandingCounters::new);
            case CounterSteps.NAME ->
                new Walked(name, text("walked"), CounterSteps.COLUMNS, () -> new CounterSteps(since, jump));
            case CounterSteps.BESIDE ->
                new Walked(name, text("walked_beside"), CounterSteps.COLUMNS, () -> new CounterSteps(since, jump));
            case CounterMoves.NAME ->
                new Walked(name, text("walked"), CounterMoves.COLUMNS, () -> new CounterMoves(since));
            case SilentCounters.NAME ->
                new Walked(name, text("walked"), SilentCounters.COLUMNS, () -> new SilentCounters(since));
            default -> new Queried(name, text(name));
        };
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
