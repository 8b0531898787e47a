package winnow.store;

import java.util.Optional;

/**
 * How a target leaves a step.
 *
 * @param outcome one of the words that the table's check knows for the step
 * @param reason finer reason, a stable slug
 * @param detail one line for a person
 */
public record StepOutcome(String outcome, String reason, Optional<String> detail) {

    /** A page was read. */
    public static StepOutcome parsed(String reason) {
        return new StepOutcome("parsed", reason, Optional.empty());
    }

    /** The server said that the stored page still holds. */
    public static StepOutcome notModified() {
        return new StepOutcome("not-modified", "not-modified", Optional.empty());
    }

    /** Only other records of the article were given, such as the registry's. */
    public static StepOutcome noPage(String reason) {
        return new StepOutcome("no-page", reason, Optional.empty());
    }

    /** Any other word, with its reason and a line for a person. */
    public static StepOutcome of(String outcome, String reason, String detail) {
        return new StepOutcome(outcome, reason, Optional.ofNullable(detail));
    }

    /** Whether the target goes on to the next step. */
    public boolean goesOn() {
        return outcome.equals("parsed") || outcome.equals("not-modified") || outcome.equals("no-page");
    }
}
