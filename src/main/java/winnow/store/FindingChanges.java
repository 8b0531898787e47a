package winnow.store;

/**
 * What applying a rule did.
 *
 * @param opened findings that were not open before
 * @param kept findings that were open and still are
 * @param closed findings that are no longer true
 */
public record FindingChanges(long opened, long kept, long closed) {}
