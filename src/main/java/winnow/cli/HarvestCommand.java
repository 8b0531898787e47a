package winnow.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import winnow.job.Harvest;
import winnow.job.HarvestRequest;
import winnow.job.Progress;
import winnow.job.RunSummary;
import winnow.job.StopFlag;
import winnow.job.Workspace;
import winnow.job.settings.JournalsFile;
import winnow.job.settings.Settings;
import winnow.model.Journal;

/** The main job. */
@Command(
        name = "harvest",
        description = "Read articles, check them against Crossref, store, audit and balance.",
        footer = {
            "",
            "Examples:",
            "  winnow harvest --from samples",
            "  winnow harvest 10.3892/or.2025.8963 10.3892/ol.2020.12208",
            "  winnow harvest --dois list.txt --set site.pause=5s"
        })
final class HarvestCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "DOI|URL", arity = "0..*", description = "Articles, by DOI or by address.")
    private List<String> articles = new ArrayList<>();

    @Option(
            names = "--dois",
            paramLabel = "FILE",
            description = "A file with one DOI or address a line; - reads standard input.")
    private Optional<String> list = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "PATH",
            arity = "1..*",
            description = "Saved pages instead of the network: WARC, folder, .html, .txt, .xml, Crossref .json.")
    private List<Path> from = new ArrayList<>();

    @Option(names = "--restart", description = "Go on with the last harvest that did not finish.")
    private boolean restart;

    @Option(
            names = "--max-failed",
            paramLabel = "PERCENT",
            description = "Share of targets that may fail before the exit code is 1.")
    private Optional<String> maxFailed = Optional.empty();

    @Option(names = "--limit", paramLabel = "N", description = "Take at most so many targets.")
    private OptionalLong limit = OptionalLong.empty();

    @Mixin
    private CommonOptions common;

    HarvestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        maxFailed.ifPresent(percent -> common.override("harvest.max-failed", percent));
        Settings settings = common.settings();
        List<Journal> journals = JournalsFile.load(CommonOptions.configFolder());
        StopFlag stop = new StopFlag();
        try (Signals signals = Signals.raising(stop);
                Workspace workspace = Workspace.migrated(settings)) {
            Harvest harvest =
                    new Harvest(settings, journals, workspace.database(), stop, progress(), Clock.systemUTC());
            RunSummary summary = restart ? harvest.restart() : harvest.run(request(settings));
            if (!common.quiet()) {
                SummaryText.print(summary, console.out());
                console.out().flush();
            }
            return signals.ended(summary.exit().code());
        }
    }

    private HarvestRequest request(Settings settings) {
        return new HarvestRequest(
                articles,
                list.map(
                        file -> file.equals("-") ? StandardInput.kept(settings.homeFolder()) : absolute(Path.of(file))),
                from.stream().map(HarvestCommand::absolute).toList(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                limit);
    }

    private static String absolute(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }

    private Progress progress() {
        if (common.quiet()) {
            return Progress.SILENT;
        }
        return console.terminal() ? new BarProgress() : new LineProgress(console, Clock.systemUTC());
    }
}
