package winnow.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Programs that are not ours, as readers of what we write. A test is skipped, with a word, where one is missing. */
public final class ExternalProgram {

    private static final long MINUTES = 3;

    private ExternalProgram() {}

    /** Skips the test unless the program is on the path. */
    public static void require(String program, String debianPackage) {
        Assumptions.assumeTrue(
                onPath(program), () -> program + " is missing: apt-get install " + debianPackage + " to run this test");
    }

    /**
     * Skips the test unless Node.js can load the package.
     *
     * @return the environment with which to start node
     */
    public static Map<String, String> requireNodePackage(String name) {
        Assumptions.assumeTrue(onPath("node") && onPath("npm"), "node and npm are missing: apt-get install npm");
        String given = System.getenv("NODE_PATH");
        String modules = given != null
                ? given
                : run(Map.of(), List.of("npm", "root", "--global"), "").strip();
        boolean there = Stream.of(modules.split(File.pathSeparator))
                .anyMatch(folder -> Files.isDirectory(Path.of(folder, name)));
        Assumptions.assumeTrue(there, () -> name + " is missing: npm install --global " + name + " to run this test");
        return Map.of("NODE_PATH", modules);
    }

    /**
     * Runs a program to its end.
     *
     * @return its standard output
     * @throws IllegalStateException when it fails, with what it said
     */
    public static String run(Map<String, String> environment, List<String> command, String input) {
        try {
            Path in = Files.createTempFile("winnow-in", null);
            Path out = Files.createTempFile("winnow-out", null);
            Path err = Files.createTempFile("winnow-err", null);
            Files.writeString(in, input);
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
            process.destroyForcibly();
            String said = Files.readString(out, StandardCharsets.UTF_8);
            String complained = new String(Files.readAllBytes(err), StandardCharsets.UTF_8);
            for (Path file : List.of(in, out, err)) {
                Files.delete(file);
            }
            if (!ended || process.exitValue() != 0) {
                throw new IllegalStateException(command + (ended ? " failed: " : " never ended: ") + complained + said);
            }
            return said;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static boolean onPath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
