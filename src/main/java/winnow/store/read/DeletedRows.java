package winnow.store.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import winnow.model.Affiliation;

/** Reads the memory of deleted articles. */
final class DeletedRows {

    /** An article that came back is live again. */
    static final String NOT_BACK = "not exists (select from winnow.article b where b.doi = d.doi)";

    private DeletedRows() {}

    /**
     * A page of them.
     *
     * @param last the place after which none is wanted any more
     */
    static List<DeletedArticle> page(Connection connection, Selection selection, long after, long last, int limit)
            throws SQLException {
        Conditions where =
                Conditions.onDeleted(selection).and("d.article_id > ?", after).and("d.article_id <= ?", last);
        String sql = "select d.* from winnow.deleted_article d where " + NOT_BACK + where.sql()
                + " order by d.article_id limit " + limit;
        List<DeletedArticle> bare = new ArrayList<>();
        Map<Long, List<Long>> keys = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            where.bind(statement);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    DeletedArticle gone = read(row);
                    bare.add(gone);
                    keys.put(gone.articleId(), List.of((Long[])
                            row.getArray("affiliation_ids").getArray()));
                }
            }
        }
        return complete(connection, bare, keys);
    }

    /** The row itself; the affiliations are still missing. */
    private static DeletedArticle read(ResultSet row) throws SQLException {
        return new DeletedArticle(
                row.getLong("article_id"),
                Columns.doi(row, "doi").orElseThrow(),
                Columns.text(row, "journal_code"),
                Columns.number(row, "year"),
                Columns.status(row, "editorial_status"),
                List.of(),
                Columns.instant(row, "deleted_at"));
    }

    private static List<DeletedArticle> complete(
            Connection connection, List<DeletedArticle> bare, Map<Long, List<Long>> keys) throws SQLException {
        Long[] all = keys.values().stream().flatMap(List::stream).distinct().toArray(Long[]::new);
        if (all.length == 0) {
            return bare;
        }
        Map<Long, Affiliation> found = AffiliationRows.byKey(connection, all);
        return bare.stream()
                .map(gone -> gone.printing(keys.get(gone.articleId()).stream()
                        .filter(found::containsKey)
                        .map(found::get)
                        .toList()))
                .toList();
    }
}
