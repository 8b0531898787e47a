package winnow.store;

/**
 * What applying a rule did.
 *
 * @param opened findings that were not open before
 * @param reopened those of them that had been open once and were closed
 * @param kept findings that were open and still are
 * @param closed findings that are no longer true
 */
public record FindingChanges(long opened, long reopened, long kept, long closed) {}
