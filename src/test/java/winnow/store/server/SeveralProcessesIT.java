package winnow.store.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeveralProcessesIT {
    private static TestHome home;

    @BeforeAll
    static void newHome(@TempDir Path directory) {
        home = TestHome.withDatabase(directory.resolve("home"));
    }

    @Test
    void another_process_attaches_and_the_server_stays_for_whoever_is_left() throws Exception {
        long pid;
        try (OtherProcess other = OtherProcess.using(home.home())) {
            ServerLease lease = home.server().acquire();
            pid = ((ServerStatus.Running) home.server().status()).pid();
            assertThat(other.serverSeen()).containsExactly((long) lease.port(), pid);
            lease.close();
            assertThat(TestHome.isAlive(pid)).isTrue();
        }
        assertThat(TestHome.isAlive(pid)).isFalse();
    }

    @Test
    void processes_that_start_at_the_same_moment_in_a_new_home_share_one_server(@TempDir Path directory)
            throws Exception {
        TestHome fresh = new TestHome(directory.resolve("new"));
        List<OtherProcess> others = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            others.add(OtherProcess.using(fresh.home()));
        }
        Set<List<Long>> seen = new HashSet<>();
        for (OtherProcess other : others) {
            seen.add(other.serverSeen());
        }
        for (OtherProcess other : others) {
            other.close();
        }
        assertThat(seen).hasSize(1);
        assertThat(fresh.server().status())
                .isEqualTo(new ServerStatus.Stopped(fresh.paths().data(), "18"));
    }

    @Test
    void the_server_survives_a_killed_process_and_the_next_one_takes_it_over() throws Exception {
        OtherProcess killed = OtherProcess.using(home.home());
        List<Long> server = killed.serverSeen();
        killed.kill();
        assertThat(TestHome.isAlive(server.get(1))).isTrue();

        try (ServerLease lease = home.server().acquire()) {
            assertThat((long) lease.port()).isEqualTo(server.get(0));
            assertThat(TestHome.ask(lease.address(), "select 1")).isEqualTo("1");
        }
        assertThat(TestHome.isAlive(server.get(1))).as("it was the last one").isFalse();
    }

    @Test
    void a_signal_to_the_terminals_process_group_does_not_reach_the_server() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/self/stat")), "the session of a process is read from /proc");
        try (ServerLease lease = home.server().acquire()) {
            long pid = ((ServerStatus.Running) home.server().status()).pid();
            assertThat(TestHome.session(pid)).isEqualTo(pid);
        }
    }

    @Test
    void threads_of_one_process_share_it_too() throws InterruptedException, SQLException {
        List<Integer> ports = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            threads.add(new Thread(() -> {
                try (ServerLease lease = home.server().acquire()) {
                    ports.add(lease.port());
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(ports).hasSize(4);
        assertThat(home.server().status())
                .isEqualTo(new ServerStatus.Stopped(home.paths().data(), "18"));
    }

    @Test
    void an_interrupted_thread_still_gives_its_lease_back() {
        ServerLease lease = home.server().acquire();
        Thread.currentThread().interrupt();
        lease.close();
        assertThat(Thread.interrupted()).as("the interrupt is kept").isTrue();
        assertThat(home.server().status())
                .isEqualTo(new ServerStatus.Stopped(home.paths().data(), "18"));
    }
}
