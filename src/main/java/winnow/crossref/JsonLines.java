package winnow.crossref;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** Text with one JSON value a line, so that a broken line spoils itself and no other. */
final class JsonLines {

    private static final int LONGEST_FIRST_LINE = 1 << 20;

    private final InputStream in;
    private int number;

    JsonLines(InputStream in) {
        this.in = in;
    }

    /** Whether the first line is a whole JSON object with more lines after it; the stream is left where it was. */
    static boolean startsOn(BufferedInputStream in) throws IOException {
        in.mark(LONGEST_FIRST_LINE + 1);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int c = in.read();
        while (c >= 0
                && line.size() < LONGEST_FIRST_LINE
                && (c != '\n' || line.toString().isBlank())) {
            line.write(c);
            c = in.read();
        }
        in.reset();
        return c == '\n' && isWhole(line.toByteArray());
    }

    private static boolean isWhole(byte[] line) {
        try {
            return WorkReader.JSON.readTree(line).isObject();
        } catch (JacksonException partOfSomething) {
            return false;
        }
    }

    /** The next line that is not blank, or empty at the end. */
    Optional<byte[]> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c != '\n') {
                line.write(c);
                continue;
            }
            number++;
            if (!isBlank(line)) {
                return Optional.of(line.toByteArray());
            }
            line.reset();
        }
        number++;
        return isBlank(line) ? Optional.empty() : Optional.of(line.toByteArray());
    }

    /** Number of the line last given, from 1. */
    int number() {
        return number;
    }

    private static boolean isBlank(ByteArrayOutputStream line) {
        return line.size() < 4096
                && line.toString(java.nio.charset.StandardCharsets.UTF_8).isBlank();
    }
}
