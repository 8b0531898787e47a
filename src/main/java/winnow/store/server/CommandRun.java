package winnow.store.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A finished child process.
 *
 * @param exitCode 0 for success
 * @param output standard output and standard error together
 */
record CommandRun(int exitCode, String output) {
    /** What the shell answers for a program that cannot be started. */
    private static final int NOT_FOUND = 127;

    boolean succeeded() {
        return exitCode == 0;
    }

    static CommandRun of(List<String> command) {
        return of(command, "");
    }

    /** Runs to the end; a program that is not there is an exit code like any other failure. */
    static CommandRun of(List<String> command, String input) {
        ProcessBuilder builder = prepared(command).redirectErrorStream(true);
        try {
            Process process = builder.start();
            try (OutputStream in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                // The child went away without reading: its exit code and output say why.
            }
            try (InputStream out = process.getInputStream()) {
                String output = new String(out.readAllBytes(), StandardCharsets.UTF_8);
                return new CommandRun(Waiting.untilExit(process), output);
            }
        } catch (IOException e) {
            return new CommandRun(NOT_FOUND, String.valueOf(e.getMessage()));
        }
    }

    /** Neither the caller's directory (which another user may not enter) nor his PostgreSQL settings are passed on. */
    static ProcessBuilder prepared(List<String> command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(Path.of("/").toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        environment.put("LC_ALL", "C");
        return builder;
    }

    /** The line that tells most: the last one with an error, else the last one. */
    static String tellingLine(String output) {
        List<String> lines =
                output.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
        return lines.stream()
                .filter(l -> l.matches(".*\\b(ERROR|FATAL|PANIC|error|invalid|cannot)\\b.*"))
                .reduce((first, second) -> second)
                .or(() -> lines.stream().reduce((first, second) -> second))
                .orElse("no output");
    }
}
