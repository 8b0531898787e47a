package winnow.cli;

import java.io.PrintWriter;
import java.util.Map;

/**
 * Where a command writes: results to {@code out}, words for the person at the terminal to {@code err}.
 *
 * @param out standard output
 * @param err standard error
 * @param terminal whether a person is looking
 * @param environment environment variables
 */
record Console(PrintWriter out, PrintWriter err, boolean terminal, Map<String, String> environment) {

    /** Copies the map. */
    Console {
        environment = Map.copyOf(environment);
    }

    /** A line on standard error. */
    void say(String line) {
        err.println(line);
        err.flush();
    }
}
