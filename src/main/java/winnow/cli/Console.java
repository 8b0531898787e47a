package winnow.cli;

import java.io.PrintWriter;

/**
 * Where a command writes: results to {@code out}, words for the person at the terminal to {@code err}.
 *
 * @param out standard output
 * @param err standard error
 * @param terminal whether a person is looking
 */
record Console(PrintWriter out, PrintWriter err, boolean terminal) {

    /** A line on standard error. */
    void say(String line) {
        err.println(line);
        err.flush();
    }
}
