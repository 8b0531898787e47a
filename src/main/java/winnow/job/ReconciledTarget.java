package winnow.job;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import winnow.model.Field;
import winnow.model.ReviewDecision;
import winnow.model.Snapshot;
import winnow.store.Reconciled;

/**
 * A target, reconciled and ready to be stored.
 *
 * @param item what is to be stored
 * @param answer the registry's answer, where it was asked in this run
 * @param again reconciles the same evidence with other decisions of people
 */
record ReconciledTarget(
        Reconciled item, Optional<Snapshot> answer, Function<Map<Field, ReviewDecision>, ReconciledTarget> again) {}
