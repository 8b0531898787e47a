package winnow.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import winnow.store.server.ServerOptions;

/** The PostgreSQL servers that tests can run on. */
public enum TestServer {
    /** The one that winnow carries. */
    EMBEDDED,
    /** The newest one of this machine's distribution, where it has one. */
    INSTALLED;

    private static final Path DISTRIBUTION = Path.of("/usr/lib/postgresql");

    /** Whether this machine has it. */
    public boolean isPresent() {
        return this == EMBEDDED || installed().isPresent();
    }

    /** Its data outlives the build's JVM below {@code target}, so the next build need not make it again. */
    Path home() {
        return Path.of("target", "test-postgres", name().toLowerCase(Locale.ROOT));
    }

    /** Test data needs no durability. */
    ServerOptions options() {
        ServerOptions fast = ServerOptions.DEFAULT.withSettings(
                Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off"));
        return this == EMBEDDED ? fast : fast.withInstalled(installed().orElseThrow());
    }

    /** The {@code bin} directory of the newest major version. */
    public static Optional<Path> installed() {
        if (!Files.isDirectory(DISTRIBUTION)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(DISTRIBUTION)) {
            return versions.filter(v -> v.getFileName().toString().matches("\\d+"))
                    .filter(v -> Files.isExecutable(v.resolve("bin/initdb")))
                    .max(Comparator.comparingInt(
                            v -> Integer.parseInt(v.getFileName().toString())))
                    .map(v -> v.resolve("bin"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
