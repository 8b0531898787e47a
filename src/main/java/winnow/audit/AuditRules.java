package winnow.audit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All rules, in the order in which they are applied and listed. */
public final class AuditRules {

    private static final List<Rule> ALL = Stream.of(
                    MetricRules.ALL, BibliographicRules.ALL, EditorialRules.ALL, SiteRules.ALL)
            .flatMap(List::stream)
            .toList();

    private AuditRules() {}

    /** Every rule. */
    public static List<Rule> all() {
        return ALL;
    }

    /** The rule with this id, in any case; empty where there is none. */
    public static Optional<Rule> byId(String id) {
        return ALL.stream().filter(rule -> rule.id().equalsIgnoreCase(id)).findFirst();
    }

    /** Every threshold once, in the order of the rules. */
    public static List<Threshold> thresholds() {
        return ALL.stream()
                .flatMap(rule -> rule.thresholds().stream())
                .distinct()
                .toList();
    }
}
