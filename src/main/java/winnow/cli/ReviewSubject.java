package winnow.cli;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import winnow.job.ExitCode;
import winnow.job.Review;
import winnow.job.ReviewResult;
import winnow.job.UsageException;
import winnow.job.Workspace;
import winnow.job.settings.JournalsFile;
import winnow.job.settings.Settings;
import winnow.model.Doi;
import winnow.model.Field;
import winnow.model.FieldVerdict;
import winnow.model.Source;
import winnow.store.Signature;

/** What a decision is about and who makes it: the same words for making and for undoing one. */
final class ReviewSubject {

    private final Console console;

    @Parameters(index = "0", paramLabel = "DOI", description = "The article's DOI, in any form.")
    private String article;

    @Parameters(
            index = "1",
            paramLabel = "FIELD",
            converter = FieldConverter.class,
            completionCandidates = FieldConverter.class,
            description = "The field: ${COMPLETION-CANDIDATES}.")
    private Field field;

    @Option(names = "--note", paramLabel = "TEXT", description = "Why, for those who read it later.")
    private Optional<String> note = Optional.empty();

    @Option(names = "--by", paramLabel = "NAME", description = "Who decides; default: the name of your account.")
    private Optional<String> by = Optional.empty();

    @Mixin
    private CommonOptions common;

    ReviewSubject(Console console) {
        this.console = console;
    }

    /** Does it and says what became of the field. */
    int settle(Act act, Function<ReviewResult, String> words) {
        Doi doi = CommonOptions.doi(article);
        Signature signature = new Signature(
                by.map(ReviewSubject::line).filter(name -> !name.isEmpty()).orElseGet(ReviewSubject::account),
                note.map(ReviewSubject::line).filter(text -> !text.isEmpty()));
        Settings settings = common.settings();
        try (Workspace workspace = Workspace.migrated(settings)) {
            Review review = new Review(
                    settings, JournalsFile.load(CommonOptions.configFolder()), workspace.database(), Clock.systemUTC());
            ReviewResult result = act.on(review, doi, field, signature);
            if (!common.quiet()) {
                console.out().println(doi + " " + field.slug() + ": " + words.apply(result) + others(result));
                console.out().flush();
            }
        }
        return ExitCode.OK.code();
    }

    /** What is to be done with the field. */
    interface Act {
        ReviewResult on(Review review, Doi doi, Field field, Signature signature);
    }

    /** The value and whose it is. */
    static String value(FieldVerdict row) {
        return row.chosenValue()
                .map(value -> "\"" + TextTable.cell(value) + "\" ("
                        + row.chosenSource().map(Source::slug).orElse("") + ", " + row.rule() + ")")
                .orElse("nothing");
    }

    private static String others(ReviewResult result) {
        return result.others().isEmpty() ? "" : "; with it changed " + String.join(", ", result.others());
    }

    private static String line(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    private static String account() {
        String name = line(System.getProperty("user.name", ""));
        if (name.isEmpty() || name.equals("?")) {
            throw new UsageException("who decides? this account has no name: give one with --by");
        }
        return name;
    }
}
