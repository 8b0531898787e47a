package winnow.store;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/**
 * The right to be the only run. It is an advisory lock of PostgreSQL, which ends with its connection, so a holder that
 * died holds nothing; a table says who took it.
 */
public final class RunLock implements AutoCloseable {

    private static final String KEY = "hashtextextended('winnow:' || ?, 0)";

    private final Database database;
    private final Connection connection;
    private final String name;

    private RunLock(Database database, Connection connection, String name) {
        this.database = database;
        this.connection = connection;
        this.name = name;
    }

    /** What came of trying to take it. */
    public sealed interface Attempt {

        /** It is ours until it is closed or the connection is lost. */
        record Taken(RunLock lock) implements Attempt {}

        /**
         * Another process has it.
         *
         * @param pid its process id
         * @param host its machine
         * @param since when it took it
         */
        record HeldBy(long pid, String host, Instant since) implements Attempt {

            /** Whether it is a process of this machine that is no more: the server is about to notice. */
            public boolean isDead() {
                return host.equals(RunLock.host())
                        && ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty();
            }
        }
    }

    /**
     * Takes the lock if it is free; never waits.
     *
     * @param name what is locked: {@code harvest}
     */
    public static Attempt tryTake(Database database, String name, Instant now) {
        return database.apart(connection -> {
            Session session = new Session(connection);
            noticeDeath(session);
            boolean taken = session.list("select pg_try_advisory_lock(" + KEY + ")", row -> row.getBoolean(1), name)
                    .get(0);
            if (!taken) {
                Attempt.HeldBy holder = holder(session, name, now);
                connection.close();
                return holder;
            }
            session.update(
                    "insert into winnow.run_lock (name, pid, host, since) values (?, ?, ?, ?)"
                            + " on conflict (name) do update set pid = excluded.pid, host = excluded.host,"
                            + " since = excluded.since",
                    name,
                    ProcessHandle.current().pid(),
                    host(),
                    now);
            return new Attempt.Taken(new RunLock(database, connection, name));
        });
    }

    /** Whether it is still ours; false once the connection is lost, and then another process may have it. */
    public boolean isHeld() {
        try {
            return connection.isValid(5);
        } catch (SQLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Gives it back. */
    @Override
    public void close() {
        try (connection) {
            new Session(connection).list("select pg_advisory_unlock(" + KEY + ")", row -> row.getBoolean(1), name);
        } catch (SQLException e) {
            if (!Faults.isConnectionGone(e)) {
                throw database.fault(e);
            }
        }
    }

    /** The server finds out within a minute that a holder's machine is gone, and not after two hours. */
    private static void noticeDeath(Session session) throws SQLException {
        session.update("set tcp_keepalives_idle = 30");
        session.update("set tcp_keepalives_interval = 10");
        session.update("set tcp_keepalives_count = 3");
    }

    private static Attempt.HeldBy holder(Session session, String name, Instant now) throws SQLException {
        return session.first(
                        "select pid, host, since from winnow.run_lock where name = ?",
                        row -> new Attempt.HeldBy(row.getLong(1), row.getString(2), Rows.instant(row, "since")),
                        name)
                .orElse(new Attempt.HeldBy(0, "unknown", now));
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
