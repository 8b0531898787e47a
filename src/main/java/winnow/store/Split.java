package winnow.store;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/**
 * Articles that are new, whose rows can simply be added, and articles that are stored, whose rows are compared.
 *
 * @param fresh new ones
 * @param stored stored ones
 */
record Split(List<ArticleGraph> fresh, List<ArticleGraph> stored) {

    static Split of(List<ArticleGraph> graphs) {
        return new Split(
                graphs.stream().filter(ArticleGraph::fresh).toList(),
                graphs.stream().filter(g -> !g.fresh()).toList());
    }

    Long[] storedIds() {
        return Columns.longs(stored, ArticleGraph::articleId);
    }

    /**
     * Writes the rows of a table that belong to these articles.
     *
     * @param rows the rows of one article, each key once
     * @param arrays the rows as one array a column
     */
    <R> void write(
            Session session, TableWrite table, Function<ArticleGraph, List<R>> rows, Function<List<R>, Object[]> arrays)
            throws SQLException {
        List<R> added = fresh.stream().map(rows).flatMap(List::stream).toList();
        if (!added.isEmpty()) {
            table.insert(session, arrays.apply(added));
        }
        if (!stored.isEmpty()) {
            table.replace(
                    session,
                    storedIds(),
                    arrays.apply(stored.stream().map(rows).flatMap(List::stream).toList()));
        }
    }
}
