package winnow.fetch.render;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Which browser, and how long it may take.
 *
 * @param browser the program; empty to look for Chromium in the usual places
 * @param timeout time for a page's scripts, the waits for the site not counted
 * @param patience how long unfilled counters are waited for when nothing happens any more
 * @param steady how long filled counters must stay as they are; scripts like to count up to a number
 * @param requests requests that a page's scripts may make
 * @param maxBody largest document in bytes
 * @param pages pages after which the browser is started afresh, so that its memory stays bounded
 */
public record RenderSettings(
        Optional<Path> browser,
        Duration timeout,
        Duration patience,
        Duration steady,
        int requests,
        int maxBody,
        int pages) {

    /** Any Chromium, 30 s, 5 s, 1 s, 40 requests, 8 MB, 200 pages. */
    public static final RenderSettings DEFAULT = new RenderSettings(
            Optional.empty(), Duration.ofSeconds(30), Duration.ofSeconds(5), Duration.ofSeconds(1), 40, 8 << 20, 200);

    /** The same with another browser and other times. */
    public RenderSettings with(Optional<Path> program, Duration limit, Duration wait) {
        return new RenderSettings(program, limit, wait, steady, requests, maxBody, pages);
    }
}
