package winnow.model;

import java.util.Optional;

/**
 * An entry of an article's reference list.
 *
 * @param ordinal place in the list, from 1
 * @param doi of the cited work, where given and well-formed
 * @param text the entry as one line, where given
 */
public record Reference(int ordinal, Optional<Doi> doi, Optional<String> text) {}
