package winnow.fetch.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static winnow.fetch.render.ScriptedPage.script;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import winnow.fetch.render.RenderOutcome.Failed;
import winnow.fetch.render.RenderOutcome.Rendered;
import winnow.fetch.render.RenderOutcome.TimedOut;
import winnow.fetch.render.RenderOutcome.Unavailable;
import winnow.http.Door;
import winnow.http.DoorSettings;
import winnow.http.Hosts;
import winnow.http.Identity;
import winnow.http.Recorder;
import winnow.http.SteadyPace;
import winnow.http.Time;
import winnow.model.Doi;
import winnow.model.Snapshot;
import winnow.parse.RenderedCounters;
import winnow.parse.RenderedOutcome;
import winnow.testing.server.SiteStub;

class RendererIT {

    private static final String COUNTERS =
            "{\"v\": \"1,234\", \"vs\": 1000, \"vp\": 234, \"d\": 56, \"ds\": 50, \"dp\": 6}";
    private static final String FILLED =
            "views.total=1234 views.site=1000 views.pmc=234 downloads.total=56 downloads.site=50 downloads.pmc=6";
    private static final String UNFILLED = "views.total=placeholder views.site=blank views.pmc=blank"
            + " downloads.total=placeholder downloads.site=blank downloads.pmc=blank";
    private static final RenderSettings SETTINGS = new RenderSettings(
            Optional.empty(), Duration.ofSeconds(10), Duration.ofMillis(2500), Duration.ofMillis(600), 8, 1 << 20, 100);

    private final SiteStub site = new SiteStub();
    private final SiteStub elsewhere = new SiteStub();
    private final Door door = door(site);
    private final Renderer renderer = new Renderer(door, List.of(), SETTINGS, Time.SYSTEM);

    @BeforeAll
    static void browser() {
        BrowserHere.assume();
    }

    @AfterEach
    void close() {
        renderer.close();
        door.close();
        site.close();
        elsewhere.close();
    }

    @Test
    void counters_that_a_script_loads_are_read_and_its_answer_kept() throws InterruptedException {
        site.answer("/counters?x=1", json(COUNTERS));

        Rendered rendered = rendered(script("load('/counters?x=1')"));

        assertThat(counters(rendered.document())).isEqualTo(FILLED);
        assertThat(rendered.answers()).extracting(Snapshot::url).containsExactly(site.url("/counters?x=1"));
        assertThat(text(rendered.answers().get(0))).isEqualTo(COUNTERS);
        assertThat(site.requests().get(1).getHeaders().get("User-Agent"))
                .isEqualTo("winnow/1.0 (mailto:someone@library.example)");
    }

    @Test
    void counters_that_come_late_or_count_up_are_waited_for() throws InterruptedException {
        site.answer("/counters", json(COUNTERS));

        Rendered late = rendered(script("setTimeout(() => load('/counters'), 1500)"));
        Rendered counting = rendered(script("""
                let n = 0; const t = setInterval(() => { n += 200; if (n > 1234) { n = 1234; clearInterval(t); }
                fill({v: n, vs: n, vp: 0, d: n, ds: n, dp: 0}); }, 250)"""));

        assertThat(counters(late.document())).isEqualTo(FILLED);
        assertThat(counters(counting.document())).startsWith("views.total=1234").contains("downloads.total=1234");
    }

    @Test
    void counters_filled_in_part_or_never_stay_what_they_are() throws InterruptedException {
        Rendered partly = rendered(script("fill({v: 9, vs: 9, vp: 0})"));
        Rendered never = rendered("");

        assertThat(counters(partly.document()))
                .isEqualTo("views.total=9 views.site=9 views.pmc=0"
                        + " downloads.total=placeholder downloads.site=blank downloads.pmc=blank");
        assertThat(counters(never.document())).isEqualTo(UNFILLED);
        assertThat(never.answers()).isEmpty();
    }

    @Test
    void errors_of_scripts_and_of_their_sources_leave_placeholders() throws InterruptedException {
        site.answer(
                "/broken", new MockResponse.Builder().code(404).body("not here").build());

        Rendered rendered = rendered(script("load('/broken').catch(e => { throw e })")
                + script("nothing.there()")
                + script("fetch('/down').then(r => { if (!r.ok) throw 1 })"));

        assertThat(counters(rendered.document())).isEqualTo(UNFILLED);
        assertThat(rendered.answers()).isEmpty();
    }

    @Test
    void another_articles_numbers_are_seen_for_what_they_are() throws InterruptedException {
        String other = "10.3892/made-up.2099.2";
        site.answer("/counters", json("{\"doi\": \"" + other + "\", \"views\": 77, \"downloads\": 7}"));

        Rendered wrong = rendered(script("fetch('/counters').then(r => r.json())"
                + ".then(c => fill({v: c.views, vs: c.views, vp: 0, d: c.downloads, ds: c.downloads, dp: 0}))"));
        Rendered swapped = rendered(script("document.querySelector('meta[name=citation_doi]').content = '" + other
                + "'; fill({v: 5, vs: 5, vp: 0})"));

        assertThat(judged(wrong)).isInstanceOf(RenderedOutcome.Foreign.class);
        assertThat(judged(swapped)).isInstanceOf(RenderedOutcome.Foreign.class);
    }

