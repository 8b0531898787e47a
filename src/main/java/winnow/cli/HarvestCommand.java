package winnow.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import winnow.job.Harvest;
import winnow.job.HarvestRequest;
import winnow.job.Progress;
import winnow.job.RunSummary;
import winnow.job.StopFlag;
import winnow.job.UsageException;
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
            "  winnow harvest --dois list.txt --set site.pause=5s",
            "  winnow harvest --journal or --limit 500",
            "  winnow harvest --discover crossref --since last",
            "  winnow harvest --due"
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

    @Option(names = "--issue", paramLabel = "or/54/4", description = "The articles of an issue.")
    private Optional<String> issue = Optional.empty();

    @Option(names = "--volume", paramLabel = "or/54", description = "The articles of all issues of a volume.")
    private Optional<String> volume = Optional.empty();

    @Option(names = "--journal", paramLabel = "or", description = "The articles of all volumes of a journal.")
    private Optional<String> journal = Optional.empty();

    @Option(
            names = "--discover",
            paramLabel = "crossref",
            description = "All that the publisher has registered with Crossref; with --journal, of one journal.")
    private Optional<String> discover = Optional.empty();

    @Option(
            names = "--since",
            paramLabel = "DAY",
            description =
                    "With --discover: what Crossref has indexed since that day, 2026-01-31; \"last\" goes on where"
                            + " the last listing ended. Default: from the beginning.")
    private Optional<String> since = Optional.empty();

    @Option(names = "--until", paramLabel = "DAY", description = "With --discover: up to that day. Default: today.")
    private Optional<String> until = Optional.empty();

    @Option(
            names = "--render",
            description = "Run the pages' scripts in headless Chromium and read the counters that they fill.")
    private boolean render;

    @Option(
            names = "--due",
            description = "The stored articles whose turn it is: daily while young, then weekly, then monthly"
                    + " (winnow.refresh in config/application.yml).")
    private boolean due;

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
        if (render) {
            common.override("render.always", "true");
        }
        maxFailed.ifPresent(percent -> common.override("harvest.max-failed", percent));
        if (restart && isSelecting()) {
            throw new UsageException("--restart goes on with the last harvest as it was asked for: give nothing else");
        }
        Settings settings = common.settings();
        List<Journal> journals = JournalsFile.load(CommonOptions.configFolder());
        StopFlag stop = new StopFlag();
        try (Signals signals = Signals.raising(stop);
                Workspace workspace = Workspace.migrated(settings)) {
            Harvest harvest =
                    new Harvest(settings, journals, workspace.database(), stop, progress(), Clock.systemUTC());
            RunSummary summary = restart ? harvest.restart() : harvest.run(request(settings));
            tell(summary);
            return signals.ended(summary.exit().code());
        }
    }

    private boolean isSelecting() {
        return !articles.isEmpty()
                || !from.isEmpty()
                || due
                || Stream.of(list, issue, volume, journal, discover, since, until)
                        .anyMatch(Optional::isPresent);
    }

    /** What stopped a run is said even when results are not wanted. */
    private void tell(RunSummary summary) {
        if (!common.quiet()) {
            SummaryText.print(summary, console.out());
            console.out().flush();
        } else if (!summary.note().isBlank()) {
            console.say("winnow: " + summary.note());
        }
    }

    private HarvestRequest request(Settings settings) {
        return new HarvestRequest(
                articles,
                list.map(
                        file -> file.equals("-") ? StandardInput.kept(settings.homeFolder()) : absolute(Path.of(file))),
                from.stream().map(HarvestCommand::absolute).toList(),
                issue,
                volume,
                journal,
                discover,
                since,
                until,
                due,
                limit);
    }

    private static String absolute(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }

    private Progress progress() {
        if (common.quiet()) {
            return Progress.SILENT;
        }
        return console.terminal() ? new BarProgress() : LineProgress.everyMinute(console, Clock.systemUTC());
    }
}
