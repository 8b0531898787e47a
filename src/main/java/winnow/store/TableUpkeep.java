package winnow.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Vacuums tables of some size that were filled faster than the server's own vacuum came by. Until one has been there, the server
 * visits every row to see whether it is there, even where an index says all that is asked for, and knows nothing of how many
 * there are.
 */
final class TableUpkeep {

    private static final long LARGE = 1L << 20;

    private static final String UNSEEN = """
            select pg_relation_size(c.oid) >= ?
                   and c.relallvisible < 0.5 * pg_relation_size(c.oid) / current_setting('block_size')::integer
              from pg_class c
             where c.oid = ?::regclass
            """;

    private TableUpkeep() {}

    /** Does so to those of the tables that need it. */
    static void vacuum(Connection connection, List<String> tables) throws SQLException {
        for (String table : tables) {
            vacuum(connection, table, LARGE);
        }
    }

    /** A table that somebody else vacuums, or that is not ours to vacuum, is left as it is. */
    static void vacuum(Connection connection, String table, long leastBytes) throws SQLException {
        if (isUnseen(connection, table, leastBytes)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("vacuum (analyze, skip_locked) " + table);
            }
        }
    }

    private static boolean isUnseen(Connection connection, String table, long leastBytes) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UNSEEN)) {
            statement.setLong(1, leastBytes);
            statement.setString(2, table);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
