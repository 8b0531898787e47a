package winnow.store.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** A home for one test; the programs are extracted once for all of them. */
record TestHome(Path home) {
    private static final Path BINARIES = Path.of("target", "test-postgres", "programs");

    static synchronized Path programs() {
        try {
            Files.createDirectories(BINARIES);
            ServerPaths paths = new ServerPaths(BINARIES);
            FileTrees.createTraversable(paths.database());
            return HomeLocks.of(paths)
                    .alone(Duration.ofMinutes(1), () -> new BundledBinaries(paths.binaries()).ready())
                    .bin();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With a database that was made before and is only copied, as making one takes a second. */
    static TestHome withDatabase(Path home) {
        TestHome copy = new TestHome(home);
        Path original = preparedCluster();
        try {
            FileTrees.createTraversable(copy.paths().database());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CommandRun run = CommandRun.of(
                List.of("cp", "-a", original.toString(), copy.paths().cluster().toString()));
        if (!run.succeeded()) {
            throw new IllegalStateException(run.output());
        }
        return copy;
    }

    private static synchronized Path preparedCluster() {
        TestHome prepared = new TestHome(BINARIES.resolveSibling("prepared"));
        if (!Files.exists(prepared.paths().cluster())) {
            prepared.server().acquire().close();
        }
        return prepared.paths().cluster();
    }

    static ServerOptions options() {
        return ServerOptions.DEFAULT.withInstalled(programs());
    }

    EmbeddedServer server() {
        return EmbeddedServer.at(home, options());
    }

    ServerPaths paths() {
        return new ServerPaths(home);
    }

    static String ask(ServerAddress address, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (ResultSet rows = statement.getResultSet()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }

    static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    static void kill(long pid) {
        CommandRun.of(List.of("/bin/sh", "-c", "kill -9 " + pid));
        if (!Waiting.until(() -> !isAlive(pid), Duration.ofSeconds(10))) {
            throw new IllegalStateException(pid + " survives");
        }
    }

    /** The fourth field after the name, which is in brackets. */
    static long session(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[3]);
    }
}
