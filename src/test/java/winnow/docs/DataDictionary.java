package winnow.docs;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Writes down what the catalogue of a migrated database says of its tables. */
final class DataDictionary {

    private static final String HEAD = """
            # Data dictionary

            Written from the comments in the database, the migrations in `db/migration`. Not to be edited: after a new
            migration, `mvn verify -Dit.test=DataDictionaryIT -Ddictionary.update` writes it anew.

            Times are `timestamptz`. DOIs are lower case. A column that may be null says so; null is "not given", never
            zero and never empty.
            """;

    private static final String RELATIONS = """
            select c.oid, n.nspname as schema, c.relname as name, c.relkind = 'v' as view,
                   obj_description(c.oid, 'pg_class') as comment
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
             where n.nspname in ('winnow', 'batch') and c.relkind in ('r', 'v') and c.relname <> 'flyway_schema_history'
             order by n.nspname desc, c.relkind, c.relname
            """;

    private static final String COLUMNS = """
            select a.attname as name, format_type(a.atttypid, a.atttypmod) as type, not a.attnotnull and c.relkind = 'r'
                       and not exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary
                                          and a.attnum = any(i.indkey)) as nullable,
                   col_description(c.oid, a.attnum) as comment
              from pg_class c
              join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
             where c.oid = %s
             order by a.attnum
            """;

    private static final String KEYS = """
            select case k.contype when 'p' then 'Key' when 'u' then 'Unique' else 'Refers to' end as kind,
                   coalesce(nullif(k.confrelid, 0)::regclass::text || ' by ', '') || (
                       select string_agg('`' || a.attname || '`', ', ' order by u.place)
                         from unnest(k.conkey) with ordinality u (number, place)
                         join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.number) as columns
              from pg_constraint k
             where k.conrelid = %s and k.contype in ('p', 'u', 'f')
             order by position(k.contype::text in 'puf'), k.conkey
            """;

    private final Statement statement;
    private final StringBuilder page = new StringBuilder(HEAD);

    private DataDictionary(Statement statement) {
        this.statement = statement;
    }

    static String of(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path = winnow");
            return new DataDictionary(statement).written();
        }
    }

    private String written() throws SQLException {
        String schema = "";
        for (List<String> relation : rows(RELATIONS, "oid", "schema", "name", "view", "comment")) {
            if (!relation.get(1).equals(schema)) {
                schema = relation.get(1);
                page.append("\n## Schema `").append(schema).append("`\n");
            }
            relation(relation);
        }
        return page.toString();
    }

    private void relation(List<String> relation) throws SQLException {
        boolean view = relation.get(3).equals("t");
        page.append("\n### ").append(relation.get(2)).append(view ? " (view)" : "");
        page.append("\n\n").append(relation.get(4)).append("\n\n| column | type | meaning |\n|---|---|---|\n");
        for (List<String> column : rows(COLUMNS.formatted(relation.get(0)), "name", "type", "nullable", "comment")) {
            page.append("| `")
                    .append(column.get(0))
                    .append("` | ")
                    .append(type(column))
                    .append(" | ");
            page.append(column.get(3).replace("|", "\\|")).append(" |\n");
        }
        List<List<String>> keys = rows(KEYS.formatted(relation.get(0)), "kind", "columns");
        if (!keys.isEmpty()) {
            page.append('\n');
            keys.forEach(k -> page.append("- ")
                    .append(k.get(0))
                    .append(": ")
                    .append(k.get(1))
                    .append('\n'));
        }
    }

    private static String type(List<String> column) {
        String type = column.get(1).replace("timestamp with time zone", "timestamptz");
        return column.get(2).equals("t") ? type + ", or null" : type;
    }

    private List<List<String>> rows(String query, String... columns) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                List<String> cells = new ArrayList<>();
                for (String column : columns) {
                    String cell = row.getString(column);
                    cells.add(cell == null ? "" : cell);
                }
                rows.add(cells);
            }
        }
        return rows;
    }
}
