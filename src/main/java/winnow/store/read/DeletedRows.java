package winnow.store.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import winnow.model.Affiliation;

/** Reads the memory of deleted articles. */
final class DeletedRows {

    /** An article that came back is live again. */
    static final String NOT_BACK = "not exists (select from winnow.article b where b.doi = d.doi)";

    private DeletedRows() {}

    static List<DeletedArticle> page(Connection connection, Selection selection, long after, int limit)
            throws SQLException {
        Conditions where = Conditions.onDeleted(selection).and("d.article_id > ?", after);
        String sql = "select d.* from winnow.deleted_article d where " + NOT_BACK + where.sql()
                + " order by d.article_id limit " + limit;
        List<DeletedArticle> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            where.bind(statement);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(read(connection, row));
                }
            }
        }
        return rows;
    }

    private static DeletedArticle read(Connection connection, ResultSet row) throws SQLException {
        Long[] keys = (Long[]) row.getArray("affiliation_ids").getArray();
        return new DeletedArticle(
                row.getLong("article_id"),
                Columns.doi(row, "doi").orElseThrow(),
                Columns.text(row, "journal_code"),
                Columns.number(row, "year"),
                Columns.status(row, "editorial_status"),
                affiliations(connection, keys),
                Columns.instant(row, "deleted_at"));
    }

    private static List<Affiliation> affiliations(Connection connection, Long[] keys) throws SQLException {
        if (keys.length == 0) {
            return List.of();
        }
        Map<Long, Affiliation> found = AffiliationRows.byKey(connection, keys);
        return Stream.of(keys).filter(found::containsKey).map(found::get).toList();
    }
}
