package winnow.fetch.render;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds Chromium or a sibling of it. */
public final class BrowserProgram {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome");
    private static final List<String> ELSEWHERE = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/opt/google/chrome/chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private BrowserProgram() {}

    /** The program that pages would be rendered in: the configured one and no other, else the first that is there. */
    public static Optional<Path> find(Optional<Path> configured) {
        String path = System.getenv("PATH");
        return find(configured, path == null ? "" : path);
    }

    /** What to say where {@link #find(Optional)} finds none: what is missing and what to do. */
    public static String missing(Optional<Path> configured) {
        return configured
                .map(path -> "winnow.render.browser: " + path + " is no program")
                .orElse("no Chromium is installed: apt-get install chromium, or set winnow.render.browser");
    }

    /**
     * The program that was configured, and no other; else the first that is there.
     *
     * @param searchPath folders as {@code PATH} lists them
     */
    static Optional<Path> find(Optional<Path> configured, String searchPath) {
        if (configured.isPresent()) {
            return configured.filter(BrowserProgram::runs);
        }
        Stream<Path> onPath = Stream.of(searchPath.split(":"))
                .filter(folder -> folder.startsWith("/"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(onPath, ELSEWHERE.stream().map(Path::of))
                .filter(BrowserProgram::runs)
                .findFirst();
    }

    private static boolean runs(Path program) {
        return Files.isRegularFile(program) && Files.isExecutable(program);
    }
}
