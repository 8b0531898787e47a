package winnow.store;

import winnow.model.Finding;

/**
 * A finding as it is kept.
 *
 * @param findingId key within this database
 * @param subject what it is about
 * @param finding the finding
 */
public record StoredFinding(long findingId, String subject, Finding finding) {}
