package winnow.store.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import winnow.model.Doi;
import winnow.model.EditorialStatus;

/** The where clause that a selection amounts to, with its values; one for articles, one for deleted ones, one for readings. */
final class Conditions {

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    private Conditions() {}

    static Conditions onArticles(Selection selection) {
        Conditions where = new Conditions();
        where.span("a.last_changed_at", selection);
        // By key, which an index has in the order of the list.
        where.equal("a.journal_id = (select journal_id from winnow.journal where code = ?)", selection.journal());
        where.equal("coalesce(left(a.published_online, 4)::integer, a.issue_year) = ?", selection.year());
        where.equal("a.editorial_status = ?", selection.status().map(EditorialStatus::slug));
        where.equal("a.doi = any(?)", dois(selection));
        where.equal(
                "exists (select from winnow.article_affiliation w where w.article_id = a.article_id"
                        + " and w.affiliation_id = any(?))",
                affiliations(selection));
        return where;
    }

    static Conditions onDeleted(Selection selection) {
        Conditions where = new Conditions();
        where.span("d.deleted_at", selection);
        where.equal("d.journal_code = ?", selection.journal());
        where.equal("d.year = ?", selection.year());
        where.equal("d.editorial_status = ?", selection.status().map(EditorialStatus::slug));
        where.equal("d.doi = any(?)", dois(selection));
        where.equal("d.affiliation_ids && ?", affiliations(selection));
        return where;
    }

    static Conditions onReadings(Selection selection) {
        Conditions where = new Conditions();
        where.span("m.recorded_at", selection);
        return where;
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    Conditions and(String condition, Object value) {
        sql.append(" and ").append(condition);
        values.add(value);
        return this;
    }

    /** The conditions, each led by {@code and}. */
    String sql() {
        return sql.toString();
    }

    void bind(PreparedStatement statement) throws SQLException {
        bind(statement, 1);
    }

    /** Binds from a place on, and gives the place after the last. */
    int bind(PreparedStatement statement, int place) throws SQLException {
        Connection connection = statement.getConnection();
        int next = place;
        for (Object value : values) {
            if (value instanceof String[] texts) {
                statement.setArray(next++, connection.createArrayOf("text", texts));
            } else if (value instanceof Long[] keys) {
                statement.setArray(next++, connection.createArrayOf("bigint", keys));
            } else {
                statement.setObject(next++, value);
            }
        }
        return next;
    }

    private void span(String column, Selection selection) {
        equal(column + " >= ?", selection.from().map(Conditions::timestamp));
        equal(column + " <= ?", selection.until().map(Conditions::timestamp));
    }

    private void equal(String condition, Optional<?> value) {
        value.ifPresent(v -> and(condition, v));
    }

    static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Optional<String[]> dois(Selection selection) {
        return selection.dois().map(all -> all.stream().map(Doi::value).toArray(String[]::new));
    }

    private static Optional<Long[]> affiliations(Selection selection) {
        return selection.affiliations().map(all -> all.toArray(Long[]::new));
    }
}
