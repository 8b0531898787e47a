package winnow.fetch.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledParentIT {

    @BeforeAll
    static void browser() {
        BrowserHere.assume();
    }

    @Test
    void a_killed_program_leaves_neither_a_process_nor_a_profile(@TempDir Path temp) throws Exception {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temp,
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledParent.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<ProcessHandle> processes;
        try (BufferedReader lines = parent.inputReader(StandardCharsets.UTF_8)) {
            processes = lines.lines()
                    .takeWhile(line -> !line.equals("ready"))
                    .filter(line -> line.matches("\\d+"))
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream())
                    .toList();
        }
        assertThat(processes).hasSizeGreaterThan(2);

        parent.destroyForcibly().waitFor();

        for (ProcessHandle process : processes) {
            process.onExit().get(20, TimeUnit.SECONDS);
        }
        try (var left = Files.list(temp)) {
            assertThat(left.filter(file -> file.getFileName().toString().startsWith("winnow-browser-")))
                    .isEmpty();
        }
    }
}
