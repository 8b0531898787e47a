package winnow.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The rows of all tables that a load fills, held in memory in COPY's own format, and put back by COPY. */
final class TableCopies {

    /** In an order that foreign keys allow; runs and targets are there before a load begins. */
    private static final List<String> BEFORE = List.of("run", "target");

    private static final List<String> LOADED = List.of(
            "journal",
            "article",
            "author",
            "affiliation",
            "authorship",
            "article_affiliation",
            "authorship_affiliation",
            "citation",
            "license",
            "field_verdict",
            "metric",
            "outcome");

    private final Map<String, byte[]> tables = new LinkedHashMap<>();

    private TableCopies() {}

    static TableCopies of(Connection connection) throws SQLException, IOException {
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        TableCopies all = new TableCopies();
        for (List<String> tables : List.of(BEFORE, LOADED)) {
            for (String table : tables) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
                copies.copyOut("copy (select * from winnow." + table + one(table) + ") to stdout", bytes);
                all.tables.put(table, bytes.toByteArray());
            }
        }
        return all;
    }

    /** Of the second load there is only its run, targets and outcomes, which the first has as well. */
    private static String one(String table) {
        return BEFORE.contains(table) || table.equals("outcome")
                ? " where run_id = (select min(run_id) from winnow.run)"
                : "";
    }

    /** Seconds to put the rows of a load back, one transaction in all, one COPY a table. */
    double load(Connection connection) throws SQLException, IOException {
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        connection.setAutoCommit(false);
        for (String table : BEFORE) {
            copies.copyIn("copy winnow." + table + " from stdin", new ByteArrayInputStream(tables.get(table)));
        }
        connection.commit();
        long start = System.nanoTime();
        for (String table : LOADED) {
            copies.copyIn("copy winnow." + table + " from stdin", new ByteArrayInputStream(tables.get(table)));
        }
        connection.commit();
        connection.setAutoCommit(true);
        return (System.nanoTime() - start) / 1e9;
    }

    static long rows(Connection connection) throws SQLException {
        long rows = 0;
        for (String table : LOADED) {
            try (Statement statement = connection.createStatement();
                    ResultSet count = statement.executeQuery("select count(*) from winnow." + table)) {
                count.next();
                rows += count.getLong(1);
            }
        }
        return rows;
    }
}
