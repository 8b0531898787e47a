package winnow.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import winnow.job.ExitCode;
import winnow.job.FieldDifference;
import winnow.job.Progress;
import winnow.job.Reparse;
import winnow.job.RunSummary;
import winnow.job.StopFlag;
import winnow.job.Workspace;
import winnow.job.settings.JournalsFile;
import winnow.job.settings.Settings;
import winnow.model.Doi;
import winnow.model.Journal;
import winnow.store.StoredSelection;

/** Parses and reconciles stored snapshots again. */
@Command(
        name = "reparse",
        description = "Parse and reconcile again from stored snapshots, without network.",
        footer = {"", "Examples:", "  winnow reparse --dry-run --journal or", "  winnow reparse 10.3892/or.2025.8963"})
final class ReparseCommand implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of("doi", "field", "old", "new");

    private final Console console;

    @Parameters(paramLabel = "DOI", arity = "0..*", description = "Articles; default: all that are stored.")
    private List<String> articles = new ArrayList<>();

    @Option(names = "--dry-run", description = "Print each field that would change, and write nothing.")
    private boolean dryRun;

    @Option(names = "--journal", paramLabel = "CODE", description = "Only articles of this journal.")
    private Optional<String> journal = Optional.empty();

    @Option(
            names = "--dois",
            paramLabel = "FILE",
            description = "Articles in a file with one DOI a line; - reads standard input.")
    private Optional<String> list = Optional.empty();

    @Mixin
    private OutputOption output;

    @Mixin
    private CommonOptions common;

    ReparseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        StoredSelection chosen = chosen();
        Settings settings = common.settings();
        List<Journal> journals = JournalsFile.load(CommonOptions.configFolder());
        journal.ifPresent(code -> CommonOptions.requireJournal(code, journals));
        StopFlag stop = new StopFlag();
        try (Signals signals = Signals.raising(stop);
                Workspace workspace = dryRun ? Workspace.existing(settings) : Workspace.migrated(settings)) {
            Reparse reparse =
                    new Reparse(settings, journals, workspace.database(), stop, progress(), Clock.systemUTC());
            return signals.ended(dryRun ? preview(reparse, chosen, stop) : run(reparse, chosen));
        }
    }

    private int run(Reparse reparse, StoredSelection chosen) {
        RunSummary summary = reparse.run(chosen);
        if (!common.quiet()) {
            SummaryText.print(summary, console.out());
            console.out().flush();
        } else if (!summary.note().isBlank()) {
            console.say("winnow: " + summary.note());
        }
        return summary.exit().code();
    }

    private int preview(Reparse reparse, StoredSelection chosen, StopFlag stop) {
        List<List<String>> rows = new ArrayList<>();
        boolean csv = output.format() == OutputFormat.csv;
        if (csv) {
            OutputOption.csv(console.out(), COLUMNS, List.of());
        }
        Map<String, Long> counts = reparse.preview(chosen, difference -> {
            if (csv) {
                OutputOption.row(console.out(), row(difference));
            } else {
                rows.add(row(difference));
            }
        });
        if (!csv) {
            output.print(console.out(), COLUMNS, rows);
        }
        console.out().flush();
        if (!common.quiet()) {
            console.say(counts.isEmpty() ? "nothing would change" : "would change, by field:");
            counts.forEach((field, count) -> console.say("%8d  %s".formatted(count, field)));
        }
        return (stop.raised() ? ExitCode.INTERRUPTED : ExitCode.OK).code();
    }

    private static List<String> row(FieldDifference difference) {
        return List.of(
                difference.doi().value(),
                difference.field(),
                difference.before().orElse(""),
                difference.after().orElse(""));
    }

    private StoredSelection chosen() {
        List<Doi> dois = new ArrayList<>();
        for (String article : articles) {
            dois.add(CommonOptions.doi(article));
        }
        list.ifPresent(file -> dois.addAll(SelectionOptions.read(file)));
        boolean named = list.isPresent() || !articles.isEmpty();
        return new StoredSelection(journal, named ? Optional.of(dois) : Optional.empty());
    }

    private Progress progress() {
        if (common.quiet()) {
            return Progress.SILENT;
        }
        return console.terminal() ? new BarProgress() : LineProgress.everyMinute(console, Clock.systemUTC());
    }
}
