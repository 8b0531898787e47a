package winnow.store.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A running {@link ServerUser}. */
final class OtherProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private OtherProcess(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static OtherProcess using(Path home) throws IOException {
        return start(List.of(), classPath(), Map.of(), home, TestHome.programs().toString());
    }

    static OtherProcess start(
            List<String> prefix, String classPath, Map<String, String> environment, Path home, String programs)
            throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath,
                ServerUser.class.getName(),
                home.toString(),
                programs));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        return new OtherProcess(builder.start());
    }

    static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** What it prints first, once it got the server or was refused. */
    String firstLine() throws IOException {
        return String.valueOf(output.readLine());
    }

    /** Port and process id of the server that it got. */
    List<Long> serverSeen() throws IOException {
        String line = firstLine();
        if (!line.startsWith("ready ")) {
            throw new IllegalStateException(line);
        }
        return Arrays.stream(line.split(" "))
                .skip(1)
                .limit(2)
                .map(Long::valueOf)
                .toList();
    }

    void kill() {
        process.destroyForcibly();
        Waiting.untilExit(process);
    }

    /** Lets it give its lease back and end. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        Waiting.untilExit(process);
    }
}
