package winnow.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import winnow.testing.PostgresExtension;
import winnow.testing.Program;
import winnow.testing.SampleWork;
import winnow.testing.Tables;
import winnow.testing.TestDatabase;
import winnow.testing.server.SampleCrossref;
import winnow.testing.server.SampleSite;

/**
 * Ends a harvest at random moments, again and again, and compares all that is stored with an undisturbed run. A seed and
 * more kills can be given: {@code -Dwinnow.kills=40 -Dwinnow.seed=7}.
 */
@ExtendWith(PostgresExtension.class)
class KillIT {

    private static final int WORKS = 400;
    private static final int KILLS = Integer.getInteger("winnow.kills", 4);
    private static final long SEED = Long.getLong("winnow.seed", System.nanoTime());
    /** Before that the program is not yet at work. */
    private static final int EARLIEST = 900;
    /** By then it has mostly ended. */
    private static final int LATEST = 3500;

    private final SampleSite site = SampleSite.ofNumbered(WORKS);
    private final SampleCrossref registry = SampleCrossref.ofNumbered(WORKS);

    @TempDir
    Path folder;

    private TestDatabase database;

    @BeforeEach
    void open(TestDatabase own) {
        database = own;
        Tables.empty(database.dataSource());
    }

    @AfterEach
    void close() {
        site.close();
        registry.close();
    }

    private Program harvest(String... arguments) {
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.putAll(Map.of(
                "WINNOW_CONTACT",
                "tests@library.example",
                "WINNOW_SITE_BASE_URL",
                site.stub().base().toString(),
                "WINNOW_SITE_PAUSE",
                "0s",
                "WINNOW_CROSSREF_BASE_URL",
                registry.stub().base().toString()));
        String[] command = Stream.concat(
                        Stream.of("harvest", "--set", "site.connections=2", "--set", "harvest.chunk=20"),
                        Arrays.stream(arguments))
                .toArray(String[]::new);
        return Program.start("256m", folder, environment, command);
    }

    private Path list() throws IOException {
        return Files.write(
                folder.resolve("list.txt"),
                IntStream.range(0, WORKS)
                        .mapToObj(n -> SampleWork.numbered(n).doi())
                        .toList());
    }

    /** Kills and restarts a run until it comes to its end, and gives the number of kills that it took. */
    private int killed(int most, Random random, String... arguments) throws InterruptedException {
        for (int kills = 0; ; kills++) {
            boolean begun = !Tables.list(database.dataSource(), "select run_id from winnow.run")
                    .isEmpty();
            try (Program program = begun ? harvest("--restart") : harvest(arguments)) {
                boolean ended = kills >= most || program.endsWithin(EARLIEST + random.nextInt(LATEST - EARLIEST));
                if (ended) {
                    assertThat(program.exitCode()).as(program.output()).isZero();
                    return kills;
                }
                program.kill();
            }
        }
    }

    private Map<String, List<String>> undisturbed(String... arguments) {
        try (Program program = harvest(arguments)) {
            assertThat(program.exitCode()).as(program.output()).isZero();
        }
        Map<String, List<String>> rows = Tables.content(database.dataSource());
        Tables.empty(database.dataSource());
        return rows;
    }

    @Test
    void killed_again_and_again_a_harvest_of_the_network_stores_what_an_undisturbed_one_does() throws Exception {
        String[] request = {"--dois", list().toString()};
        Map<String, List<String>> expected = undisturbed(request);

        Random random = new Random(SEED);
        for (int left = KILLS; left > 0; ) {
            left -= Math.max(1, killed(left, random, request));

            assertThat(Tables.difference(expected, Tables.content(database.dataSource())))
                    .as("seed " + SEED)
                    .isEmpty();
            assertThat(Tables.list(
                            database.dataSource(), "select status || ' ' || taken || ' ' || balanced from winnow.run"))
                    .containsExactly("finished " + WORKS + " true");
            Tables.empty(database.dataSource());
        }
    }
}
