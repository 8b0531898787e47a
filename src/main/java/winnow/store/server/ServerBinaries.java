package winnow.store.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The directory of PostgreSQL's programs.
 *
 * @param bin holds {@code initdb}, {@code pg_ctl} and {@code postgres}
 * @param version as the programs call it, such as {@code 18.6}
 */
record ServerBinaries(Path bin, String version) {
    /** From this major version on, UTF-8 is sorted by the server itself, the same on every operating system. */
    private static final int BUILTIN_LOCALES = 17;

    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+(\\.\\d+)?)");

    /** Asks the programs for their version, which also shows that they run on this machine. */
    static ServerBinaries in(Path bin) {
        Path postgres = bin.resolve("postgres");
        if (!Files.isExecutable(postgres)) {
            throw new ServerException(
                    ServerException.Reason.NO_BINARIES,
                    "no PostgreSQL server program at " + postgres + ": name another directory, or use --db-url");
        }
        CommandRun run = CommandRun.of(List.of(postgres.toString(), "-V"));
        Matcher version = VERSION.matcher(run.output());
        if (!run.succeeded() || !version.find()) {
            throw new ServerException(
                    ServerException.Reason.BINARIES_DO_NOT_RUN,
                    "the PostgreSQL server in " + bin + " does not run on this machine ("
                            + CommandRun.tellingLine(run.output())
                            + "): use a PostgreSQL server of your own by --db-url");
        }
        return new ServerBinaries(bin, version.group(1));
    }

    String program(String name) {
        return bin.resolve(name).toString();
    }

    String major() {
        return version.replaceFirst("\\..*", "");
    }

    boolean hasBuiltinLocales() {
        return Integer.parseInt(major()) >= BUILTIN_LOCALES;
    }
}
