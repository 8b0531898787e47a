package winnow.store;

import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * Where the database is and who asks. The password stays out of {@link #toString()} and of every message.
 *
 * @param url JDBC address, {@code jdbc:postgresql://host:5432/database}
 * @param user role; empty for the driver's own default
 * @param password of the role; empty where none is asked for
 * @param connections connections kept open at most, 2 or more
 */
public record DatabaseAddress(String url, String user, String password, int connections) {

    private static final int DEFAULT_CONNECTIONS = 8;

    /** With as many connections as the configuration has by default. */
    public static DatabaseAddress of(String url, String user, String password) {
        return new DatabaseAddress(url, user, password, DEFAULT_CONNECTIONS);
    }

    /** Host, port and database without anything secret; for messages. */
    String place() {
        Properties parts = parts();
        return PGProperty.PG_HOST.getOrDefault(parts) + ":" + PGProperty.PG_PORT.getOrDefault(parts);
    }

    /** Name of the database. */
    String database() {
        String name = PGProperty.PG_DBNAME.getOrDefault(parts());
        return name == null ? user : name;
    }

    /** The role asked for, for messages. */
    String role() {
        return user.isEmpty() ? "(none given)" : "\"" + user + "\"";
    }

    private Properties parts() {
        Properties parts = url.startsWith("jdbc:postgresql:") ? Driver.parseURL(url, new Properties()) : null;
        if (parts == null) {
            throw new DatabaseException(
                    DatabaseException.Reason.BAD_ADDRESS,
                    "winnow.db.url is no JDBC address of a PostgreSQL database: write it as"
                            + " jdbc:postgresql://host:5432/database");
        }
        return parts;
    }

    @Override
    public String toString() {
        return "DatabaseAddress[" + place() + "/" + database() + ", user=" + role() + "]";
    }
}
