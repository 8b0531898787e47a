package winnow.store.server;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds out as whom the server can run here, by trying. */
final class RootAccess {
    private RootAccess() {}

    /**
     * @param program must be executable for whoever is chosen
     * @param directory must be passable for him
     */
    static RunAs choose(RootMode mode, Path program, Path directory) {
        return RunAs.isRoot() ? chooseForRoot(mode, program, directory) : RunAs.myself();
    }

    private static RunAs chooseForRoot(RootMode mode, Path program, Path directory) {
        Set<String> refusals = new LinkedHashSet<>();
        List<String> test = List.of(
                "/bin/sh",
                "-c",
                "test -x \"$0\" && cd \"$1\" || { echo \"cannot reach $1\"; exit 1; }",
                program.toString(),
                directory.toString());
        for (RunAs way : RunAs.forRoot(mode)) {
            CommandRun run = CommandRun.of(way.command(test));
            if (run.succeeded()) {
                return way;
            }
            refusals.add(CommandRun.tellingLine(run.output()));
        }
        throw new ServerException(
                ServerException.Reason.ROOT_REFUSED,
                "PostgreSQL does not run as root, and neither a user namespace nor a change to the user nobody works here ("
                        + String.join("; ", refusals)
                        + "): run winnow as an ordinary user, or use a PostgreSQL server of your own by --db-url");
    }
}
