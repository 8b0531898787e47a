package winnow.store.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** Starts the server's process so that it outlives this one, and ends it. */
final class Postmaster {
    private static final long LOG_LIMIT = 10L << 20;
    private static final int HIGHEST_PORT = 65535;

    private final ServerPaths paths;
    private final ServerOptions options;

    Postmaster(ServerPaths paths, ServerOptions options) {
        this.paths = paths;
        this.options = options;
    }

    /** Returns the port once connections are taken; the caller holds the control lock and saw that nothing runs. */
    int start(ServerBinaries binaries, RunAs runAs, Optional<PostmasterFile> left) throws IOException {
        removeLeftFile(left);
        rotateLog();
        LogTail log = LogTail.at(paths.log());
        int port = freePort();
        Process process = launch(StartCommand.of(binaries, runAs, paths, options, port));
        if (!Waiting.until(() -> isReady(port) || hasFailed(process), options.patience()) || hasFailed(process)) {
            throw new StartFailure(log.text());
        }
        Files.writeString(paths.port(), Integer.toString(port));
        return port;
    }

    /**
     * PostgreSQL does not start while the file names a process id that is in use by whomsoever. It is removed only if it
     * still is what was seen: a command that was killed may have started a server that writes it just now.
     */
    private void removeLeftFile(Optional<PostmasterFile> left) throws IOException {
        if (Files.exists(paths.postmasterFile())) {
            Waiting.pause();
            if (PostmasterFile.read(paths.postmasterFile()).equals(left)) {
                Files.deleteIfExists(paths.postmasterFile());
            }
        }
    }

    /** An attempt that failed, with what the server logged about it. */
    static final class StartFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StartFailure(String log) {
            super(log);
        }

        /** Whether it passes: a killed server's last processes, a port taken this moment, a server of someone killed. */
        boolean passes() {
            return getMessage().contains("pre-existing shared memory block")
                    || getMessage().contains("lock file \"postmaster.pid\"")
                    || getMessage().contains("could not bind")
                    || getMessage().contains("could not create any TCP/IP sockets");
        }
    }

    private Process launch(List<String> command) throws IOException {
        return CommandRun.prepared(command)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(paths.log().toFile()))
                .start();
    }

    private boolean isReady(int port) {
        try {
            return PostmasterFile.read(paths.postmasterFile())
                    .filter(p -> p.ready() && p.port() == port)
                    .isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code pg_ctl} ends with 0 once the server is up; the server itself ends only when it cannot start. */
    private boolean hasFailed(Process process) {
        return !process.isAlive() && (process.exitValue() != 0 || !Files.exists(paths.postmasterFile()));
    }

    /** Fast shutdown: connections are closed, everything is written. False when it still runs after the patience. */
    boolean stop(long pid) {
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        if (process.isEmpty()) {
            return true;
        }
        CommandRun.of(List.of("/bin/sh", "-c", "kill -INT " + pid));
        return Waiting.until(() -> !process.get().isAlive(), options.patience());
    }

    private void rotateLog() throws IOException {
        if (Files.exists(paths.log()) && Files.size(paths.log()) > LOG_LIMIT) {
            Files.move(paths.log(), paths.log().resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private int freePort() throws IOException {
        int before = lastPort();
        if (before > 0) {
            try {
                return bindOnce(before);
            } catch (IOException e) {
                // Someone else has taken it: another one will do.
            }
        }
        return bindOnce(0);
    }

    private int lastPort() throws IOException {
        String text =
                Files.exists(paths.port()) ? Files.readString(paths.port()).strip() : "";
        int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
        return port <= HIGHEST_PORT ? port : 0;
    }

    private static int bindOnce(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(ServerAddress.HOST))) {
            return socket.getLocalPort();
        }
    }
}
