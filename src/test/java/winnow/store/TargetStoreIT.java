package winnow.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import winnow.model.Doi;
import winnow.model.Target;
import winnow.testing.OnEveryPostgres;
import winnow.testing.TestDatabase;

@OnEveryPostgres
class TargetStoreIT {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Doi ONE = new Doi("10.3892/or.2025.1");
    private static final Doi TWO = new Doi("10.3892/or.2025.2");

    private Database database;
    private TargetStore targets;
    private long run;

    @BeforeEach
    void open(TestDatabase test) {
        database = Stores.open(test);
        Stores.clear(database);
        targets = new TargetStore(database);
        run = new RunStore(database).start(RunKind.HARVEST, "{}", NOW);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void adds_each_target_once_however_often_the_list_comes() {
        List<Target> list =
                List.of(target(ONE, "a"), target(TWO, "b"), target(ONE, "c"), target(null, "a"), target(null, "d"));

        assertThat(targets.add(run, list, NOW)).isEqualTo(3);
        assertThat(targets.add(run, list, NOW)).isZero();

        assertThat(targets.pending(run, Step.SCRAPE, 0, 10))
                .extracting(PendingTarget::target)
                .containsExactly(target(ONE, "a"), target(TWO, "b"), target(null, "d"));
    }

    @Test
    void hands_out_waiting_targets_page_by_page_in_order() {
        targets.add(
                run, IntStream.range(0, 25).mapToObj(i -> target(null, "p" + i)).toList(), NOW);
        List<String> seen = new ArrayList<>();
        long after = 0;
        for (var page = targets.pending(run, Step.SCRAPE, after, 10); !page.isEmpty(); ) {
            page.forEach(t -> seen.add(t.target().address()));
            after = page.get(page.size() - 1).targetId();
            page = targets.pending(run, Step.SCRAPE, after, 10);
        }
        assertThat(seen).isEqualTo(IntStream.range(0, 25).mapToObj(i -> "p" + i).toList());
        assertThat(targets.pending(run, Step.RECONCILE, 0, 10)).isEmpty();
    }

    private static Target target(Doi doi, String address) {
        return new Target(Optional.ofNullable(doi), address, "argument");
    }
}
