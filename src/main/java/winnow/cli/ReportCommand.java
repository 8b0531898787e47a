package winnow.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import winnow.job.ExitCode;
import winnow.job.Workspace;
import winnow.publish.report.AuditReport;

/** The audit as one page to look at. */
@Command(
        name = "report",
        description = "Write the audit as one HTML page that needs no network: what was measured, and what was found.",
        footer = {"", "Example: winnow report --out audit.html"})
final class ReportCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where to write it; an older report there is replaced once the new one is complete.")
    private Path out;

    @Mixin
    private CommonOptions common;

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Workspace workspace = Workspace.existing(common.settings())) {
            new AuditReport(workspace.database().dataSource())
                    .write(out, Clock.systemUTC().instant());
        } catch (IOException unwritable) {
            console.say("winnow: the report could not be written to " + out + ": " + unwritable.getMessage());
            return ExitCode.OUTSIDE_FAULT.code();
        }
        if (!common.quiet()) {
            console.say("report written to " + out.toAbsolutePath().normalize());
        }
        return ExitCode.OK.code();
    }
}
