package winnow.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import winnow.job.ReviewResult;

/** Decides on a field of an article. */
@Command(
        name = "decide",
        description = "Decide which value a field of an article takes, from now on.",
        footer = {
            "",
            "Examples:",
            "  winnow review decide 10.3892/or.2025.8963 volume --take crossref",
            "  winnow review decide 10.3892/or.2025.8963 pages --take 883-888 --note \"the PDF says so\""
        })
final class ReviewDecideCommand implements Callable<Integer> {

    @Option(
            names = "--take",
            required = true,
            paramLabel = "page|xml|crossref|VALUE",
            description = "The source whose claim is right, or the value itself where none is.")
    private String take;

    @Mixin
    private ReviewSubject subject;

    @Override
    public Integer call() {
        return subject.settle(
                (review, doi, field, signature) -> review.decide(doi, field, take, signature),
                ReviewDecideCommand::words);
    }

    private static String words(ReviewResult result) {
        return result.done()
                ? "decided, " + ReviewSubject.value(result.after()) + "; before " + ReviewSubject.value(result.before())
                : "decided so already, " + ReviewSubject.value(result.after());
    }
}
