package winnow.publish.check;

/**
 * What a check came to.
 *
 * @param records looked at
 * @param valid those that lack nothing mandatory
 * @param schemaValid those that a published schema would pass as well, where it asks for more than its profile
 * @param gaps found
 */
public record CheckSummary(long records, long valid, long schemaValid, long gaps) {}
