package winnow.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import org.apache.commons.text.similarity.LevenshteinDistance;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import winnow.job.ExitCode;

/** The program: finds the verb, runs it, turns what comes of it into an exit code. */
@Command(
        name = "winnow",
        description = "Harvests article metadata, checks every field against Crossref, audits the counters.",
        synopsisSubcommandLabel = "VERB",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            HarvestCommand.class,
            ReparseCommand.class,
            ExplainCommand.class,
            ReviewCommand.class,
            ExportCommand.class,
            ServeCommand.class,
            AuditCommand.class,
            ReportCommand.class,
            DbCommand.class,
            DoctorCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 all well; 1 finished, but items failed or findings are open above what was allowed;",
            "2 usage or configuration error; 3 stopped by an outside fault, can be restarted; 4 a bug: the balance",
            "does not hold; 130 interrupted, can be restarted.",
            "",
            "Example: winnow harvest --from samples"
        })
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec;

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(run(utf8(System.out), utf8(System.err), System.console() != null, System.getenv(), args));
    }

    /**
     * Runs one command.
     *
     * @param out standard output
     * @param err standard error
     * @param terminal whether a person is looking
     * @param environment environment variables
     * @param args the command's words
     * @return its exit code
     */
    public static int run(
            PrintWriter out, PrintWriter err, boolean terminal, Map<String, String> environment, String... args) {
        Console console = new Console(out, err, terminal, environment);
        CommandLine commands = new CommandLine(new Main(), new VerbFactory(console))
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(110)
                .setParameterExceptionHandler(Main::usageError)
                .setExecutionExceptionHandler((fault, command, parsed) -> Failures.report(fault, console));
        int code = commands.execute(args);
        out.flush();
        err.flush();
        return code;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which verb? winnow --help lists them");
    }

    private static int usageError(ParameterException error, String[] args) {
        PrintWriter err = error.getCommandLine().getErr();
        String name = error.getCommandLine().getCommandSpec().qualifiedName();
        err.println("winnow: " + error.getMessage().lines().findFirst().orElse("") + suggestion(error) + "; see " + name
                + " --help");
        return ExitCode.USAGE.code();
    }

    private static String suggestion(ParameterException error) {
        if (error instanceof CommandLine.UnmatchedArgumentException unmatched) {
            String given = unmatched.getUnmatched().get(0);
            return unmatched.getSuggestions().stream()
                    .min(Comparator.comparingInt(
                            known -> LevenshteinDistance.getDefaultInstance().apply(known, given)))
                    .map(nearest -> "; did you mean " + nearest + "?")
                    .orElse("");
        }
        return "";
    }

    private static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
    }
}
