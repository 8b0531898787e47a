package winnow.fetch.render;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import winnow.fetch.render.RenderOutcome.Failed;
import winnow.fetch.render.RenderOutcome.Unavailable;
import winnow.http.Door;
import winnow.http.Time;
import winnow.model.MetricReading;
import winnow.model.Snapshot;
import winnow.model.SnapshotKind;

/**
 * Renders article pages, one at a time, in a browser that is started when first needed, started again when it ends, and
 * started afresh after so many pages. Nothing stays behind when it is closed, nor when this program is killed.
 */
public final class Renderer implements AutoCloseable {

    private final Supplies supplies;
    private final RenderSettings settings;
    private final Time time;
    private final Optional<Path> program;

    private Browser browser;
    private int pages;

    /**
     * Starts nothing yet.
     *
     * @param site the door to the site
     * @param scripts doors to hosts from which the site's pages load scripts, and nothing but scripts; mostly none
     */
    public Renderer(Door site, List<Door> scripts, RenderSettings settings, Time time) {
        this.supplies = new Supplies(site, scripts);
        this.settings = settings;
        this.time = time;
        this.program = BrowserProgram.find(settings.browser());
    }

    /** Why nothing can be rendered here; empty when a browser is there, which may still fail to start. */
    public Optional<Unavailable> obstacle() {
        if (program.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Unavailable("no-browser", BrowserProgram.missing(settings.browser())));
    }

    /**
     * Runs a page's scripts.
     *
     * @param page the page as delivered; it is not asked for again
     * @param counters reads the counters out of a document of kind {@code RENDERED}; it may be called often
     * @throws InterruptedException when the thread is asked to stop; the browser is closed then
     */
    public synchronized RenderOutcome render(Snapshot page, Function<Snapshot, List<MetricReading>> counters)
            throws InterruptedException {
        if (page.kind() != SnapshotKind.PAGE || !page.url().matches("https?://.+")) {
            return new Failed("no-address", page.url() + " is no page of a site, so its scripts cannot be run");
        }
        if (obstacle().isPresent()) {
            return obstacle().get();
        }
        try {
            return attempted(page, counters);
        } catch (InterruptedException stopped) {
            close();
            throw stopped;
        }
    }

    /** A browser that ends under a page gets a second chance: another page may have been the cause. */
    private RenderOutcome attempted(Snapshot page, Function<Snapshot, List<MetricReading>> counters)
            throws InterruptedException {
        RenderOutcome outcome = new Failed("crashed", page.url() + " was not rendered");
        for (int attempt = 0; attempt < 2; attempt++) {
            Optional<Unavailable> obstacle = ready();
            if (obstacle.isPresent()) {
                return obstacle.get();
            }
            try {
                outcome = visited(page, counters);
            } catch (BrowserGoneException gone) {
                outcome = new Failed("crashed", page.url() + " ended the browser: " + gone.getMessage());
            }
            if (!(outcome instanceof Failed failed) || !failed.reason().equals("crashed")) {
                return outcome;
            }
            close();
        }
        return outcome;
    }

    private RenderOutcome visited(Snapshot page, Function<Snapshot, List<MetricReading>> counters)
            throws BrowserGoneException, InterruptedException {
        pages++;
        browser.tools().forget();
        try (Tab tab = browser.open()) {
            RenderOutcome outcome = new Visit(tab, browser.tools(), supplies, settings, time, page, counters).run();
            if (outcome instanceof RenderOutcome.TimedOut) {
                pages = settings.pages();
            }
            return outcome;
        }
    }

    /** After so many pages, and after one that would not rest, a fresh browser. */
    private Optional<Unavailable> ready() throws InterruptedException {
        if (pages >= settings.pages()) {
            close();
        }
        if (browser == null) {
            try {
                browser = Browser.start(program.orElseThrow());
            } catch (BrowserGoneException refused) {
                return Optional.of(new Unavailable("browser-does-not-start", refused.getMessage()));
            }
        }
        return Optional.empty();
    }

    /** Processes of the browser, none when it does not run. */
    List<ProcessHandle> processes() {
        return browser == null ? List.of() : browser.processes();
    }

    /** Ends the browser; the next page would start another. */
    @Override
    public synchronized void close() {
        if (browser != null) {
            browser.close();
            browser = null;
        }
        pages = 0;
    }
}
