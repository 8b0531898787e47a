package winnow.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
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
import winnow.testing.server.Misbehaviour;
import winnow.testing.server.SampleCrossref;
import winnow.testing.server.SampleSite;

/** The harvest as a process: signals, exit codes, locks and memory. */
@ExtendWith(PostgresExtension.class)
class ProgramIT {

    private static final int WORKS = 60;

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

    private Program harvest(String heap, String... arguments) {
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
        String[] command = new String[arguments.length + 1];
        command[0] = "harvest";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return Program.start(heap, folder, environment, command);
    }

    private Path list() throws IOException {
        return Files.write(
                folder.resolve("list.txt"),
                IntStream.range(0, WORKS)
                        .mapToObj(n -> SampleWork.numbered(n).doi())
                        .toList());
    }

    private static void until(java.util.function.BooleanSupplier condition) {
        long end = System.nanoTime() + 30_000_000_000L;
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    @Test
    void terminated_in_a_long_pause_it_ends_as_interrupted_within_seconds_and_another_meanwhile_is_told_who_runs()
            throws Exception {
        site.stub().answer("/" + SampleWork.numbered(3).doi(), Misbehaviour.tooFast("600"), Misbehaviour.status(404));
        try (Program program = harvest("256m", "--dois", list().toString(), "--set", "http.deadline=1h")) {
            until(() -> site.stub().targets().size() >= 4);
            try (Program second = harvest("256m", SampleWork.numbered(0).doi())) {
                assertThat(second.exitCode()).as(second.output()).isEqualTo(ExitCode.OUTSIDE_FAULT.code());
                assertThat(second.output()).startsWith("winnow: another harvest is running: process " + program.pid());
            }

            program.terminate();

            assertThat(program.endsWithin(3000)).as(program.output()).isTrue();
            assertThat(program.exitCode()).isEqualTo(ExitCode.INTERRUPTED.code());
            assertThat(program.output()).contains("Interrupted with").contains("winnow harvest --restart");
        }
        assertThat(Tables.list(database.dataSource(), "select status || ' ' || exit_code from winnow.run"))
                .containsExactly("stopped 130");
        try (Program restarted = harvest("256m", "--restart", "--max-failed", "100")) {
            assertThat(restarted.exitCode()).as(restarted.output()).isZero();
        }
    }

    @Test
    void bombs_do_not_fill_its_memory() throws Exception {
        for (int n = 0; n < 20; n++) {
            site.stub()
                    .answer(
                            "/" + SampleWork.numbered(n).doi(),
                            n % 2 == 0 ? Misbehaviour.gzipBomb(64 << 20) : Misbehaviour.gzipBomb(7 << 20));
        }
        try (Program program = harvest("256m", "--dois", list().toString(), "--set", "site.connections=4")) {
            assertThat(program.exitCode()).as(program.output()).isEqualTo(ExitCode.ATTENTION.code());
            assertThat(program.output()).contains("60 taken = 40 stored").contains("10  too-large, too-large");
        }
    }

    @Test
    void what_it_is_asked_wrongly_it_says_in_one_line() {
        assertSaid("--journal", "oor", "winnow: there is no journal \"oor\"; did you mean or?");
        assertSaid("--discover", "pubmed", "winnow: --discover knows one source, crossref, not \"pubmed\"");
        assertSaid("--since", "2025-01-01", "winnow: nothing to harvest: give DOIs or addresses");
    }

    private void assertSaid(String option, String value, String line) {
        try (Program program = harvest("256m", option, value)) {
            assertThat(program.exitCode()).as(program.output()).isEqualTo(ExitCode.USAGE.code());
            assertThat(program.output().strip()).startsWith(line).doesNotContain("\n");
        }
    }
}
