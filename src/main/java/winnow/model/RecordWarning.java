package winnow.model;

/**
 * Something in a source that could not be read, and what was done about it.
 *
 * @param field the field concerned, in the words of {@link Field} or of the metric
 * @param message one line: what stood there and what follows
 */
public record RecordWarning(String field, String message) {}
