package winnow.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import winnow.model.Doi;
import winnow.model.Field;
import winnow.model.FieldVerdict;
import winnow.store.PendingTarget;
import winnow.store.Standing;
import winnow.store.Step;
import winnow.store.StepOutcome;
import winnow.store.StoredCapture;

/**
 * An article, read again from its snapshots.
 *
 * @param target the target
 * @param before how it stands in the tables; empty for one that is not stored
 * @param article what is to be stored; empty when nothing is
 * @param left how the target leaves when nothing is stored
 * @param readings what was read from its snapshots, where that differs from what was read before
 */
record Reread(
        PendingTarget target,
        Optional<Standing> before,
        Optional<ReconciledTarget> article,
        Optional<StepOutcome> left,
        List<StoredCapture> readings) {

    /** Copies the list. */
    Reread {
        readings = List.copyOf(readings);
    }

    Doi doi() {
        return target.target().doi().orElseThrow();
    }

    /** The step that it leaves without an article: what is as unreadable as it was is unchanged, the rest has failed. */
    Step step() {
        return left.filter(result -> result.outcome().equals("unchanged")).isPresent() ? Step.RECONCILE : Step.SCRAPE;
    }

    /** Fields that have a value and would have none. */
    List<String> lost() {
        return differences().stream()
                .filter(difference -> difference.after().isEmpty())
                .map(FieldDifference::field)
                .toList();
    }

    /** Fields whose value would be another, in order of their names. */
    List<FieldDifference> differences() {
        if (article.isEmpty()) {
            return List.of();
        }
        Map<String, String> old = before.map(Standing::fields).orElse(Map.of());
        Map<String, String> now = new TreeMap<>();
        for (FieldVerdict verdict : article.get().item().article().ledger()) {
            verdict.chosenValue().ifPresent(value -> now.put(verdict.field().slug(), value));
        }
        TreeSet<String> fields = new TreeSet<>(old.keySet());
        fields.addAll(now.keySet());
        List<FieldDifference> differences = new ArrayList<>();
        for (String field : fields) {
            FieldDifference difference = new FieldDifference(
                    doi(), field, Optional.ofNullable(old.get(field)), Optional.ofNullable(now.get(field)));
            if (!difference.before().equals(difference.after())) {
                differences.add(difference);
            }
        }
        return differences;
    }

    /** The same article, made with other decisions of people. */
    Reread with(ReconciledTarget other) {
        return new Reread(target, before, Optional.of(other), left, readings);
    }

    /** A field's row of the ledger of the article. */
    FieldVerdict row(Field field) {
        return article.orElseThrow().item().article().ledger().stream()
                .filter(row -> row.field() == field)
                .findFirst()
                .orElseThrow();
    }

    /** The same, kept from the tables. */
    Reread quarantined(String reason, String detail) {
        return new Reread(
                target,
                before,
                Optional.empty(),
                Optional.of(StepOutcome.of("layout-changed", reason, detail)),
                List.of());
    }
}
