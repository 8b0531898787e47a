package winnow.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import winnow.store.DatabaseException.Reason;

/** The version of the tables: what is there, what the program wants, and the way from one to the other. */
final class Schema {

    private static final String HISTORY = "winnow.flyway_schema_history";

    private final DatabaseAddress address;
    private final DataSource dataSource;

    Schema(DatabaseAddress address, DataSource dataSource) {
        this.address = address;
        this.dataSource = dataSource;
    }

    int migrate() {
        Optional<MigrationVersion> present = inConnection(session -> {
            requireWritable(session);
            return version(session);
        });
        present.ifPresent(this::requireNotNewer);
        try {
            return flyway().migrate().migrationsExecuted;
        } catch (FlywayException e) {
            throw explained(e);
        }
    }

    void require() {
        MigrationVersion present = inConnection(Schema::version)
                .orElseThrow(() -> new DatabaseException(
                        Reason.SCHEMA_MISSING,
                        "database \"" + address.database() + "\" at " + address.place()
                                + " holds nothing of winnow yet: run winnow db migrate, or harvest something"));
        requireNotNewer(present);
        if (present.compareTo(wanted()) < 0) {
            throw new DatabaseException(
                    Reason.SCHEMA_OLD,
                    "the schema at " + address.place() + " has version " + present + ", this winnow needs " + wanted()
                            + ": run winnow db migrate");
        }
    }

    /** Version that this program wants; asked for with connections of its own, so not within a transaction. */
    String newest() {
        return wanted().getVersion();
    }

    DatabaseInfo info(Session session, DatabaseAddress where, String newest) throws SQLException {
        Optional<MigrationVersion> present = version(session);
        String counted = present.isPresent() ? "(select count(*) from winnow.article)" : "0";
        return session.list(
                        "select current_setting('server_version'), pg_database_size(current_database()), " + counted,
                        row -> new DatabaseInfo(
                                where.place(),
                                where.database(),
                                row.getString(1),
                                present.map(MigrationVersion::getVersion),
                                newest,
                                row.getLong(2),
                                row.getLong(3)))
                .get(0);
    }

    /** The newest script that came with the program. */
    private MigrationVersion wanted() {
        return Arrays.stream(flyway().info().all())
                .filter(script -> script.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max(MigrationVersion::compareTo)
                .orElse(MigrationVersion.EMPTY);
    }

    private Flyway flyway() {
        return Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .schemas("winnow", "batch")
                .validateMigrationNaming(true)
                .load();
    }

    private void requireNotNewer(MigrationVersion present) {
        if (present.compareTo(wanted()) > 0) {
            throw new DatabaseException(
                    Reason.SCHEMA_NEW,
                    "the schema at " + address.place() + " has version " + present + ", made by a newer winnow than"
                            + " this one (" + wanted() + "): use the newer one");
        }
    }

    private void requireWritable(Session session) throws SQLException {
        String readOnly = session.list("show transaction_read_only", row -> row.getString(1))
                .get(0);
        if (readOnly.equals("on")) {
            throw new DatabaseException(
                    Reason.READ_ONLY,
                    "the database at " + address.place() + " takes no writes: use the primary server");
        }
    }

    private static Optional<MigrationVersion> version(Session session) throws SQLException {
        boolean known = session.list("select to_regclass('" + HISTORY + "') is not null", row -> row.getBoolean(1))
                .get(0);
        if (!known) {
            return Optional.empty();
        }
        return session
                .list(
                        "select version from " + HISTORY + " where success and version is not null",
                        row -> MigrationVersion.fromVersion(row.getString(1)))
                .stream()
                .max(MigrationVersion::compareTo);
    }

    private RuntimeException explained(FlywayException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && Faults.working(sql, address.place()) instanceof DatabaseException known) {
                return known;
            }
        }
        return new DatabaseException(
                Reason.SCHEMA_FOREIGN,
                "the schema winnow at " + address.place() + " is not as winnow left it: use another database, or"
                        + " restore this one from a backup",
                e);
    }

    private <T> T inConnection(Database.Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.with(new Session(connection));
        } catch (SQLException e) {
            throw Faults.working(e, address.place());
        }
    }
}
