package winnow.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** What the tables hold, in a form that two databases can be compared by: natural keys for numbers, no times of writing. */
public final class Tables {

    private static final Map<String, String> KEYS = Map.of(
            "article_id", "(select doi from winnow.article k where k.article_id = t.article_id)",
            "author_id", "(select author_key from winnow.author k where k.author_id = t.author_id)",
            "affiliation_id", "(select name from winnow.affiliation k where k.affiliation_id = t.affiliation_id)",
            "journal_id", "(select code from winnow.journal k where k.journal_id = t.journal_id)");

    private static final List<String> VOLATILE = List.of(
            "run_id",
            "event_id",
            "report_id",
            "finding_id",
            "snapshot_id",
            "history_id",
            "first_harvested_at",
            "last_changed_at",
            "decided_at",
            "superseded_at",
            "seen_at",
            "opened_at",
            "retrieved_at",
            "headers",
            "body",
            "found_at",
            "observed_at");

    private static final List<String> CONTENT = List.of(
            "journal",
            "article",
            "author",
            "authorship",
            "affiliation",
            "article_affiliation",
            "authorship_affiliation",
            "citation",
            "reference",
            "funding",
            "license",
            "editorial_report",
            "editorial_event",
            "field_verdict",
            "field_verdict_history",
            "metric",
            "finding",
            "snapshot");

    private Tables() {}

    /** Rows of every table of content, sorted. */
    public static Map<String, List<String>> content(DataSource database) {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        CONTENT.forEach(table -> tables.put(table, rows(database, table)));
        return tables;
    }

    /** The first few rows that only one of two has, marked by {@code -} and {@code +}. */
    public static List<String> difference(Map<String, List<String>> expected, Map<String, List<String>> actual) {
        List<String> difference = new ArrayList<>();
        expected.forEach((table, rows) -> {
            List<String> missing = new ArrayList<>(rows);
            actual.get(table).forEach(missing::remove);
            List<String> added = new ArrayList<>(actual.get(table));
            rows.forEach(added::remove);
            missing.stream().limit(3).forEach(row -> difference.add("- " + table + " " + row));
            added.stream().limit(3).forEach(row -> difference.add("+ " + table + " " + row));
        });
        return difference;
    }

    private static List<String> rows(DataSource database, String table) {
        StringBuilder keys = new StringBuilder("'{}'::jsonb");
        KEYS.forEach((column, key) ->
                keys.append(" || case when to_jsonb(t) ? '%s' then jsonb_build_object('%s', %s) else '{}'::jsonb end"
                        .formatted(column, column, hasColumn(database, table, column) ? key : "null")));
        return list(
                database,
                "select regexp_replace(((to_jsonb(t) - '{" + String.join(",", VOLATILE) + "}'::text[]) || " + keys
                        + ")::text, '\\d{4}-\\d\\d-\\d\\dT[\\d:.]+(Z|[+]00:00)', 'TIME', 'g') from winnow." + table
                        + " t order by 1");
    }

    private static boolean hasColumn(DataSource database, String table, String column) {
        return !list(
                        database,
                        "select 1 from information_schema.columns where table_schema = 'winnow' and table_name = '"
                                + table + "' and column_name = '" + column + "'")
                .isEmpty();
    }

    /** The version of each row, which moves when the row is written to, however it is. */
    public static Map<String, List<String>> versions(DataSource database, String... tables) {
        Map<String, List<String>> versions = new LinkedHashMap<>();
        for (String table : tables) {
            versions.put(table, list(database, "select ctid || ' ' || xmin from winnow." + table + " order by 1"));
        }
        return versions;
    }

    /** Makes a database as it was before its first run. */
    public static void empty(DataSource database) {
        execute(
                database,
                "truncate winnow.run, winnow.article, winnow.author, winnow.affiliation, winnow.snapshot,"
                        + " winnow.deleted_article, winnow.journal, batch.batch_job_instance cascade");
    }

    /** Runs statements that give nothing. */
    public static void execute(DataSource database, String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column of what a query gives. */
    public static List<String> list(DataSource database, String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
