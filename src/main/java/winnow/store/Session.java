package winnow.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One connection within one transaction, and the few ways in which this package talks to it. Parameters may be null,
 * strings (made storable), numbers, booleans, instants, byte arrays, {@link Optional}s of these, and arrays of strings,
 * longs, integers, booleans, doubles and instants.
 */
final class Session {
    private final Connection connection;

    Session(Connection connection) {
        this.connection = connection;
    }

    /** Reads one row. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Executes and gives the number of rows touched. */
    int update(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            return statement.executeUpdate();
        }
    }

    /** Reads all rows. */
    <T> List<T> list(String sql, RowReader<T> reader, Object... parameters) throws SQLException {
        List<T> rows = new ArrayList<>();
        each(0, sql, reader, rows::add, parameters);
        return rows;
    }

    /** Reads the first row. */
    <T> Optional<T> first(String sql, RowReader<T> reader, Object... parameters) throws SQLException {
        return list(sql, reader, parameters).stream().findFirst();
    }

    /** Hands on row after row, holding {@code fetchSize} of them at a time; 0 holds all. */
    <T> void each(int fetchSize, String sql, RowReader<T> reader, Consumer<? super T> consumer, Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(fetchSize);
            bind(statement, parameters);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    consumer.accept(reader.read(rows));
                }
            }
        }
    }

    /** The connection itself, for what only the driver can do. */
    Connection connection() {
        return connection;
    }

    private void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i] instanceof Optional<?> optional ? optional.orElse(null) : parameters[i];
            bind(statement, i + 1, value);
        }
    }

    private void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.NULL);
        } else if (value instanceof String text) {
            statement.setString(index, Texts.storable(text));
        } else if (value instanceof Instant instant) {
            statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
        } else if (value instanceof Instant[] instants) {
            statement.setArray(index, connection.createArrayOf("timestamptz", texts(instants)));
        } else if (value instanceof String[] texts) {
            statement.setObject(index, storable(texts));
        } else {
            statement.setObject(index, value);
        }
    }

    private static String[] texts(Instant[] instants) {
        String[] texts = new String[instants.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = instants[i] == null ? null : instants[i].toString();
        }
        return texts;
    }

    private static String[] storable(String[] texts) {
        String[] clean = new String[texts.length];
        for (int i = 0; i < texts.length; i++) {
            clean[i] = Texts.storable(texts[i]);
        }
        return clean;
    }
}
