package winnow.store;

import java.util.Optional;

/**
 * A target of a run from which no article came.
 *
 * @param place its DOI, or its address or the place of its saved page where no DOI is known
 * @param outcome outcome
 * @param reason reason
 * @param detail one line for a person
 */
public record FailedTarget(String place, String outcome, String reason, Optional<String> detail) {}
