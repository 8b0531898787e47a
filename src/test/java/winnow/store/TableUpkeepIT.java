package winnow.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import winnow.testing.OnEveryPostgres;
import winnow.testing.TestDatabase;

@OnEveryPostgres
class TableUpkeepIT {

    private static final String TABLE = "winnow.filled";

    private Database database;

    @BeforeEach
    void fill(TestDatabase test) {
        database = Stores.open(test);
        Stores.execute(
                database,
                "create table winnow.filled with (autovacuum_enabled = false) as"
                        + " select n, repeat('x', 100) as text from generate_series(1, 10000) n");
    }

    @AfterEach
    void close() {
        Stores.execute(database, "drop table winnow.filled");
        database.close();
    }

    @Test
    void vacuums_a_large_table_that_no_vacuum_has_seen() {
        vacuum(1 << 20);
        assertThat(counted()).containsExactly("10000");
    }

    @Test
    void leaves_small_tables_and_those_seen_before_to_the_server() {
        vacuum(1 << 30);
        assertThat(counted()).containsExactly("-1");

        letAllBeSeen();
        Stores.execute(database, "insert into winnow.filled select n, 'more' from generate_series(1, 100) n");
        vacuum(0);
        assertThat(counted()).containsExactly("10000");
    }

    @Test
    void passes_over_a_table_that_somebody_holds() {
        database.transaction(session -> {
            session.update("lock table winnow.filled in share update exclusive mode");
            vacuum(0);
            return null;
        });
        assertThat(counted()).containsExactly("-1");
    }

    private void vacuum(long leastBytes) {
        database.apart(connection -> {
            try (connection) {
                TableUpkeep.vacuum(connection, TABLE, leastBytes);
            }
            return null;
        });
    }

    /** Rows are seen once no transaction on the server is older than they are. */
    private void letAllBeSeen() {
        do {
            vacuum(0);
        } while (Stores.rows(
                                database,
                                "select 1 from pg_class where oid = 'winnow.filled'::regclass and relallvisible < 0.5 * relpages")
                        .size()
                > 0);
    }

    private List<String> counted() {
        return Stores.rows(database, "select reltuples::bigint from pg_class where oid = 'winnow.filled'::regclass");
    }
}
