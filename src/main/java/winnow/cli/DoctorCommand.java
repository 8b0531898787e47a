package winnow.cli;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import winnow.job.doctor.Checkup;
import winnow.job.doctor.Condition;
import winnow.publish.institution.InstitutionsFile;
import winnow.publish.institution.InstitutionsFileException;

/** Looks at what winnow needs and says what to do; changes nothing. */
@Command(
        name = "doctor",
        description = {
            "Check Java, disk, home folder, configuration, database, contact, browser, site and Crossref, and say what"
                    + " to do. Starts, makes and changes nothing, and asks each host once at most. With --quiet only"
                    + " warnings and problems are printed.",
            "",
            "doctor page FILE|URL shows what the parser finds in one article page: the first thing to run when the site"
                    + " has changed."
        },
        subcommands = DoctorPageCommand.class,
        footer = {
            "",
            "Exit codes: 0 no problem, though perhaps warnings; 2 the configuration is at fault (a key, the contact, a",
            "list, the token, the browser); 3 something outside it is (rights, disk, database, network). Where both",
            "are, it is 2.",
            "",
            "Examples:",
            "  winnow doctor",
            "  winnow doctor --offline --output json",
            "  winnow doctor page saved.html"
        })
final class DoctorCommand implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of("check", "state", "seen", "advice");

    private final Console console;

    @Option(names = "--offline", description = "Ask nothing over the network.")
    private boolean offline;

    @Mixin
    private OutputOption output;

    @Mixin
    private CommonOptions common;

    DoctorCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        List<Condition> conditions = new Checkup(
                        console.environment(), CommonOptions.configFolder(), common.overrides())
                .with("institutions.yml", DoctorCommand::institutions)
                .run(offline);
        List<Condition> shown = conditions.stream()
                .filter(c -> !common.quiet() || c.state() != Condition.State.OK)
                .toList();
        if (output.format() == OutputFormat.table) {
            shown.forEach(this::line);
        } else {
            output.print(
                    console.out(),
                    COLUMNS,
                    shown.stream()
                            .map(c -> List.of(c.check(), c.state().slug(), c.seen(), c.advice()))
                            .toList());
        }
        return Checkup.exit(conditions).code();
    }

    private void line(Condition condition) {
        String advice = condition.advice().isEmpty() ? "" : " -> " + condition.advice();
        console.out()
                .printf(
                        "%-8s %-16s %s%n",
                        condition.state().slug(),
                        condition.check(),
                        (condition.seen() + advice).replaceAll("\\s+|\\p{Cntrl}", " "));
    }

    private static Condition institutions() {
        try {
            int institutions =
                    InstitutionsFile.load(CommonOptions.configFolder()).all().size();
            return Condition.ok("institutions.yml", institutions + " institutions");
        } catch (InstitutionsFileException | UncheckedIOException faulty) {
            return Condition.misconfigured("institutions.yml", faulty.getMessage(), "mend the file");
        }
    }
}
