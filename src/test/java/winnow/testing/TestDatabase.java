package winnow.testing;

import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A test class's own database.
 *
 * @param jdbcUrl without the password
 * @param user owns the database
 * @param password of the user
 * @param server what it runs on
 */
public record TestDatabase(String jdbcUrl, String user, String password, TestServer server) {
    /** Opens a new connection each time; wrap it in a pool where a test needs one. */
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    /** The settings by which the product is pointed to this database. */
    public Map<String, String> environment() {
        return Map.of("WINNOW_DB_URL", jdbcUrl, "WINNOW_DB_USER", user, "WINNOW_DB_PASSWORD", password);
    }
}
