package winnow.store.server;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command line that starts the server in a session of its own, out of reach of the terminal's Ctrl-C. */
final class StartCommand {
    private static final String SETSID = "setsid";

    private StartCommand() {}

    static List<String> of(ServerBinaries binaries, RunAs runAs, ServerPaths paths, ServerOptions options, int port) {
        return of(binaries, runAs, paths, options, port, isOnPath(SETSID));
    }

    /** Where there is no {@code setsid} program, as on macOS, {@code pg_ctl} makes the session. */
    static List<String> of(
            ServerBinaries binaries,
            RunAs runAs,
            ServerPaths paths,
            ServerOptions options,
            int port,
            boolean hasSetsid) {
        String data = paths.data().toString();
        List<String> serverOptions = serverOptions(options, port);
        if (hasSetsid) {
            List<String> words = new ArrayList<>(List.of(SETSID));
            words.addAll(runAs.prefix());
            words.addAll(List.of(binaries.program("postgres"), "-D", data));
            words.addAll(serverOptions);
            return words;
        }
        String quoted = serverOptions.stream()
                .map(word -> "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
        return runAs.command(List.of(binaries.program("pg_ctl"), "start", "-w", "-s", "-D", data, "-o", quoted));
    }

    private static List<String> serverOptions(ServerOptions options, int port) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("listen_addresses", ServerAddress.HOST);
        settings.put("port", Integer.toString(port));
        settings.put("unix_socket_directories", "");
        settings.put("fsync", "on");
        settings.put("password_encryption", "scram-sha-256");
        settings.put("max_connections", "100");
        settings.put("logging_collector", "off");
        settings.put("log_checkpoints", "off");
        settings.put("log_timezone", "UTC");
        settings.put("timezone", "UTC");
        settings.put("jit", "off");
        settings.putAll(options.settings());
        return settings.entrySet().stream()
                .flatMap(setting -> Stream.of("-c", setting.getKey() + "=" + setting.getValue()))
                .toList();
    }

    private static boolean isOnPath(String program) {
        return Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator))
                .filter(directory -> !directory.isEmpty())
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}
