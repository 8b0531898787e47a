package winnow.store;

import winnow.model.Severity;

/**
 * Open findings of a rule.
 *
 * @param rule stable id
 * @param severity of these findings
 * @param open how many are open
 */
public record FindingCount(String rule, Severity severity, long open) {}
