package winnow.job;

import java.util.Optional;
import java.util.function.Consumer;
import winnow.job.settings.Settings;
import winnow.store.Database;
import winnow.store.DatabaseAddress;
import winnow.store.server.EmbeddedServer;
import winnow.store.server.ServerLease;

/**
 * The database that the settings name, open for as long as a command lasts: the embedded server, started or attached
 * to, or another one by its address.
 */
public final class Workspace implements AutoCloseable {

    private final Database database;
    private final Optional<ServerLease> lease;

    private Workspace(Database database, Optional<ServerLease> lease) {
        this.database = database;
        this.lease = lease;
    }

    /** Opens the database and brings its schema up to date; for commands that write. */
    public static Workspace migrated(Settings settings) {
        return open(settings, Database::migrate);
    }

    /** Opens the database and refuses a schema that is missing or of another version; for commands that read. */
    public static Workspace existing(Settings settings) {
        return open(settings, Database::requireSchema);
    }

    /** Opens the database, whatever is in it. */
    public static Workspace asItIs(Settings settings) {
        return open(settings, database -> {});
    }

    private static Workspace open(Settings settings, Consumer<Database> prepare) {
        Optional<ServerLease> lease = settings.db().address().isPresent()
                ? Optional.empty()
                : Optional.of(EmbeddedServer.at(settings.homeFolder()).acquire());
        Database database = null;
        try {
            database = Database.open(address(settings, lease));
            prepare.accept(database);
            return new Workspace(database, lease);
        } catch (RuntimeException refused) {
            close(database, lease);
            throw refused;
        }
    }

    private static DatabaseAddress address(Settings settings, Optional<ServerLease> lease) {
        Settings.Db db = settings.db();
        return lease.map(l -> new DatabaseAddress(l.jdbcUrl(), l.user(), l.password(), db.connections()))
                .orElseGet(() -> new DatabaseAddress(db.url(), db.user(), db.password(), db.connections()));
    }

    /** The database. */
    public Database database() {
        return database;
    }

    @Override
    public void close() {
        close(database, lease);
    }

    private static void close(Database database, Optional<ServerLease> lease) {
        try {
            if (database != null) {
                database.close();
            }
        } finally {
            lease.ifPresent(ServerLease::close);
        }
    }
}
