package winnow.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import winnow.testing.PostgresExtension;
import winnow.testing.TestDatabase;

/**
 * {@code docs/data-dictionary.md} is what the comments in the migrated database say. After a new migration run this class
 * with {@code -Ddictionary.update}: the file is written anew and the test fails once, so that a person reads it.
 */
@ExtendWith(PostgresExtension.class)
class DataDictionaryIT {

    private static final Path PAGE = Path.of("docs/data-dictionary.md");

    @Test
    void the_dictionary_says_what_the_migrated_tables_say(TestDatabase database) throws IOException, SQLException {
        String actual = DataDictionary.of(database.dataSource());
        String written = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        if (System.getProperty("dictionary.update") != null) {
            Files.writeString(PAGE, actual);
            assertThat(written.equals(actual))
                    .as("%s rewritten; read the difference, then run without -Ddictionary.update", PAGE)
                    .isTrue();
        }
        assertThat(written)
                .as("%s is stale: mvn verify -Dit.test=DataDictionaryIT -Ddictionary.update", PAGE)
                .isEqualTo(actual);
    }
}
