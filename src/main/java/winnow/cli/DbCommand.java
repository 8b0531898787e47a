package winnow.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import winnow.job.ExitCode;
import winnow.job.Workspace;
import winnow.job.settings.Settings;
import winnow.store.DatabaseInfo;
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

    @Command(
            name = "url",
            description = "Print the address of the running database as libpq takes it, password included.",
            footer = {"", "Example: psql \"$(winnow db url)\""})
    int url(@Mixin CommonOptions options) {
        ServerStatus status = embedded(options.settings(), "url").status();
        if (status instanceof ServerStatus.Running running) {
            console.out().println(running.address().libpqUrl());
            return ExitCode.OK.code();
        }
        console.say("winnow: the database server is not running: start it with winnow db start");
        return ExitCode.OUTSIDE_FAULT.code();
    }

    @Command(
            name = "migrate",
            description = "Bring the schema to the version of this program.",
            footer = {"", "Example: winnow db migrate --db-url jdbc:postgresql://db.example.org/winnow"})
    int migrate(@Mixin CommonOptions options) {
        try (Workspace workspace = Workspace.asItIs(options.settings())) {
            int applied = workspace.database().migrate();
            tell(options, applied == 0 ? "the schema is up to date" : applied + " migrations applied");
        }
        return ExitCode.OK.code();
    }

    @Command(
            name = "info",
            description = "Say what server and schema there are, and how much is stored.",
            footer = {"", "Example: winnow db info --output json"})
    int info(@Mixin CommonOptions options, @Mixin OutputOption output) {
        Settings settings = options.settings();
        if (settings.db().address().isEmpty()
                && EmbeddedServer.at(settings.homeFolder()).status() instanceof ServerStatus.NeverInitialised never) {
            tell(
                    options,
                    "no database yet in " + never.dataDirectory() + ": harvest something, or run winnow db start");
            return ExitCode.OK.code();
        }
        try (Workspace workspace = Workspace.asItIs(settings)) {
            DatabaseInfo info = workspace.database().info();
            Map<String, String> record = new LinkedHashMap<>();
            record.put("server", "PostgreSQL " + info.serverVersion() + " at " + info.place());
            record.put("database", info.database());
            record.put("schema", info.schemaVersion().orElse("none"));
            record.put("program", info.programVersion());
            record.put("bytes", Long.toString(info.bytes()));
            record.put("articles", Long.toString(info.articles()));
            output.print(console.out(), record);
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
