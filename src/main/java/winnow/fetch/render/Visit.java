package winnow.fetch.render;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import winnow.http.Reply;
import winnow.http.Time;
import winnow.model.Content;
import winnow.model.MetricReading;
import winnow.model.Snapshot;
import winnow.model.SnapshotKind;

/** One page, from loading until its counters have come to rest or time is up. */
final class Visit {

    private static final Duration GLANCE = Duration.ofMillis(200);
    private static final Duration SOON = Duration.ofMillis(10);

    /** A page that is too busy to be looked at for so long is not looked at any more. */
    private static final Duration BUSY = Duration.ofSeconds(5);

    private static final Map<String, String> EMPTY_PAGE = Map.of("content-type", "text/html");
    private static final int MOST_ANSWERS = 20;
    private static final int LARGEST_ANSWER = 1 << 20;

    private final Tab tab;
    private final DevTools tools;
    private final Supplies supplies;
    private final RenderSettings settings;
    private final Time time;
    private final Snapshot page;
    private final Rest rest;
    private final List<Snapshot> answers = new ArrayList<>();

    private boolean delivered;
    private String frame = "";
    private int requests;
    private long supplied;
    private long nextGlance;
    private String seen = "";
    private Optional<Snapshot> document = Optional.empty();

    Visit(
            Tab tab,
            DevTools tools,
            Supplies supplies,
            RenderSettings settings,
            Time time,
            Snapshot page,
            Function<Snapshot, List<MetricReading>> counters) {
        this.tab = tab;
        this.tools = tools;
        this.supplies = supplies;
        this.settings = settings;
        this.time = time;
        this.page = page;
        this.rest = new Rest(settings, counters, System.nanoTime());
    }

    RenderOutcome run() throws BrowserGoneException, InterruptedException {
        long deadline = clock() + settings.timeout().toNanos();
        tab.load(page.url());
        try {
            Optional<RenderOutcome> end = Optional.empty();
            while (end.isEmpty() && clock() - deadline < 0) {
                end = step();
            }
            if (end.isPresent()) {
                return end.get();
            }
            if (rest.hasLoaded()) {
                look();
            }
        } catch (SilentBrowserException hangs) {
            return timedOut();
        }
        return timedOut();
    }

    /** One event, then a glance when one is due. */
    private Optional<RenderOutcome> step() throws BrowserGoneException, InterruptedException {
        heed(GLANCE);
        if (!rest.hasLoaded() || System.nanoTime() - nextGlance < 0) {
            return Optional.empty();
        }
        if (!look()) {
            return Optional.of(new RenderOutcome.Failed(
                    "too-large", page.url() + " grew beyond winnow.http.max-body when its scripts ran"));
        }
        return rest.isOver(System.nanoTime())
                ? Optional.of(new RenderOutcome.Rendered(document.orElseThrow(), answers))
                : Optional.empty();
    }

    /** Deals with the next event, if there is one in time. */
    private void heed(Duration wait) throws BrowserGoneException, InterruptedException {
        DevTools.Event event = tools.next(wait);
        if (event != null && tab.owns(event) && isCrash(event)) {
            throw new BrowserGoneException("the page crashed");
        }
    }

    /** Waits for an answer that may itself wait until a request of the page has been answered. */
    private JsonNode answer(DevTools.Asked asked) throws BrowserGoneException, InterruptedException {
        long limit = clock() + BUSY.toNanos();
        while (!asked.message().isDone() && clock() - limit < 0) {
            heed(SOON);
        }
        return tools.answer(asked, Duration.ZERO);
    }

    /** Nanoseconds by which the page is timed; it stands still while the site is waited for. */
    private long clock() {
        return System.nanoTime() - supplied;
    }

    private RenderOutcome timedOut() {
        return new RenderOutcome.TimedOut(
                document,
                answers,
                page.url() + " did not come to rest within "
                        + settings.timeout().toMillis() / 1000.0
                        + " s: raise winnow.render.timeout if its counters are slow");
    }

    /** Deals with an event; says whether it means that the page is lost. */
    private boolean isCrash(DevTools.Event event) throws InterruptedException {
        switch (event.method()) {
            case "Fetch.requestPaused" -> supply(PageRequest.of(event.params()));
            case "Page.domContentEventFired", "Page.loadEventFired" -> rest.loaded(System.nanoTime());
            case "Page.frameStoppedLoading" ->
                stopped(event.params().path("frameId").asString(""));
            case "Page.javascriptDialogOpening" -> tab.dismissDialog();
            case "Inspector.targetCrashed", "Inspector.detached" -> {
                return true;
            }
            default -> {}
        }
        return false;
    }

    /** Answers a request; the time that the site and its pace take is not the page's. */
    private void supply(PageRequest request) throws InterruptedException {
        if (!delivered && request.kind().equals("Document")) {
            delivered = true;
            frame = request.frame();
            tab.answer(request.id(), 200, page.headers(), page.content());
            return;
        }
        if (!supplies.mayFetch(request) || requests >= settings.requests()) {
            refuse(request);
            return;
        }
        requests++;
        long before = System.nanoTime();
        Reply reply = supplies.fetch(request);
        supplied += System.nanoTime() - before;
        if (reply instanceof Reply.Answered answer) {
            tab.answer(request.id(), answer.status(), answer.headers(), answer.body());
            keep(request, answer);
        } else {
            tab.deny(request.id(), "Failed");
        }
        rest.moved(System.nanoTime());
    }

    /** A page whose script wants to go elsewhere is cut off there; no other event tells its end. */
    private void stopped(String stoppedFrame) {
        if (delivered && stoppedFrame.equals(frame)) {
            rest.loaded(System.nanoTime());
        }
    }

    /**
     * A page that wants to go elsewhere stays where it is, which is what "no content" asks of a browser (RFC 9110,
     * section 15.3.5); a frame within it stays empty. An error would put an error page in their place.
     */
    private void refuse(PageRequest request) {
        if (request.kind().equals("Document")) {
            tab.answer(request.id(), request.frame().equals(frame) ? 204 : 200, EMPTY_PAGE, Content.of(new byte[0]));
        } else {
            tab.deny(request.id(), "BlockedByClient");
        }
    }

    private void keep(PageRequest request, Reply.Answered answer) {
        boolean wanted = request.isData()
                && answer.status() == 200
                && answer.body().length() > 0
                && answer.body().length() <= LARGEST_ANSWER;
        if (wanted && answers.size() < MOST_ANSWERS) {
            answers.add(new Snapshot(
                    SnapshotKind.COUNTERS, answer.url(), answer.at(), 200, answer.headers(), answer.body()));
        }
    }

    /** Looks at the document; false when it is larger than allowed. */
    private boolean look() throws BrowserGoneException, InterruptedException {
        nextGlance = System.nanoTime() + GLANCE.toNanos();
        String html = tab.document(this::answer);
        if (html.length() > settings.maxBody()) {
            return false;
        }
        if (!html.equals(seen)) {
            seen = html;
            document = Optional.of(new Snapshot(
                    SnapshotKind.RENDERED,
                    page.url(),
                    time.now(),
                    200,
                    Map.of("content-type", "text/html; charset=utf-8"),
                    Content.of(html.getBytes(StandardCharsets.UTF_8))));
            rest.changed(document.get(), System.nanoTime());
        }
        return true;
    }
}
