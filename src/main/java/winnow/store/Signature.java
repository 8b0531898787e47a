package winnow.store;

import java.util.Optional;

/**
 * Who decides, and why.
 *
 * @param by name of the person
 * @param note why, in the person's words
 */
public record Signature(String by, Optional<String> note) {}
