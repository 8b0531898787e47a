package winnow.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import winnow.store.FindingChanges;
import winnow.store.FindingRule;
import winnow.store.FindingScope;
import winnow.store.FindingStore;

/** Applies the rules to what is stored. Applying them twice to the same facts changes nothing. */
public final class Auditor {

    private final FindingStore findings;

    /** Told of each rule before it is applied. */
    public interface Progress {
        /** Called in the order of the rules. */
        void starting(Rule rule);
    }

    /** Keeps its findings there. */
    public Auditor(FindingStore findings) {
        this.findings = findings;
    }

    /**
     * Applies every rule.
     *
     * @param scope articles looked at; findings about others stay as they are
     * @param runId run on whose behalf, if any
     * @param at when new findings open and old ones close; also the moment that "too long ago" is counted from
     * @param thresholds numbers on which the rules turn
     */
    public AuditSummary run(FindingScope scope, OptionalLong runId, Instant at, Thresholds thresholds) {
        return run(Set.of(), scope, runId, at, thresholds, rule -> {});
    }

    /**
     * Applies some rules, all or none of them.
     *
     * @param ids ids of the rules; empty for all
     */
    public AuditSummary run(
            Set<String> ids,
            FindingScope scope,
            OptionalLong runId,
            Instant at,
            Thresholds thresholds,
            Progress progress) {
        List<Rule> rules = AuditRules.all().stream()
                .filter(rule -> ids.isEmpty() || ids.contains(rule.id()))
                .filter(rule -> canBeTold(rule, scope))
                .toList();
        List<FindingRule> queries =
                rules.stream().map(rule -> RuleQueries.of(rule, thresholds, at)).toList();
        Map<String, FindingChanges> changes = findings.apply(
                queries, scope, runId, at, query -> AuditRules.byId(query.id()).ifPresent(progress::starting));
        Map<Rule, FindingChanges> byRule = new LinkedHashMap<>();
        rules.forEach(rule -> byRule.put(rule, changes.get(rule.id())));
        return new AuditSummary(byRule);
    }

    /** The site as a whole can be spoken of after a run or over everything, not from some articles picked by hand. */
    private static boolean canBeTold(Rule rule, FindingScope scope) {
        boolean picked = scope instanceof FindingScope.Articles || scope instanceof FindingScope.Journals;
        return rule.reach() != FindingRule.Reach.SITE || !picked;
    }
}
