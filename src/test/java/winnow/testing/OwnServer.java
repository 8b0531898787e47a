package winnow.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import winnow.store.server.EmbeddedServer;
import winnow.store.server.ServerOptions;
import winnow.store.server.ServerStatus;

/** A server for one test that may go down, with winnow's schema. */
public final class OwnServer implements AutoCloseable {

    private final EmbeddedServer server;
    private ServerStatus.Running running;

    private OwnServer(Path home) {
        ServerOptions options = ServerOptions.DEFAULT.withSettings(Map.of("fsync", "off", "full_page_writes", "off"));
        this.server =
                EmbeddedServer.at(home, programs().map(options::withInstalled).orElse(options));
        this.running = server.startAndKeep();
    }

    /** Starts one whose data are in this folder. */
    public static OwnServer start(Path folder) {
        OwnServer own = new OwnServer(folder.resolve("own-server"));
        Migrations.apply(own.database().dataSource());
        return own;
    }

    /** Where it is. */
    public TestDatabase database() {
        return new TestDatabase(
                running.address().jdbcUrl(),
                running.address().user(),
                running.address().password(),
                TestServer.EMBEDDED);
    }

    /** Ends it at once, as a power cut does. */
    public void crash() {
        ProcessHandle process = ProcessHandle.of(running.pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Starts it again, at the same address. */
    public void startAgain() {
        running = server.startAndKeep();
    }

    @Override
    public void close() {
        server.stop();
    }

    /** The programs that the shared server has unpacked already. */
    private static Optional<Path> programs() {
        Path unpacked = Path.of("target", "test-postgres");
        if (!Files.isDirectory(unpacked)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.find(unpacked, 12, (file, a) -> file.endsWith("bin/initdb"))) {
            return files.findFirst().map(Path::getParent).map(Path::toAbsolutePath);
        } catch (IOException | UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }
}
