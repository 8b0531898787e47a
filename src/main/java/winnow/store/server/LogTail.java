package winnow.store.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What is appended to a log from now on.
 *
 * @param file need not exist yet
 * @param from its length so far
 */
record LogTail(Path file, long from) {
    private static final int LIMIT = 1 << 16;

    static LogTail at(Path file) throws IOException {
        return new LogTail(file, Files.exists(file) ? Files.size(file) : 0);
    }

    /** The beginning of it, where the reason for a failed start stands. */
    String text() throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(from);
            return new String(in.readNBytes(LIMIT), StandardCharsets.UTF_8);
        }
    }
}
