package winnow.store.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import winnow.model.Affiliation;

/** Reads affiliations by key. */
final class AffiliationRows {

    private AffiliationRows() {}

    static Map<Long, Affiliation> byKey(Connection connection, Long[] keys) throws SQLException {
        Map<Long, Affiliation> found = new HashMap<>();
        String sql = "select affiliation_id, name, country_code, ror_id from winnow.affiliation"
                + " where affiliation_id = any(?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("bigint", keys));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.put(row.getLong(1), read(row));
                }
            }
        }
        return found;
    }

    static Affiliation read(ResultSet row) throws SQLException {
        return new Affiliation(row.getString("name"), Columns.text(row, "country_code"), Columns.text(row, "ror_id"));
    }
}
