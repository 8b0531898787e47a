package winnow.audit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import winnow.store.FindingChanges;

/**
 * What an audit did.
 *
 * @param byRule every rule that was applied, in order, with what became of its findings
 */
public record AuditSummary(Map<Rule, FindingChanges> byRule) {

    /** Copies the map, in its order. */
    public AuditSummary {
        byRule = Collections.unmodifiableMap(new LinkedHashMap<>(byRule));
    }

    /** Findings that are new, those that came back included. */
    public long opened() {
        return sum(FindingChanges::opened);
    }

    /** Findings that were there before and still are. */
    public long kept() {
        return sum(FindingChanges::kept);
    }

    /** Findings that are no longer true. */
    public long closed() {
        return sum(FindingChanges::closed);
    }

    /** New findings that had been open once and were closed. */
    public long reopened() {
        return sum(FindingChanges::reopened);
    }

    private long sum(ToLongFunction<FindingChanges> part) {
        return byRule.values().stream().mapToLong(part).sum();
    }
}
