package winnow.store.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryIT {
    private static TestHome home;

    @BeforeAll
    static void newHome(@TempDir Path directory) {
        home = TestHome.withDatabase(directory.resolve("home"));
    }

    @Test
    void a_killed_server_is_started_again_with_everything_that_was_committed() throws Exception {
        ServerLease lease = home.server().acquire();
        TestHome.ask(lease.address(), "create table kept as select generate_series(1, 1000) as n");
        TestHome.kill(((ServerStatus.Running) home.server().status()).pid());
        assertThat(home.paths().postmasterFile()).exists();

        try (ServerLease next = home.server().acquire()) {
            assertThat(TestHome.ask(next.address(), "select count(*) from kept"))
                    .isEqualTo("1000");
            assertThat(next.port()).as("open pools find it again").isEqualTo(lease.port());
        }
        lease.close();
        assertThat(home.server().status())
                .isEqualTo(new ServerStatus.Stopped(home.paths().data(), "18"));
    }

    @Test
    void a_left_postmaster_file_whose_process_id_belongs_to_another_process_by_now_is_no_obstacle() throws Exception {
        home.server().acquire().close();
        Process unrelated = new ProcessBuilder("sleep", "600").start();
        try {
            Files.write(
                    home.paths().postmasterFile(),
                    List.of(
                            Long.toString(unrelated.pid()),
                            home.paths().data().toString(),
                            "1700000000",
                            "1",
                            "",
                            "127.0.0.1",
                            "  1234567   1234567",
                            "ready   "));
            assertThat(home.server().status()).isInstanceOf(ServerStatus.Stopped.class);
            try (ServerLease lease = home.server().acquire()) {
                assertThat(TestHome.ask(lease.address(), "select 1")).isEqualTo("1");
            }
            assertThat(unrelated.isAlive()).isTrue();
        } finally {
            unrelated.destroyForcibly();
        }
    }

    @Test
    void an_empty_or_garbled_postmaster_file_is_no_obstacle() throws Exception {
        home.server().acquire().close();
        for (String garbage : List.of("", "\n", "x\ny\nz\n", "99999999\n")) {
            Files.writeString(home.paths().postmasterFile(), garbage);
            try (ServerLease lease = home.server().acquire()) {
                assertThat(TestHome.ask(lease.address(), "select 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void what_an_interrupted_first_start_left_is_thrown_away(@TempDir Path directory) throws Exception {
        TestHome fresh = new TestHome(directory.resolve("new"));
        Path half = fresh.paths().database().resolve(".unfinished-123");
        Files.createDirectories(half.resolve("data/base"));
        Files.writeString(half.resolve("data/PG_VERSION"), "18\n");
        try (ServerLease lease = fresh.server().acquire()) {
            assertThat(TestHome.ask(lease.address(), "select 1")).isEqualTo("1");
        }
        try (Stream<Path> children = Files.list(fresh.paths().database())) {
            assertThat(children.filter(c -> c.getFileName().toString().startsWith(".")))
                    .isEmpty();
        }
    }

    @Test
    void a_first_start_that_was_killed_half_way_is_repeated(@TempDir Path directory) throws Exception {
        TestHome fresh = new TestHome(directory.resolve("new"));
        OtherProcess killed = OtherProcess.using(fresh.home());
        assertThat(Waiting.until(() -> Files.isDirectory(fresh.paths().database()), Duration.ofSeconds(30)))
                .isTrue();
        killed.kill();
        try (ServerLease lease = fresh.server().acquire()) {
            assertThat(TestHome.ask(lease.address(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_port_that_someone_else_has_taken_is_given_up() throws Exception {
        int before;
        try (ServerLease lease = home.server().acquire()) {
            before = lease.port();
        }
        try (ServerSocket taken = new ServerSocket(before, 1, InetAddress.getByName("127.0.0.1"));
                ServerLease lease = home.server().acquire()) {
            assertThat(lease.port()).isNotEqualTo(taken.getLocalPort());
            assertThat(TestHome.ask(lease.address(), "select 1")).isEqualTo("1");
        }
    }
}
