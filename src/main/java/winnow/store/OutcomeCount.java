package winnow.store;

/**
 * Targets of a run that left a step in the same way.
 *
 * @param step the step
 * @param outcome outcome
 * @param reason reason
 * @param count how many
 */
public record OutcomeCount(Step step, String outcome, String reason, long count) {}
