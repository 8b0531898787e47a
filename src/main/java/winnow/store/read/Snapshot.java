package winnow.store.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** One unchanging view of the database: whatever is written meanwhile, all that is read here belongs together. */
final class Snapshot implements AutoCloseable {

    private final Connection connection;

    private Snapshot(Connection connection) {
        this.connection = connection;
    }

    static Snapshot of(DataSource dataSource) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (Statement statement = connection.createStatement()) {
                // A plan made without the values cannot know how rare a journal, a year or a span is.
                // And what reads one page after another is slowed by helpers and compilers that have to be started for
                // each.
                statement.execute("set local plan_cache_mode = force_custom_plan;"
                        + " set local max_parallel_workers_per_gather = 0; set local jit = off");
            }
            return new Snapshot(connection);
        } catch (SQLException broken) {
            connection.close();
            throw broken;
        }
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
            connection.setReadOnly(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        }
    }
}
