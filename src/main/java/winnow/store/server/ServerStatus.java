package winnow.store.server;

import java.nio.file.Path;

/** The state of the embedded server of one home. */
public sealed interface ServerStatus {
    /** Where the data lies, or will lie. */
    Path dataDirectory();

    /** No database has been made yet; the first use makes it. */
    record NeverInitialised(Path dataDirectory) implements ServerStatus {}

    /**
     * There is data, but no server runs.
     *
     * @param version major version of the data
     */
    record Stopped(Path dataDirectory, String version) implements ServerStatus {}

    /**
     * Its process lives, but it takes no connections yet, or no more.
     *
     * @param version major version of the data
     */
    record Busy(Path dataDirectory, String version, long pid) implements ServerStatus {}

    /**
     * Takes connections.
     *
     * @param version full version of the server
     * @param kept whether it runs on when no command uses it
     */
    record Running(Path dataDirectory, String version, long pid, ServerAddress address, boolean kept)
            implements ServerStatus {
        /** TCP port on the loopback address. */
        public int port() {
            return address.port();
        }
    }
}
