package winnow.job.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import winnow.job.settings.Settings;
import winnow.store.Database;
import winnow.store.DatabaseAddress;
import winnow.store.DatabaseException;
import winnow.store.DatabaseInfo;
import winnow.store.server.EmbeddedServer;
import winnow.store.server.ServerException;
import winnow.store.server.ServerStatus;

/** The database server and the schema in it. A server that does not run is not started for this. */
final class DatabaseCheck {

    private static final String SERVER = "database";
    private static final String SCHEMA = "schema";
    /** Newest major version that the tests are run on. */
    private static final int NEWEST_TESTED = 18;

    private DatabaseCheck() {}

    static List<Condition> of(Settings settings) {
        Settings.Db db = settings.db();
        try {
            return db.address().isPresent()
                    ? connected(new DatabaseAddress(db.url(), db.user(), db.password(), 2), "")
                    : embedded(settings.homeFolder());
        } catch (DatabaseException known) {
            return List.of(of(known));
        } catch (ServerException known) {
            return List.of(Condition.outside(SERVER, known.getMessage()));
        } catch (RuntimeException broken) {
            return List.of(Condition.outside(
                    SERVER, "cannot be looked at (" + Checkup.line(broken) + ")", "mend what it says"));
        }
    }

    private static List<Condition> embedded(Path home) {
        if (Files.exists(home) && !(Files.isDirectory(home) && Files.isReadable(home) && Files.isExecutable(home))) {
            return List.of(Condition.outside(
                    SERVER, "embedded, but what there is cannot be seen in " + home, "mend the home folder first"));
        }
        EmbeddedServer server = EmbeddedServer.at(home);
        ServerStatus status = server.status();
        if (status instanceof ServerStatus.Running running) {
            String kept = running.kept() ? ", until winnow db stop" : ", for a command that uses it";
            return connected(
                    new DatabaseAddress(
                            running.address().jdbcUrl(),
                            running.address().user(),
                            running.address().password(),
                            2),
                    ", embedded, runs as process " + running.pid() + kept);
        }
        Optional<ServerException> obstacle = server.obstacle();
        if (obstacle.isPresent()) {
            return List.of(Condition.outside(SERVER, obstacle.get().getMessage()));
        }
        if (status instanceof ServerStatus.Stopped stopped) {
            return List.of(Condition.ok(
                    SERVER,
                    "embedded, PostgreSQL " + stopped.version() + " in " + stopped.dataDirectory()
                            + "; it does not run and starts when needed; its schema was not looked at"));
        }
        return status instanceof ServerStatus.Busy busy
                ? List.of(Condition.warning(
                        SERVER,
                        "embedded, process " + busy.pid() + " is starting or stopping and takes no connections",
                        "look again in a moment"))
                : List.of(Condition.ok(
                        SERVER, "embedded, not made yet; the first harvest makes it in " + status.dataDirectory()));
    }

    private static List<Condition> connected(DatabaseAddress address, String manner) {
        try (Database database = Database.open(address)) {
            DatabaseInfo info = database.info();
            return List.of(server(info, manner), schema(database, info));
        }
    }

    private static Condition server(DatabaseInfo info, String manner) {
        String seen = "PostgreSQL " + info.serverVersion() + " at " + info.place() + manner + "; " + info.articles()
                + " articles";
        int major = Integer.parseInt(info.serverVersion().replaceFirst("\\D.*", ""));
        return major <= NEWEST_TESTED
                ? Condition.ok(SERVER, seen)
                : Condition.warning(SERVER, seen, "winnow is tested on 14 to 18: use one of these where you can");
    }

    private static Condition schema(Database database, DatabaseInfo info) {
        try {
            database.requireSchema();
            return Condition.ok(SCHEMA, "version " + info.schemaVersion().orElse("?") + ", up to date");
        } catch (DatabaseException known) {
            return switch (known.reason()) {
                case SCHEMA_MISSING -> Condition.ok(SCHEMA, "none yet; the first harvest makes it");
                case SCHEMA_OLD ->
                    Condition.warning(
                            SCHEMA,
                            "version " + info.schemaVersion().orElse("?") + ", this winnow has "
                                    + info.programVersion(),
                            "run winnow db migrate; the next harvest does it too");
                default -> Condition.outside(SCHEMA, known.getMessage());
            };
        }
    }

    private static Condition of(DatabaseException known) {
        Condition outside = Condition.outside(SERVER, known.getMessage());
        return known.reason() == DatabaseException.Reason.BAD_ADDRESS
                ? Condition.misconfigured(SERVER, outside.seen(), outside.advice())
                : outside;
    }
}
