package winnow.store.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running server writes about itself into {@code postmaster.pid}; the lines are those of PostgreSQL's
 * {@code pidfile.h}: 1 process id, 2 data directory, 3 start time, 4 port, 8 status. A server that is only just starting
 * has written fewer lines.
 *
 * @param pid process id of the postmaster
 * @param port TCP port, 0 while not yet written
 * @param status empty while not yet written
 */
record PostmasterFile(long pid, int port, String status) {
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    boolean ready() {
        return port > 0 && status.equals("ready");
    }

    /** Empty when there is no such file; a file without a readable process id counts as none, as it names nobody. */
    static Optional<PostmasterFile> read(Path file) throws IOException {
        try {
            return parse(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    .lines()
                    .toList());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    static Optional<PostmasterFile> parse(List<String> lines) {
        // A negative number marks a single-user backend.
        long pid = Math.abs(number(lines, 0));
        return pid == 0
                ? Optional.empty()
                : Optional.of(new PostmasterFile(pid, (int) number(lines, PORT_LINE), line(lines, STATUS_LINE)));
    }

    private static long number(List<String> lines, int index) {
        String text = line(lines, index);
        return text.matches("-?\\d{1,9}") ? Long.parseLong(text) : 0;
    }

    private static String line(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index).strip() : "";
    }
}
