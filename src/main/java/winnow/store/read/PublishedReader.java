package winnow.store.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import winnow.model.Doi;

/**
 * Reads what is published, in the order of {@link Published#articleId}, which no change disturbs. A page costs the same
 * few set-based queries wherever in the list it lies; memory holds one page.
 */
public final class PublishedReader {

    private static final int PAGE = 1000;

    private final DataSource dataSource;

    /** Reads from this database. */
    public PublishedReader(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Everything selected, one after another, as it stood when the call began.
     *
     * @throws StoreReadException when the database fails
     */
    public void each(Selection selection, Consumer<? super Published> reader) {
        try (Snapshot snapshot = Snapshot.of(dataSource)) {
            long matching = count(snapshot.connection(), selection);
            long after = 0;
            List<Published> page;
            do {
                page = page(snapshot.connection(), selection, matching, after, PAGE);
                page.forEach(reader);
                after = page.isEmpty() ? after : page.get(page.size() - 1).articleId();
            } while (page.size() == PAGE);
        } catch (SQLException e) {
            throw new StoreReadException("articles", e);
        }
    }

    /**
     * At most {@code limit} of the selected that come after a place in the list.
     *
     * @param matching how many are selected, roughly, as {@link #count} says: it decides how they are looked for
     * @param after {@link Published#articleId} of the last one seen, 0 to begin
     */
    public List<Published> page(Selection selection, long matching, long after, int limit) {
        try (Snapshot snapshot = Snapshot.of(dataSource)) {
            return page(snapshot.connection(), selection, matching, after, limit);
        } catch (SQLException e) {
            throw new StoreReadException("articles", e);
        }
    }

    /** The article, or the memory of it. */
    public Optional<Published> find(Doi doi) {
        Selection one = Selection.ALL.only(new TreeSet<>(List.of(doi))).andDeleted();
        return page(one, 1, 0, 1).stream().findFirst();
    }

    /** How many are selected. */
    public long count(Selection selection) {
        try (Snapshot snapshot = Snapshot.of(dataSource)) {
            return count(snapshot.connection(), selection);
        } catch (SQLException e) {
            throw new StoreReadException("the number of articles", e);
        }
    }

    private static long count(Connection connection, Selection selection) throws SQLException {
        Conditions live = Conditions.onArticles(selection);
        long count = count(connection, "select count(*) from winnow.article a where true", live);
        if (!selection.withDeleted()) {
            return count;
        }
        Conditions gone = Conditions.onDeleted(selection);
        return count
                + count(
                        connection,
                        "select count(*) from winnow.deleted_article d where " + DeletedRows.NOT_BACK,
                        gone);
    }

    private static long count(Connection connection, String sql, Conditions where) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql + where.sql())) {
            where.bind(statement);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static List<Published> page(
            Connection connection, Selection selection, long matching, long after, int limit) throws SQLException {
        List<PublishedArticle> live = ArticleRows.page(connection, selection, matching, after, limit);
        if (!selection.withDeleted()) {
            return new ArrayList<>(live);
        }
        long last =
                live.size() < limit ? Long.MAX_VALUE : live.get(live.size() - 1).articleId();
        List<DeletedArticle> gone = DeletedRows.page(connection, selection, after, last, limit);
        return Stream.<Published>concat(live.stream(), gone.stream())
                .sorted(Comparator.comparingLong(Published::articleId))
                .limit(limit)
                .toList();
    }
}
