package winnow.fetch.render;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A running browser with a profile of its own, both gone when it is closed. */
final class Browser implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(30);
    private static final int TAIL = 4096;

    private final Process process;
    private final Path profile;
    private final DevTools tools;
    private final StringBuffer complaints = new StringBuffer();

    private Browser(Process process, Path profile) {
        this.process = process;
        this.profile = profile;
        this.tools = new DevTools(process.getInputStream(), process.getOutputStream());
        Thread listener = new Thread(() -> listen(process.getErrorStream()), "winnow-browser-complaints");
        listener.setDaemon(true);
        listener.start();
    }

    /**
     * Starts it and waits until it answers.
     *
     * @throws BrowserGoneException with a line for a person when it does not
     */
    static Browser start(Path program) throws BrowserGoneException, InterruptedException {
        Browser browser;
        try {
            browser = launched(program);
        } catch (IOException refused) {
            throw new BrowserGoneException(program + " cannot be started: " + refused.getMessage());
        }
        try {
            browser.tools.call("", "Browser.getVersion", Map.of(), START);
            return browser;
        } catch (BrowserGoneException silent) {
            browser.close();
            throw new BrowserGoneException(program + " does not start" + browser.hint());
        } catch (InterruptedException | RuntimeException stopped) {
            browser.close();
            throw stopped;
        }
    }

    private static Browser launched(Path program) throws IOException {
        Path profile = Files.createTempDirectory("winnow-browser-");
        boolean root = "root".equals(ProcessHandle.current().info().user().orElse(System.getProperty("user.name")));
        ProcessBuilder builder = new ProcessBuilder(BrowserCommand.of(program, profile, root));
        Map<String, String> environment = builder.environment();
        environment.put("WINNOW_BROWSER_PROFILE", profile.toString());
        environment.put("HOME", profile.toString());
        environment.put("XDG_CONFIG_HOME", profile.toString());
        environment.put("XDG_CACHE_HOME", profile.toString());
        environment.remove("WINNOW_DB_PASSWORD");
        environment.remove("WINNOW_CROSSREF_TOKEN");
        try {
            return new Browser(builder.start(), profile);
        } catch (IOException refused) {
            Files.deleteIfExists(profile);
            throw refused;
        }
    }

    DevTools tools() {
        return tools;
    }

    /** Processes that belong to it. */
    List<ProcessHandle> processes() {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
    }

    /** A page of its own, which shares nothing with other pages. */
    Tab open() throws BrowserGoneException, InterruptedException {
        JsonNode context = tools.call("", "Target.createBrowserContext", Map.of("disposeOnDetach", true));
        String contextId = context.path("browserContextId").asString("");
        JsonNode target =
                tools.call("", "Target.createTarget", Map.of("url", "about:blank", "browserContextId", contextId));
        String targetId = target.path("targetId").asString("");
        JsonNode attached = tools.call("", "Target.attachToTarget", Map.of("targetId", targetId, "flatten", true));
        return new Tab(tools, contextId, attached.path("sessionId").asString(""));
    }

    /** Keeps the end of what the browser says on its error output, and keeps it from blocking. */
    private void listen(InputStream errors) {
        byte[] buffer = new byte[TAIL];
        try (errors) {
            for (int n = errors.read(buffer); n >= 0; n = errors.read(buffer)) {
                complaints.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
                if (complaints.length() > 2 * TAIL) {
                    complaints.delete(0, complaints.length() - TAIL);
                }
            }
        } catch (IOException closed) {
            complaints.append('\n').append(closed.getMessage());
        }
    }

    private String hint() {
        String text = complaints.toString();
        if (text.contains("sandbox")) {
            return ": it finds no sandbox; allow user namespaces (sysctl kernel.unprivileged_userns_clone=1) or run it"
                    + " on the host instead of in a container";
        }
        return text.strip()
                .lines()
                .reduce((first, last) -> last)
                .map(line -> ": " + line.strip())
                .orElse("");
    }

    /** Asks it to end, then makes it. */
    @Override
    public void close() {
        List<ProcessHandle> all = processes();
        tools.post("", "Browser.close", Map.of());
        tools.close();
        boolean interrupted = false;
        try {
            interrupted = !process.waitFor(3, TimeUnit.SECONDS) && Thread.interrupted();
        } catch (InterruptedException stopped) {
            interrupted = true;
        }
        all.forEach(ProcessHandle::destroyForcibly);
        remove(profile);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | java.io.UncheckedIOException busy) {
            // The shell that started the browser removes the rest when the last process has gone.
        }
    }
}
