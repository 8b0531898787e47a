package winnow.store.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Makes a database cluster with winnow's role and database in it. All of it is made aside and appears by one rename: an
 * interrupted attempt leaves nothing that could be taken for a database.
 */
final class ClusterInitializer {
    private static final String UNFINISHED = ".unfinished-";
    private static final int PASSWORD_BYTES = 24;

    private final ServerPaths paths;
    private final ServerBinaries binaries;
    private final RunAs runAs;

    ClusterInitializer(ServerPaths paths, ServerBinaries binaries, RunAs runAs) {
        this.paths = paths;
        this.binaries = binaries;
        this.runAs = runAs;
    }

    /** Throws away what interrupted attempts left; the caller holds the control lock, so none is under way. */
    static void clean(ServerPaths paths) throws IOException {
        FileTrees.deleteChildren(paths.database(), UNFINISHED);
    }

    /** The caller holds the control lock and has seen that there is no cluster. */
    void create() throws IOException {
        Path unfinished = FileTrees.newTraversable(paths.database(), UNFINISHED);
        try {
            fill(unfinished);
            Files.move(unfinished, paths.cluster());
            flush(paths.database());
        } finally {
            FileTrees.discard(unfinished);
        }
    }

    private void fill(Path cluster) throws IOException {
        Path data = ServerPaths.data(cluster);
        Files.createDirectory(data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        String password = newPassword();
        String adminPassword = newPassword();
        FileTrees.writePrivate(ServerPaths.password(cluster), password);
        FileTrees.writePrivate(ServerPaths.adminPassword(cluster), adminPassword);
        initialise(cluster, adminPassword);
        createDatabase(data, password);
        run(List.of(binaries.program("initdb"), "--sync-only", "-D", data.toString()), "");
    }

    private void initialise(Path cluster, String adminPassword) throws IOException {
        Path data = ServerPaths.data(cluster);
        Path handedOver = cluster.resolve("handed-over");
        FileTrees.writePrivate(handedOver, adminPassword);
        if (RunAs.isRoot()) {
            FileTrees.giveTo(runAs.uid(), runAs.gid(), handedOver);
            FileTrees.giveTo(runAs.uid(), runAs.gid(), data);
        }
        List<String> command = new ArrayList<>(
                List.of(binaries.program("initdb"), "-D", data.toString(), "-U", "postgres", "--pwfile=" + handedOver));
        command.addAll(List.of("-A", "scram-sha-256", "--data-checksums", "-E", "UTF8", "--no-sync"));
        command.addAll(
                binaries.hasBuiltinLocales()
                        ? List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8")
                        : List.of("--locale=C.UTF-8", "--lc-messages=C"));
        run(command, "");
        Files.delete(handedOver);
    }

    /** In a server that listens to nobody: single-user mode, whose exit code tells nothing about its statements. */
    private void createDatabase(Path data, String password) {
        String statements = String.join(
                "\n",
                "create role " + ServerAddress.ROLE + " login createdb password '" + password + "';",
                "grant pg_monitor to " + ServerAddress.ROLE + ";",
                "create database " + ServerAddress.DATABASE + " owner " + ServerAddress.ROLE + ";",
                "");
        CommandRun run =
                run(List.of(binaries.program("postgres"), "--single", "-D", data.toString(), "postgres"), statements);
        if (run.output().matches("(?s).*\\b(ERROR|FATAL|PANIC):.*")) {
            throw failure(run);
        }
    }

    private CommandRun run(List<String> words, String input) {
        CommandRun run = CommandRun.of(runAs.command(words), input);
        if (!run.succeeded()) {
            throw failure(run);
        }
        return run;
    }

    private ServerException failure(CommandRun run) {
        if (ServerException.tellsDiskFull(run.output())) {
            return ServerException.diskFull(paths.database(), null);
        }
        return new ServerException(
                ServerException.Reason.INIT_FAILED,
                "could not make a new database in " + paths.database() + ": "
                        + CommandRun.tellingLine(run.output()).replaceAll("(?i)password '[^']*'", "password …"));
    }

    private static String newPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void flush(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory)) {
            channel.force(true);
        }
    }
}
