package winnow.store;

import winnow.model.Target;

/**
 * A target that has not left a step yet.
 *
 * @param targetId key within this database; targets are taken in this order
 * @param target what to look at
 */
public record PendingTarget(long targetId, Target target) {}
