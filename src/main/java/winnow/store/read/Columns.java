package winnow.store.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import winnow.model.Doi;
import winnow.model.EditorialStatus;
import winnow.model.PartialDate;

/** Columns read as the model's words. */
final class Columns {

    private Columns() {}

    static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).filter(text -> !text.isBlank());
    }

    static Optional<Integer> number(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    static Optional<Boolean> flag(ResultSet row, String column) throws SQLException {
        boolean value = row.getBoolean(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    static Optional<PartialDate> date(ResultSet row, String column) throws SQLException {
        return PartialDate.parse(row.getString(column));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Optional<Doi> doi(ResultSet row, String column) throws SQLException {
        return Doi.parse(row.getString(column));
    }

    static EditorialStatus status(ResultSet row, String column) throws SQLException {
        String slug = row.getString(column);
        for (EditorialStatus status : EditorialStatus.values()) {
            if (status.slug().equals(slug)) {
                return status;
            }
        }
        throw new SQLException("no such editorial status: " + slug);
    }
}
