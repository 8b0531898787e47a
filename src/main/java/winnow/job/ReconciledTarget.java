package winnow.job;

import java.util.Optional;
import winnow.model.Snapshot;
import winnow.store.Reconciled;

/**
 * A target, reconciled and ready to be stored.
 *
 * @param item what is to be stored
 * @param answer the registry's answer, where it was asked in this run
 */
record ReconciledTarget(Reconciled item, Optional<Snapshot> answer) {}
