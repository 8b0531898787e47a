package winnow.discover;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** Lines of a text, numbered, none of them longer than anybody's list has. */
final class Lines {

    private static final int LONGEST = 20_000;

    private final BufferedReader text;
    private long number;

    Lines(BufferedReader text) {
        this.text = text;
    }

    /** The next line without its end, cut where it is too long; empty at the end of the text. */
    Optional<String> next() throws IOException {
        StringBuilder line = new StringBuilder();
        int c = text.read();
        if (c < 0) {
            return Optional.empty();
        }
        while (c >= 0 && c != '\n' && c != '\r') {
            if (line.length() < LONGEST) {
                line.append((char) c);
            }
            c = text.read();
        }
        if (c == '\r') {
            text.mark(1);
            if (text.read() != '\n') {
                text.reset();
            }
        }
        number++;
        return Optional.of(line.toString());
    }

    /** Number of the line last given, from 1. */
    long number() {
        return number;
    }

    /** What has not been read yet. */
    Reader rest() {
        return text;
    }
}
