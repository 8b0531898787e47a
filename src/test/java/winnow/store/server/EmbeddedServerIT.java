package winnow.store.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerIT {
    private static TestHome home;

    @BeforeAll
    static void newHome(@TempDir Path directory) {
        home = TestHome.withDatabase(directory.resolve("home"));
    }

    @Test
    void the_first_use_makes_a_durable_database_that_only_this_machine_reaches(@TempDir Path directory)
            throws SQLException {
        try (ServerLease lease = new TestHome(directory.resolve("new")).server().acquire()) {
            assertThat(List.of(
                            setting(lease, "fsync"),
                            setting(lease, "synchronous_commit"),
                            setting(lease, "full_page_writes"),
                            setting(lease, "data_checksums"),
                            setting(lease, "server_encoding"),
                            setting(lease, "listen_addresses"),
                            setting(lease, "unix_socket_directories"),
                            setting(lease, "password_encryption"),
                            TestHome.ask(lease.address(), "select current_user || '@' || current_database()"),
                            TestHome.ask(lease.address(), "select lower('ÄÖΣ')")))
                    .containsExactly(
                            "on", "on", "on", "on", "UTF8", "127.0.0.1", "", "scram-sha-256", "winnow@winnow", "äöσ");
        }
    }

    @Test
    void data_and_port_survive_a_restart() throws SQLException {
        int port;
        try (ServerLease lease = home.server().acquire()) {
            port = lease.port();
            TestHome.ask(lease.address(), "create table kept as select 'still here' as what");
        }
        try (ServerLease lease = home.server().acquire()) {
            assertThat(TestHome.ask(lease.address(), "select what from kept")).isEqualTo("still here");
            assertThat(lease.port()).isEqualTo(port);
        }
    }

    @Test
    void a_wrong_password_and_no_password_are_refused() {
        try (ServerLease lease = home.server().acquire()) {
            assertThatThrownBy(() -> TestHome.ask(new ServerAddress(lease.port(), "guess"), "select 1"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> TestHome.ask(new ServerAddress(lease.port(), ""), "select 1"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void the_passwords_are_for_the_owners_eyes_only() throws Exception {
        try (ServerLease lease = home.server().acquire()) {
            Path cluster = home.paths().cluster();
            for (Path file : List.of(ServerPaths.password(cluster), ServerPaths.adminPassword(cluster))) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            }
            assertThat(lease.toString() + lease.address() + home.server().status())
                    .doesNotContain(lease.password());
        }
    }

    @Test
    void the_last_one_out_stops_the_server() {
        ServerLease first = home.server().acquire();
        ServerLease second = home.server().acquire();
        long pid = ((ServerStatus.Running) home.server().status()).pid();

        first.close();
        first.close();
        assertThat(TestHome.isAlive(pid)).isTrue();
        second.close();
        assertThat(TestHome.isAlive(pid)).isFalse();
    }

    @Test
    void a_server_that_is_kept_outlives_its_users_until_it_is_stopped() throws SQLException {
        ServerStatus.Running kept = home.server().startAndKeep();
        home.server().acquire().close();
        assertThat(home.server().status()).isEqualTo(kept);

        assertThat(home.server().stop()).isEqualTo(new StopOutcome.Stopped(0, false));
        assertThat(home.server().stop()).isEqualTo(new StopOutcome.NotRunning());
        home.server().acquire().close();
        assertThat(home.server().status())
                .as("the mark is gone with the stop")
                .isEqualTo(new ServerStatus.Stopped(home.paths().data(), "18"));
    }

    @Test
    void stopping_says_who_lost_the_server() throws SQLException {
        try (ServerLease lease = home.server().acquire();
                Connection connection = DriverManager.getConnection(lease.jdbcUrl(), lease.user(), lease.password())) {
            assertThat(connection.isValid(5)).isTrue();
            assertThat(home.server().stop()).isEqualTo(new StopOutcome.Stopped(1, true));
            assertThat(connection.isValid(5)).isFalse();
        }
    }

    @Test
    void the_status_tells_the_states_apart(@TempDir Path directory) {
        TestHome none = new TestHome(directory.resolve("none"));
        assertThat(none.server().status())
                .isEqualTo(new ServerStatus.NeverInitialised(none.paths().data()));
        assertThat(Files.exists(none.home())).as("looking makes nothing").isFalse();

        Path data = home.paths().data();
        try (ServerLease lease = home.server().acquire()) {
            ServerStatus.Running running = (ServerStatus.Running) home.server().status();
            assertThat(running)
                    .isEqualTo(
                            new ServerStatus.Running(data, running.version(), running.pid(), lease.address(), false));
            assertThat(running.version()).startsWith("18.");
        }
        assertThat(home.server().status()).isEqualTo(new ServerStatus.Stopped(data, "18"));
    }

    @Test
    void a_home_may_have_spaces_and_letters_beyond_ascii_in_its_name(@TempDir Path directory) throws Exception {
        assumeTrue(System.getProperty("sun.jnu.encoding").equals("UTF-8"), "this locale has ASCII file names only");
        TestHome odd = TestHome.withDatabase(directory.resolve("mein höme 'quoted' $x"));
        try (ServerLease lease = odd.server().acquire();
                ServerLease second = odd.server().acquire()) {
            assertThat(TestHome.ask(second.address(), "select 1")).isEqualTo("1");
            assertThat(second.port()).isEqualTo(lease.port());
        }
    }

    @Test
    void psql_takes_the_address_as_it_is() {
        Path psql = Path.of("/usr/bin/psql");
        assumeTrue(Files.isExecutable(psql), "no psql on this machine");
        try (ServerLease lease = home.server().acquire()) {
            assertThat(CommandRun.of(List.of(psql.toString(), "-Atc", "select 'hello'", lease.libpqUrl())))
                    .isEqualTo(new CommandRun(0, "hello\n"));
        }
    }

    @Test
    void a_copy_of_a_home_gets_a_server_of_its_own(@TempDir Path directory) throws SQLException {
        try (ServerLease original = home.server().acquire()) {
            Path copy = directory.resolve("copy");
            CommandRun.of(List.of("cp", "-a", home.home().toString(), copy.toString()));
            try (ServerLease second = new TestHome(copy).server().acquire()) {
                assertThat(second.port()).isNotEqualTo(original.port());
                assertThat(setting(second, "data_directory"))
                        .isEqualTo(new ServerPaths(copy).data().toString());
            }
            assertThat(TestHome.ask(original.address(), "select 1")).isEqualTo("1");
        }
    }

    private static String setting(ServerLease lease, String name) throws SQLException {
        return TestHome.ask(lease.address(), "select current_setting('" + name + "')");
    }
}
