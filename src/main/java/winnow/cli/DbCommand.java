package winnow.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import winnow.job.ExitCode;
import winnow.job.settings.Settings;
import winnow.store.server.EmbeddedServer;
import winnow.store.server.ServerStatus;
import winnow.store.server.StopOutcome;

/** The database itself: start, stop, address, schema. */
@Command(
        name = "db",
        description = "Start, stop and look at the database.",
        footer = {"", "Example: winnow db start && psql \"$(winnow db url)\""})
final class DbCommand implements Runnable {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    DbCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "db what? start, stop, url, migrate or info");
    }

    @Command(
            name = "start",
            description = "Start the embedded server and leave it running.",
            footer = {"", "Example: winnow db start"})
    int start(@Mixin CommonOptions options) {
        ServerStatus.Running running = embedded(options.settings(), "start").startAndKeep();
        tell(
                options,
                "database server " + running.version() + " is running on port " + running.port() + ", data in "
                        + running.dataDirectory());
        return ExitCode.OK.code();
    }

    @Command(
            name = "stop",
            description = "Stop the embedded server.",
            footer = {"", "Example: winnow db stop"})
    int stop(@Mixin CommonOptions options) {
        StopOutcome outcome = embedded(options.settings(), "stop").stop();
        if (outcome instanceof StopOutcome.Stopped stopped) {
            String others = stopped.connectionsClosed() == 0
                    ? ""
                    : "; " + stopped.connectionsClosed() + " open connections were closed";
            tell(options, "database server stopped" + others);
        } else {
            tell(options, "the database server was not running");
        }
        return ExitCode.OK.code();
    }

    private EmbeddedServer embedded(Settings settings, String action) {
        if (settings.db().address().isPresent()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "db " + action
                            + " is for the embedded server, but winnow.db.url names another; that one is not ours to "
                            + action);
        }
        return EmbeddedServer.at(settings.homeFolder());
    }

    private void tell(CommonOptions options, String line) {
        if (!options.quiet()) {
            console.say(line);
        }
    }
}
