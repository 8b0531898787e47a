package winnow.audit;

import java.util.List;
import java.util.Set;
import winnow.model.Severity;
import winnow.store.FindingRule.Reach;

/**
 * What an operator or a reader of findings has to know of a rule; {@code docs/audit-rules.md} says the rest, and the
 * query of the same name decides.
 *
 * @param id stable id, {@code M01}
 * @param title a few words
 * @param severity of its findings, unless the query says otherwise
 * @param otherSeverities those that the query may give instead
 * @param menders who can put it right
 * @param reach what its findings are about
 * @param workings relations it reads, by name, each named after those it rests on
 * @param thresholds numbers on which it turns
 */
public record Rule(
        String id,
        String title,
        Severity severity,
        Set<Severity> otherSeverities,
        Set<Mender> menders,
        Reach reach,
        List<String> workings,
        List<Threshold> thresholds) {

    /** Copies the collections. */
    public Rule {
        otherSeverities = Set.copyOf(otherSeverities);
        menders = Set.copyOf(menders);
        workings = List.copyOf(workings);
        thresholds = List.copyOf(thresholds);
    }

    static Rule of(String id, String title, Severity severity, Mender... menders) {
        return new Rule(id, title, severity, Set.of(), Set.of(menders), Reach.ARTICLE, List.of(), List.of());
    }

    Rule or(Severity... severities) {
        return new Rule(id, title, severity, Set.of(severities), menders, reach, workings, thresholds);
    }

    Rule about(Reach whole) {
        return new Rule(id, title, severity, otherSeverities, menders, whole, workings, thresholds);
    }

    Rule reading(String... relations) {
        return new Rule(id, title, severity, otherSeverities, menders, reach, List.of(relations), thresholds);
    }

    Rule turningOn(Threshold... numbers) {
        return new Rule(id, title, severity, otherSeverities, menders, reach, workings, List.of(numbers));
    }
}
