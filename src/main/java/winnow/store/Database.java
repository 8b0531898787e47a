package winnow.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import winnow.store.DatabaseException.Reason;

/**
 * The pool of connections to winnow's database, and its schema. Opening connects once and refuses servers that are too
 * old; the schema is looked at by {@link #migrate()} and {@link #requireSchema()}. Safe for use by several threads.
 *
 * <p>Every method throws {@link DatabaseException} where the database cannot be used.
 */
public final class Database implements AutoCloseable {

    /** Oldest major version of PostgreSQL whose SQL is enough. */
    static final int OLDEST_SERVER = 14;

    private static final int CONNECT_SECONDS = 10;
    private static final int ATTEMPTS = 5;
    /** A database that is there gives one in milliseconds; the pool's own half a minute only puts bad news off. */
    private static final Duration WAIT_FOR_CONNECTION = Duration.ofSeconds(3);

    private static final long FIRST_PAUSE = 200;
    private static final long LONGEST_PAUSE = 2_000;

    private final DatabaseAddress address;
    private final HikariDataSource pool;
    private final Schema schema;
    private volatile Duration patience = Duration.ZERO;
    private volatile BooleanSupplier givenUp = () -> false;

    private Database(DatabaseAddress address, HikariDataSource pool) {
        this.address = address;
        this.pool = pool;
        this.schema = new Schema(address, pool);
    }

    /** Connects. */
    public static Database open(DatabaseAddress address) {
        PGSimpleDataSource driver = driver(address);
        try (Connection first = driver.getConnection()) {
            requireServer(first.getMetaData(), address);
        } catch (SQLException e) {
            throw Faults.connecting(e, address);
        }
        HikariConfig config = new HikariConfig();
        config.setPoolName("winnow");
        config.setDataSource(driver);
        config.setMaximumPoolSize(address.connections());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(WAIT_FOR_CONNECTION.toMillis());
        config.setInitializationFailTimeout(-1);
        // Our queries read little of large tables, which the server takes for much: it would compile for longer than it
        // reads.
        config.setConnectionInitSql("set jit = off");
        return new Database(address, new HikariDataSource(config));
    }

    /**
     * Brings the schema to the version of this program; does nothing where it is.
     *
     * @return number of migrations applied
     */
    public int migrate() {
        return schema.migrate();
    }

    /** Refuses a schema that is missing, older or newer than the program; writes nothing. */
    public void requireSchema() {
        schema.require();
    }

    /** What there is. */
    public DatabaseInfo info() {
        String newest = schema.newest();
        return transaction(session -> schema.info(session, address, newest));
    }

    /**
     * From now on, work that finds the database gone waits for it to come back and is done again from its start. For
     * long runs, whose work may all be done twice.
     *
     * @param longest how long one piece of work waits
     * @param stop ends the waiting when it turns true
     */
    public void rideOut(Duration longest, BooleanSupplier stop) {
        patience = longest;
        givenUp = stop;
    }

    /** What lies behind a fault that some framework met on this database; empty when it was not the database. */
    public Optional<DatabaseException> behind(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseException known) {
                return Optional.of(known);
            }
            if (cause instanceof SQLException sql) {
                return fault(sql) instanceof DatabaseException known ? Optional.of(known) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Connections kept open at most. */
    int connections() {
        return address.connections();
    }

    /** For a framework that keeps tables of its own in this database. */
    public DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }

    /** Work within a transaction. */
    interface Work<T> {
        T with(Session session) throws SQLException;
    }

    /**
     * Commits what the work did, or undoes all of it. Work that collided with another transaction is done again, so it
     * must not have effects of its own.
     */
    <T> T transaction(Work<T> work) {
        long begun = System.nanoTime();
        int collisions = 0;
        for (long pause = FIRST_PAUSE; ; pause = Math.min(LONGEST_PAUSE, 2 * pause)) {
            try (Connection connection = pool.getConnection()) {
                return committed(connection, work);
            } catch (SQLException e) {
                boolean again = Faults.isCollision(e) ? ++collisions < ATTEMPTS : waited(e, begun, pause);
                if (!again) {
                    throw fault(e);
                }
            }
        }
    }

    /** Waits a little for a database that went away; false when it is not that, or has lasted too long. */
    private boolean waited(SQLException e, long begun, long pause) {
        boolean mayPass = fault(e) instanceof DatabaseException lost && lost.mayPass();
        if (!mayPass || givenUp.getAsBoolean() || System.nanoTime() - begun >= patience.toNanos()) {
            return false;
        }
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * The same for work that a restart does again: the commit does not wait for the disk. After a crash of the server
     * the last moments may be missing, whole transactions only, and their targets are still without outcome.
     */
    <T> T repeatable(Work<T> work) {
        return transaction(session -> {
            session.update("set local synchronous_commit = off");
            return work.with(session);
        });
    }

    /** Work on a connection that the work closes, or keeps; every statement is a transaction of its own. */
    <T> T apart(Apart<T> work) {
        long begun = System.nanoTime();
        while (true) {
            Connection connection = null;
            try {
                connection = pool.getConnection();
                return work.with(connection);
            } catch (SQLException e) {
                if (connection != null) {
                    pool.evictConnection(connection);
                }
                if (!waited(e, begun, FIRST_PAUSE)) {
                    throw fault(e);
                }
            }
        }
    }

    /** Work on a connection. */
    interface Apart<T> {
        T with(Connection connection) throws SQLException;
    }

    /** What a fault met while working means. */
    RuntimeException fault(SQLException e) {
        return Faults.working(e, address.place());
    }

    private static <T> T committed(Connection connection, Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            T result = work.with(new Session(connection));
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException e) {
            rollBack(connection, e);
            throw e;
        }
    }

    private static void rollBack(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private static PGSimpleDataSource driver(DatabaseAddress address) {
        address.place();
        PGSimpleDataSource driver = new PGSimpleDataSource();
        driver.setUrl(address.url());
        if (!address.user().isEmpty()) {
            driver.setUser(address.user());
        }
        if (!address.password().isEmpty()) {
            driver.setPassword(address.password());
        }
        driver.setApplicationName("winnow");
        driver.setReWriteBatchedInserts(true);
        driver.setTcpKeepAlive(true);
        driver.setConnectTimeout(CONNECT_SECONDS);
        return driver;
    }

    private static void requireServer(DatabaseMetaData server, DatabaseAddress address) throws SQLException {
        if (server.getDatabaseMajorVersion() < OLDEST_SERVER) {
            throw new DatabaseException(
                    Reason.SERVER_TOO_OLD,
                    "the database at " + address.place() + " is PostgreSQL " + server.getDatabaseProductVersion()
                            + ", winnow needs " + OLDEST_SERVER + " or newer: upgrade it, or use another");
        }
    }
}
