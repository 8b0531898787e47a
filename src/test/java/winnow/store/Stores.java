package winnow.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import winnow.testing.TestDatabase;

/** Opens the product's database on a test's own, and looks at tables as they are. */
final class Stores {

    private Stores() {}

    static Database open(TestDatabase test) {
        return Database.open(new DatabaseAddress(test.jdbcUrl(), test.user(), test.password(), 4));
    }

    static int execute(Database database, String sql, Object... parameters) {
        return database.transaction(session -> session.update(sql, parameters));
    }

    /** Empties all tables of winnow. */
    static void clear(Database database) {
        execute(database, """
                truncate winnow.article, winnow.author, winnow.affiliation, winnow.journal, winnow.run, winnow.snapshot,
                         winnow.finding, winnow.editorial_report restart identity cascade""");
    }

    /** Rows as text, columns joined by a bar, null as a dash. */
    static List<String> rows(Database database, String sql, Object... parameters) {
        return database.transaction(session -> rows(session, sql, parameters));
    }

    /** The same within a transaction. */
    static List<String> rows(Session session, String sql, Object... parameters) throws SQLException {
        return session.list(
                sql,
                row -> {
                    List<String> cells = new ArrayList<>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        String cell = row.getString(i);
                        cells.add(cell == null ? "-" : cell);
                    }
                    return String.join("|", cells);
                },
                parameters);
    }

    /** Every row version of these tables: a row that was inserted, updated or rewritten in between shows. */
    static Map<String, List<String>> versions(Database database, String... tables) {
        return database.transaction(session -> {
            Map<String, List<String>> versions = new TreeMap<>();
            for (String table : tables) {
                versions.put(table, versions(session, table));
            }
            return versions;
        });
    }

    private static List<String> versions(Session session, String table) throws SQLException {
        return session.list(
                "select xmin, ctid, t.*::text from winnow." + table + " t order by ctid",
                row -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3));
    }
}
