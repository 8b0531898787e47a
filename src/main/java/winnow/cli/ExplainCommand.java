package winnow.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import winnow.job.ExitCode;
import winnow.job.UsageException;
import winnow.job.Workspace;
import winnow.job.settings.Settings;
import winnow.model.Doi;
import winnow.store.Dossier;
import winnow.store.DossierStore;

/** All about one article: claims, verdicts, choices, counters, events, findings. */
@Command(
        name = "explain",
        description = "Show what each source claims of an article, what was chosen and why.",
        footer = {"", "Example: winnow explain 10.3892/or.2025.8963 --output json"})
final class ExplainCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "DOI", description = "The article's DOI, in any form.")
    private String article;

    @Mixin
    private OutputOption output;

    @Mixin
    private CommonOptions common;

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Doi doi = CommonOptions.doi(article);
        Settings settings = common.settings();
        try (Workspace workspace = Workspace.existing(settings)) {
            Optional<Dossier> dossier = new DossierStore(workspace.database()).find(doi);
            if (dossier.isEmpty()) {
                throw new UsageException(doi + " is not stored: harvest it first with winnow harvest " + doi);
            }
            switch (output.format()) {
                case table -> {
                    new DossierText(dossier.get()).print(console.out());
                    InstitutionLines.print(workspace.database(), doi, CommonOptions.configFolder(), console.out());
                }
                case json -> OutputOption.json(console.out(), DossierJson.of(dossier.get()));
                case csv -> OutputOption.csv(console.out(), DossierCsv.COLUMNS, DossierCsv.rows(dossier.get()));
            }
        }
        return ExitCode.OK.code();
    }
}
