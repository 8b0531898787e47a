package winnow.store;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The statements by which the rows of a table that belong to articles are written, from one array a column. The first
 * column is {@code article_id}, the first {@code keys} columns are the key.
 *
 * @param table name without schema
 * @param keys number of key columns
 * @param columns name and type, {@code "position integer"}; and what the type is cast to, {@code "awards text text[]"}
 */
record TableWrite(String table, int keys, List<String> columns) {

    static TableWrite of(String table, int keys, String... columns) {
        return new TableWrite(table, keys, List.of(columns));
    }

    /** Rows of articles that are new. */
    int insert(Session session, Object... arrays) throws SQLException {
        return session.update(insertStatement(), arrays);
    }

    /** Makes the rows of these articles exactly those given; rows that are already so are not touched. */
    int replace(Session session, Long[] articleIds, Object... arrays) throws SQLException {
        Object[] doomed = new Object[keys + 1];
        doomed[0] = articleIds;
        System.arraycopy(arrays, 0, doomed, 1, keys);
        return session.update(surplusStatement(), doomed) + session.update(upsertStatement(), arrays);
    }

    String insertStatement() {
        String names = String.join(", ", names());
        return "insert into winnow." + table + " (" + names + ") select "
                + columns.stream().map(TableWrite::value).collect(Collectors.joining(", ")) + " from unnest("
                + marks(columns) + ") i (" + names + ")";
    }

    String upsertStatement() {
        List<String> names = names();
        List<String> rest = names.subList(keys, names.size());
        String target = insertStatement() + " on conflict (" + String.join(", ", names.subList(0, keys)) + ") do ";
        if (rest.isEmpty()) {
            return target + "nothing";
        }
        return target + "update set "
                + rest.stream().map(c -> c + " = excluded." + c).collect(Collectors.joining(", "))
                + " where (" + prefixed(rest, table) + ") is distinct from (" + prefixed(rest, "excluded") + ")";
    }

    String surplusStatement() {
        List<String> names = names().subList(0, keys);
        return "delete from winnow." + table
                + " t where t.article_id = any(?::bigint[]) and not exists (select from unnest("
                + marks(columns.subList(0, keys)) + ") i (" + String.join(", ", names) + ") where "
                + names.stream().map(c -> "i." + c + " = t." + c).collect(Collectors.joining(" and ")) + ")";
    }

    private List<String> names() {
        return columns.stream().map(c -> c.split(" ")[0]).toList();
    }

    private static String value(String column) {
        String[] words = column.split(" ");
        return "i." + words[0] + (words.length > 2 ? "::" + words[2] : "");
    }

    private static String marks(List<String> columns) {
        return columns.stream().map(c -> "?::" + c.split(" ")[1] + "[]").collect(Collectors.joining(", "));
    }

    private static String prefixed(List<String> names, String table) {
        return names.stream().map(c -> table + "." + c).collect(Collectors.joining(", "));
    }
}
