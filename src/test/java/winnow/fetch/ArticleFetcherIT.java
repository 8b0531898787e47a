package winnow.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static winnow.testing.server.Misbehaviour.page;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import winnow.http.Door;
import winnow.http.DoorSettings;
import winnow.http.Identity;
import winnow.http.Recorder;
import winnow.http.SteadyPace;
import winnow.http.Validators;
import winnow.model.Content;
import winnow.model.Doi;
import winnow.model.FetchOutcome;
import winnow.model.FetchOutcome.Fetched;
import winnow.model.FetchOutcome.NotFetched;
import winnow.model.FetchOutcome.NotModified;
import winnow.model.SnapshotKind;
import winnow.testing.server.Misbehaviour;
import winnow.testing.server.SiteStub;
import winnow.testing.server.VirtualTime;

class ArticleFetcherIT {

    private static final Doi ARTICLE = new Doi("10.3892/or.2025.8963");

    private final SiteStub site = new SiteStub();
    private final SiteAddresses addresses = new SiteAddresses(site.base());
    private final VirtualTime time = new VirtualTime();
    private final Door door = Door.toSite(
            addresses.hosts(),
            new Identity("winnow", "1.0", "someone@library.example"),
            new SteadyPace(Duration.ofSeconds(3), time),
            new DoorSettings(
                    Duration.ofSeconds(2),
                    Duration.ofMillis(200),
                    Duration.ofMillis(500),
                    50_000,
                    Duration.ofMinutes(10),
                    5,
                    1),
            Recorder.NONE,
            time);
    private final ArticleFetcher fetcher = new ArticleFetcher(door);

    @AfterEach
    void close() {
        door.close();
        site.close();
    }

    private FetchOutcome fetch(MockResponse... answers) throws InterruptedException {
        site.answer("/10.3892/or.2025.8963", answers);
        return fetcher.fetch(addresses.page(ARTICLE), Validators.NONE);
    }

    private String told(MockResponse... answers) throws InterruptedException {
        FetchOutcome outcome = fetch(answers);
        if (outcome instanceof NotFetched not) {
            assertThat(not.detail()).isNotBlank().doesNotContain("\n");
            return not.failure().slug() + "/" + not.reason();
        }
        return outcome instanceof Fetched ? "fetched" : "not-modified";
    }

    @Test
    void a_page_becomes_a_snapshot() throws InterruptedException {
        Fetched fetched = (Fetched) fetch(page("<html>the page</html>"));

        assertThat(fetched.snapshot().kind()).isEqualTo(SnapshotKind.PAGE);
        assertThat(fetched.snapshot().url()).isEqualTo(site.url("/10.3892/or.2025.8963"));
        assertThat(fetched.snapshot().status()).isEqualTo(200);
        assertThat(fetched.snapshot().header("content-type")).contains("text/html; charset=UTF-8");
        assertThat(fetched.snapshot().content()).isEqualTo(Content.of("<html>the page</html>".getBytes()));
    }

    @Test
    void every_fault_has_its_outcome() throws InterruptedException {
        assertThat(told(Misbehaviour.status(404))).isEqualTo("gone/status-404");
        assertThat(told(Misbehaviour.status(410))).isEqualTo("gone/status-410");
        assertThat(told(Misbehaviour.status(403))).isEqualTo("refused/status-403");
        assertThat(told(Misbehaviour.challenge())).isEqualTo("refused/challenge");
        assertThat(told(Misbehaviour.tooFast())).isEqualTo("rate-limited/status-429");
        assertThat(told(Misbehaviour.truncated("half"))).isEqualTo("truncated/cut-off");
        assertThat(told(Misbehaviour.empty())).isEqualTo("truncated/empty-body");
        assertThat(told(Misbehaviour.gzipBomb(9_000_000))).isEqualTo("too-large/too-large");
        assertThat(told(Misbehaviour.endless(900_000))).isEqualTo("too-large/too-large");
        assertThat(told(Misbehaviour.redirect("https://example.org/")))
                .isEqualTo("off-host-redirect/off-host-redirect");
        assertThat(told(Misbehaviour.redirect("/10.3892/or.2025.8963"))).isEqualTo("failed/redirect-loop");
        assertThat(told(Misbehaviour.unavailable())).isEqualTo("failed/status-503");
        assertThat(told(Misbehaviour.reset())).isEqualTo("failed/connection-reset");
        assertThat(told(Misbehaviour.status(400))).isEqualTo("failed/status-400");
    }

    @Test
    void what_only_the_parser_can_tell_is_passed_on() throws InterruptedException {
        assertThat(told(Misbehaviour.softNotFound())).isEqualTo("fetched");
        assertThat(told(Misbehaviour.wrongType())).isEqualTo("fetched");
        assertThat(told(Misbehaviour.wrongCharset("<html>\u00e9</html>"))).isEqualTo("fetched");
    }

    @Test
    void a_page_that_has_not_changed_is_not_sent_again() throws InterruptedException {
        site.answer("/10.3892/or.2025.8963", Misbehaviour.status(304));

        assertThat(fetcher.fetch(addresses.page(ARTICLE), Validators.of(Map.of("etag", "\"1\""))))
                .isEqualTo(new NotModified(addresses.page(ARTICLE)));
        assertThat(told(Misbehaviour.status(304))).isEqualTo("failed/status-304");
    }

    @Test
    void a_doi_becomes_an_address_whatever_it_holds() {
        SiteAddresses there = new SiteAddresses(URI.create("https://www.example.org/"));

        assertThat(there.page(ARTICLE)).isEqualTo("https://www.example.org/10.3892/or.2025.8963");
        assertThat(there.page(new Doi("10.1002/(sici)1<2::aid-x>3.0.co;2-t#?%")))
                .isEqualTo("https://www.example.org/10.1002/(sici)1%3C2::aid-x%3E3.0.co;2-t%23%3F%25");
        assertThat(there.onBase("http://example.org/1/viewXml")).isEqualTo("http://example.org/1/viewXml");
        assertThat(there.onBase("https://other.example/1/viewXml?x=1"))
                .isEqualTo("https://www.example.org/1/viewXml?x=1");
        assertThat(there.onBase("/1/viewXml")).isEqualTo("https://www.example.org/1/viewXml");
        assertThat(there.hosts().hold("http://example.org/x")).isTrue();
        assertThat(there.hosts().hold("http://sub.example.org/x")).isFalse();
    }

    @Test
    void any_mix_of_faults_gives_every_article_one_outcome_and_loses_none_to_a_passing_one()
            throws InterruptedException {
        long seed = 5;
        Random random = new Random(seed);
        List<MockResponse> passing = List.of(
                Misbehaviour.unavailable(),
                Misbehaviour.tooFast("2"),
                Misbehaviour.reset(),
                Misbehaviour.truncated("x"),
                Misbehaviour.status(500));
        int fetched = 0;
        for (int i = 0; i < 60; i++) {
            MockResponse one = passing.get(random.nextInt(passing.size()));
            MockResponse two = passing.get(random.nextInt(passing.size()));
            site.answer("/10.3892/or.2025." + i, one, two, page("page " + i));
            FetchOutcome outcome = fetcher.fetch(addresses.page(new Doi("10.3892/or.2025." + i)), Validators.NONE);
            fetched += outcome instanceof Fetched ? 1 : 0;
        }

        assertThat(fetched).as("seed " + seed).isEqualTo(60);
    }
}
