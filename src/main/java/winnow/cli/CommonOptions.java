package winnow.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import winnow.job.UsageException;
import winnow.job.settings.Settings;
import winnow.job.settings.SettingsLoader;
import winnow.model.Doi;
import winnow.model.Journal;

/** Options that every verb takes. */
final class CommonOptions {

    private final Console console;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Override a key of config/application.yml for this command; may be given several times.")
    private List<String> overrides = new ArrayList<>();

    @Option(
            names = "--db-url",
            paramLabel = "URL",
            description = "JDBC address of the PostgreSQL server to use instead of the embedded one"
                    + " (user and password: WINNOW_DB_USER, WINNOW_DB_PASSWORD).")
    private Optional<String> dbUrl = Optional.empty();

    @Option(names = "--quiet", description = "Print results and errors only.")
    private boolean quiet;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    CommonOptions(Console console) {
        this.console = console;
    }

    Settings settings() {
        Settings settings = new SettingsLoader(console.environment(), configFolder()).load(overrides());
        LogFile.open(settings);
        return settings;
    }

    /** What the command line sets, as {@code key=value}. */
    List<String> overrides() {
        List<String> all = new ArrayList<>(overrides);
        dbUrl.ifPresent(url -> all.add("db.url=" + url));
        return all;
    }

    /** An option of a verb that is a key of the configuration. */
    void override(String key, String value) {
        overrides.add(key + "=" + value);
    }

    boolean quiet() {
        return quiet;
    }

    static Optional<Path> configFolder() {
        return Optional.ofNullable(System.getProperty("winnow.config")).map(Path::of);
    }

    /** The article that somebody named. */
    static Doi doi(String article) {
        return Doi.parse(article)
                .orElseThrow(
                        () -> new UsageException("\"" + article + "\" is no DOI; write it like 10.3892/or.2025.8963"));
    }

    /** Refuses the code of a journal that is not configured. */
    static void requireJournal(String code, List<Journal> journals) {
        List<String> codes = journals.stream().map(Journal::code).toList();
        if (!codes.contains(code)) {
            throw new UsageException(
                    "there is no journal " + code + " in journals.yml; there are " + String.join(", ", codes));
        }
    }
}
