package winnow.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Ends a decision on a field of an article. */
@Command(
        name = "undo",
        description = "End a decision, so that the rules choose again; put aside one that has lapsed.",
        footer = {"", "Example: winnow review undo 10.3892/or.2025.8963 volume"})
final class ReviewUndoCommand implements Callable<Integer> {

    @Mixin
    private ReviewSubject subject;

    @Override
    public Integer call() {
        return subject.settle(
                (review, doi, field, signature) -> review.undo(doi, field, signature),
                result -> "undone, " + ReviewSubject.value(result.after()) + "; before "
                        + ReviewSubject.value(result.before()));
    }
}
