package winnow.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import winnow.model.Doi;
import winnow.model.Finding;
import winnow.model.Severity;

/** Columns turned back into the words of the model. */
final class Rows {

    private Rows() {}

    static StoredFinding finding(ResultSet row) throws SQLException {
        return new StoredFinding(
                row.getLong("finding_id"),
                row.getString("subject"),
                new Finding(
                        row.getString("rule"),
                        severity(row.getString("severity")),
                        doi(row, "doi"),
                        row.getString("message"),
                        row.getString("evidence"),
                        instant(row, "opened_at"),
                        Optional.ofNullable(instant(row, "closed_at"))));
    }

    static Severity severity(String slug) {
        return bySlug(Severity.values(), Severity::slug, slug);
    }

    static String[] severitiesFrom(Severity least) {
        return Arrays.stream(Severity.values())
                .filter(s -> s.compareTo(least) >= 0)
                .map(Severity::slug)
                .toArray(String[]::new);
    }

    static Optional<Doi> doi(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(Doi::new);
    }

    static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    static OptionalLong number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    static Optional<Boolean> flag(ResultSet row, String column) throws SQLException {
        boolean value = row.getBoolean(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    /** Null where the column is. */
    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** The constant of an enumeration by its word in the tables. */
    static <E extends Enum<E>> E bySlug(E[] constants, Function<E, String> slug, String text) {
        for (E constant : constants) {
            if (slug.apply(constant).equals(text)) {
                return constant;
            }
        }
        throw new IllegalStateException("a table holds a word that this program does not know: " + text);
    }
}