    private static RenderedOutcome judged(Rendered rendered) {
        return RenderedCounters.read(rendered.document(), rendered.answers(), new Doi(ScriptedPage.DOI));
    }

    @Test
    void a_form_is_sent_as_the_script_sends_it() throws InterruptedException {
        site.answer("/counters", json(COUNTERS));

        Rendered rendered = rendered(script("""
                const x = new XMLHttpRequest(); x.open('POST', '/counters');
                x.setRequestHeader('X-Requested-With', 'XMLHttpRequest');
                x.onload = () => fill(JSON.parse(x.responseText)); x.send(new URLSearchParams({id: 'ä'}))"""));

        assertThat(counters(rendered.document())).isEqualTo(FILLED);
        var request = site.requests().get(1);
        assertThat(request.getMethod()).isEqualTo("POST");
        assertThat(request.getBody().utf8()).isEqualTo("id=%C3%A4");
        assertThat(request.getHeaders().get("X-Requested-With")).isEqualTo("XMLHttpRequest");
    }

    @Test
    void nothing_is_asked_of_other_hosts_and_neither_pictures_nor_fonts_nor_styles_of_the_site()
            throws InterruptedException {
        String other = elsewhere.url("/x");
        Rendered rendered = rendered("<script src='" + other + "'></script><iframe src='/frame'></iframe><iframe src='"
                + other + "'></iframe><img src='" + other + "'>"
                + script("fetch('" + other + "').catch(() => {}); navigator.sendBeacon('/beacon', '1');"
                        + "new WebSocket('ws://" + other.substring(7) + "'); window.open('" + other + "');"
                        + "new Image().src = '/pixel'; setTimeout(() => { location.href = '/next' }, 300)"));
        rendered(script("location.href = '/next'"));

        assertThat(counters(rendered.document())).isEqualTo(UNFILLED);
        assertThat(elsewhere.requests()).isEmpty();
        assertThat(site.targets()).isEmpty();
    }

    @Test
    void a_page_that_wants_to_go_elsewhere_again_and_again_is_read_where_it_stays() throws InterruptedException {
        site.answer("/counters", json(COUNTERS));

        Rendered rendered =
                rendered(script("let n = 0; setInterval(() => { if (n++ < 60) location.href = '/next?' + n }, 20);"
                        + "setTimeout(() => load('/counters'), 300)"));

        assertThat(counters(rendered.document())).isEqualTo(FILLED);
        assertThat(site.targets()).containsExactly("/counters");
    }

    @Test
    void scripts_alone_may_come_from_hosts_that_were_allowed() throws InterruptedException {
        elsewhere.answer(
                "/lib.js",
                new MockResponse.Builder()
                        .addHeader("content-type", "text/javascript")
                        .body("fill({v: 1, vs: 1, vp: 0, d: 1, ds: 1, dp: 0})")
                        .build());
        String end = "<script src='" + elsewhere.url("/lib.js") + "'></script>"
                + script("fetch('" + elsewhere.url("/data") + "').catch(() => {})");
        try (Door library = door(elsewhere);
                Renderer allowed = new Renderer(door, List.of(library), SETTINGS, Time.SYSTEM)) {
            Rendered first = (Rendered) allowed.render(page("/a", end), RenderedCounters::shown);
            allowed.render(page("/b", end), RenderedCounters::shown);

            assertThat(counters(first.document())).startsWith("views.total=1 ");
        }
        assertThat(elsewhere.targets()).containsExactly("/lib.js");
    }

    @Test
    void robots_txt_holds_for_scripts_too() throws InterruptedException {
        site.answer(
                "/robots.txt",
                new MockResponse.Builder()
                        .body("User-agent: *\nDisallow: /counters")
                        .build());
        site.answer("/counters", json(COUNTERS));

        Rendered rendered = rendered(script("load('/counters')"));

        assertThat(counters(rendered.document())).isEqualTo(UNFILLED);
        assertThat(site.targets()).isEmpty();
    }

    @Test
    void a_page_that_never_rests_gives_what_there_was() throws InterruptedException {
        site.otherwise(request -> json("{\"v\": 7}"));
        RenderOutcome outcome = renderer.render(
                page(
                        "/a",
                        script("setInterval(() => load('/poll?' + performance.now()), 100);"
                                + "setInterval(() => fill({vs: performance.now() | 0}), 100)")),
                RenderedCounters::shown);

        assertThat(outcome).asInstanceOf(type(TimedOut.class)).satisfies(timedOut -> {
            assertThat(timedOut.document()).isPresent();
            assertThat(timedOut.answers()).hasSize(8);
            assertThat(timedOut.detail()).contains("did not come to rest within 10.0 s");
        });
        assertThat(site.targets()).hasSize(8);
    }

