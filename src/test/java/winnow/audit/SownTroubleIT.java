package winnow.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import winnow.testing.CounterHistories;
import winnow.testing.PostgresExtension;
import winnow.testing.TestDatabase;

/** All troubles at once, in histories of half a year of a thousand articles. */
@ExtendWith(PostgresExtension.class)
class SownTroubleIT {

    @Test
    void every_trouble_is_found_and_nothing_else(TestDatabase test) throws SQLException {
        CounterHistories histories = CounterHistories.sown(5, 1000, 40, 0.12);
        try (StoredFacts facts = new StoredFacts(test)) {
            facts.load(histories);
            facts.audit(histories.end());
            Set<String> found = new TreeSet<>(facts.rows("select distinct rule || ' ' || coalesce(doi,"
                    + " split_part(subject, '#', 1)) from winnow.finding where closed_at is null"));
            assertThat(found).containsExactlyInAnyOrderElementsOf(histories.expected());
        }
    }
}
