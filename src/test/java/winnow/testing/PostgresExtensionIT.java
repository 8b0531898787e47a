package winnow.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@OnEveryPostgres
class PostgresExtensionIT {
    @Test
    void gives_a_utf8_database_that_folds_letters_beyond_ascii(DataSource dataSource) throws SQLException {
        assertThat(ask(dataSource, "select current_setting('server_encoding') || lower('ÄÖΣ')"))
                .isEqualTo("UTF8äöσ");
    }

    @Test
    void gives_a_database_of_its_own(TestDatabase database) throws SQLException {
        assertThat(ask(database.dataSource(), "select current_database()"))
                .isEqualTo(database.jdbcUrl().replaceFirst(".*/", ""))
                .startsWith("t_");
    }

    private static String ask(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
