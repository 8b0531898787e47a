package winnow.store.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import winnow.store.server.ServerException.Reason;

class ServerProblemsIT {
    private Path directory;
    private TestHome home;

    @BeforeEach
    void newHome(@TempDir Path directory) {
        this.directory = directory;
        this.home = new TestHome(directory.resolve("home"));
    }

    @Test
    void data_of_another_major_version_is_left_alone() throws Exception {
        TestHome.withDatabase(home.home());
        Files.writeString(home.paths().data().resolve("PG_VERSION"), "17\n");
        assertThat(refusal(home.server(), Reason.OTHER_VERSION))
                .isEqualTo("the database in " + home.paths().data() + " was made by PostgreSQL 17, and this is"
                        + " PostgreSQL 18: use the winnow that made it, or dump it with that one and load the dump into"
                        + " a new WINNOW_HOME");
    }

    @Test
    void damaged_data_is_never_replaced_by_an_empty_database() throws Exception {
        TestHome.withDatabase(home.home());
        Files.delete(home.paths().data().resolve("PG_VERSION"));
        assertThat(refusal(home.server(), Reason.DAMAGED)).contains("PG_VERSION is missing", "restore it");
        assertThat(home.paths().data().resolve("base")).exists();
    }

    @Test
    void a_lost_password_file_is_named() throws Exception {
        TestHome.withDatabase(home.home());
        Files.delete(home.paths().password());
        assertThat(refusal(home.server(), Reason.DAMAGED))
                .contains(home.paths().password().toString());
    }

    @Test
    void a_home_below_a_file_is_no_home() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "");
        assertThat(refusal(EmbeddedServer.at(file.resolve("home"), TestHome.options()), Reason.HOME_NOT_WRITABLE))
                .startsWith("cannot use " + file.resolve("home/database") + " for the database (")
                .endsWith("set WINNOW_HOME to a directory of your own");
    }

    @Test
    void a_server_that_does_not_come_up_is_quoted() {
        TestHome.withDatabase(home.home());
        ServerOptions impossible = TestHome.options().withSettings(Map.of("shared_buffers", "plenty"));
        assertThat(refusal(EmbeddedServer.at(home.home(), impossible), Reason.START_FAILED))
                .startsWith("the database server does not start: ")
                .contains("invalid value for parameter \"shared_buffers\": \"plenty\"")
                .endsWith("(more in " + home.paths().log() + ")");
    }

    @Test
    void after_a_failed_start_nothing_is_held() {
        TestHome.withDatabase(home.home());
        ServerOptions impossible = TestHome.options().withSettings(Map.of("shared_buffers", "plenty"));
        refusal(EmbeddedServer.at(home.home(), impossible), Reason.START_FAILED);
        home.server().acquire().close();
        assertThat(home.server().status()).isInstanceOf(ServerStatus.Stopped.class);
    }

    @Test
    void a_directory_without_server_programs_is_named() {
        ServerOptions nothing = ServerOptions.DEFAULT.withInstalled(directory);
        assertThat(refusal(EmbeddedServer.at(home.home(), nothing), Reason.NO_BINARIES))
                .contains(directory.resolve("postgres").toString());
    }

    @Test
    void programs_that_do_not_run_here_are_told_from_missing_ones() throws Exception {
        Path broken = Files.writeString(directory.resolve("postgres"), "\177ELF of another kind");
        assertThat(broken.toFile().setExecutable(true)).isTrue();
        assertThat(refusal(
                        EmbeddedServer.at(home.home(), ServerOptions.DEFAULT.withInstalled(directory)),
                        Reason.BINARIES_DO_NOT_RUN))
                .contains("does not run on this machine", "--db-url");
    }

    @Test
    void waiting_for_another_command_has_an_end() throws Exception {
        FileTrees.createTraversable(home.paths().database());
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        Thread other = new Thread(() -> {
            try {
                HomeLocks.of(home.paths()).alone(Duration.ofSeconds(1), () -> {
                    held.countDown();
                    return await(over);
                });
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        other.start();
        await(held);
        ServerOptions impatient = TestHome.options().withPatience(Duration.ofMillis(50));
        assertThat(refusal(EmbeddedServer.at(home.home(), impatient), Reason.BUSY))
                .contains("another winnow command", home.paths().database().toString());
        over.countDown();
        other.join();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String refusal(EmbeddedServer server, Reason reason) {
        ServerException refused = Assertions.catchThrowableOfType(ServerException.class, server::acquire);
        assertThat(refused).isNotNull();
        assertThat(refused.reason()).as(refused.getMessage()).isEqualTo(reason);
        assertThat(refused.getMessage()).hasLineCount(1);
        return refused.getMessage();
    }
}
