package winnow.store.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How to run the embedded server where the defaults do not fit.
 *
 * @param installed the {@code bin} directory of a PostgreSQL on this machine, instead of the carried one
 * @param settings server settings by name, over winnow's own
 * @param rootMode how root runs it
 * @param patience how long to wait for a start (which may have to replay the log after a crash), a stop, or another command
 */
public record ServerOptions(
        Optional<Path> installed, Map<String, String> settings, RootMode rootMode, Duration patience) {
    /** The carried server, durable, two minutes of patience. */
    public static final ServerOptions DEFAULT =
            new ServerOptions(Optional.empty(), Map.of(), RootMode.AUTO, Duration.ofMinutes(2));

    public ServerOptions {
        settings = Map.copyOf(settings);
    }

    /** The same, with the server programs in this directory. */
    public ServerOptions withInstalled(Path bin) {
        return new ServerOptions(Optional.of(bin), settings, rootMode, patience);
    }

    /** The same, with these server settings. */
    public ServerOptions withSettings(Map<String, String> other) {
        return new ServerOptions(installed, other, rootMode, patience);
    }

    /** The same, with root running the server this way. */
    public ServerOptions withRootMode(RootMode other) {
        return new ServerOptions(installed, settings, other, patience);
    }

    /** The same, waiting this long. */
    public ServerOptions withPatience(Duration other) {
        return new ServerOptions(installed, settings, rootMode, other);
    }
}