    @Test
    void a_script_without_end_or_with_boxes_holds_nobody_up() throws InterruptedException {
        RenderSettings brief = SETTINGS.with(Optional.empty(), Duration.ofSeconds(3), Duration.ofSeconds(1));
        site.answer("/counters", json(COUNTERS));
        try (Renderer impatient = new Renderer(door, List.of(), brief, Time.SYSTEM)) {
            RenderOutcome endless = impatient.render(page("/a", script("for (;;) {}")), RenderedCounters::shown);
            RenderOutcome boxes = impatient.render(
                    page("/b", script("alert('hello'); confirm('sure?'); load('/counters')")), RenderedCounters::shown);

            assertThat(endless).isInstanceOf(TimedOut.class);
            assertThat(counters(((Rendered) boxes).document())).isEqualTo(FILLED);
        }
    }

    @Test
    void a_document_that_grows_without_bound_is_refused() throws InterruptedException {
        RenderOutcome outcome = renderer.render(
                page("/a", script("document.body.append('x'.repeat(3000000))")), RenderedCounters::shown);

        assertThat(outcome)
                .asInstanceOf(type(Failed.class))
                .extracting(Failed::reason)
                .isEqualTo("too-large");
    }

    @Test
    void a_browser_that_dies_is_replaced() throws InterruptedException {
        site.answer("/counters", json(COUNTERS));
        rendered(script("load('/counters')"));
        List<ProcessHandle> first = renderer.processes();
        first.forEach(ProcessHandle::destroyForcibly);

        Rendered again = rendered(script("load('/counters')"));

        assertThat(counters(again.document())).isEqualTo(FILLED);
        assertThat(renderer.processes()).doesNotContainAnyElementsOf(first);
    }

    @Test
    void a_browser_that_dies_again_and_again_is_a_fault_of_the_page() throws InterruptedException {
        RenderOutcome outcome = renderer.render(page("/a", ""), document -> {
            renderer.processes().forEach(ProcessHandle::destroyForcibly);
            return List.of();
        });

        assertThat(outcome)
                .asInstanceOf(type(Failed.class))
                .extracting(Failed::reason)
                .isEqualTo("crashed");
    }

    @Test
    void closing_leaves_no_process_and_an_interrupt_stops_at_once() throws Exception {
        CountDownLatch looking = new CountDownLatch(1);
        AtomicReference<List<ProcessHandle>> processes = new AtomicReference<>();
        AtomicReference<Throwable> ended = new AtomicReference<>();
        Thread worker = new Thread(() -> {
            try {
                renderer.render(page("/a", ""), document -> {
                    processes.set(renderer.processes());
                    looking.countDown();
                    return List.of();
                });
            } catch (InterruptedException stopped) {
                ended.set(stopped);
            }
        });
        worker.start();
        looking.await();
        worker.interrupt();
        worker.join();

        assertThat(ended.get()).isInstanceOf(InterruptedException.class);
        for (ProcessHandle process : processes.get()) {
            process.onExit().get();
        }
    }

    @Test
    void without_a_browser_it_says_what_to_do() throws InterruptedException {
        RenderSettings missing =
                SETTINGS.with(Optional.of(Path.of("/no/such/browser")), Duration.ofSeconds(1), Duration.ofSeconds(1));
        RenderSettings wrong =
                SETTINGS.with(Optional.of(Path.of("/bin/false")), Duration.ofSeconds(1), Duration.ofSeconds(1));
        try (Renderer none = new Renderer(door, List.of(), missing, Time.SYSTEM);
                Renderer other = new Renderer(door, List.of(), wrong, Time.SYSTEM)) {
            assertThat(none.render(page("/a", ""), RenderedCounters::shown))
                    .isEqualTo(new Unavailable("no-browser", "winnow.render.browser: /no/such/browser is no program"));
            assertThat(other.render(page("/a", ""), RenderedCounters::shown))
                    .isEqualTo(new Unavailable("browser-does-not-start", "/bin/false does not start"));
        }
    }

    private Rendered rendered(String end) throws InterruptedException {
        RenderOutcome outcome = renderer.render(page("/" + ScriptedPage.DOI, end), RenderedCounters::shown);
        assertThat(outcome).isInstanceOf(Rendered.class);
        return (Rendered) outcome;
    }

    private Snapshot page(String path, String end) {
        return ScriptedPage.delivered(site.url(path), end);
    }

    private static Door door(SiteStub stub) {
        DoorSettings once = new DoorSettings(
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                1 << 20,
                Duration.ofSeconds(5),
                1,
                1);
        return Door.toSite(
                Hosts.of(stub.base()),
                new Identity("winnow", "1.0", "someone@library.example"),
                new SteadyPace(Duration.ZERO, Time.SYSTEM),
                once,
                Recorder.NONE,
                Time.SYSTEM);
    }

    private static MockResponse json(String body) {
        return new MockResponse.Builder()
                .addHeader("content-type", "application/json")
                .body(body)
                .build();
    }

    private static String counters(Snapshot document) {
        return RenderedCounters.shown(document).stream()
                .map(r -> r.metric().slug() + "="
                        + r.value().map(Object::toString).orElse(r.state().slug()))
                .collect(Collectors.joining(" "));
    }

    private static String text(Snapshot snapshot) {
        return new String(snapshot.content().bytes(), StandardCharsets.UTF_8);
    }
}
