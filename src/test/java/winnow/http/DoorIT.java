package winnow.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import winnow.model.Content;
import winnow.testing.server.Misbehaviour;
import winnow.testing.server.SiteStub;
import winnow.testing.server.VirtualTime;

class DoorIT {

    private static final Identity IDENTITY = new Identity("winnow", "1.0", "someone@library.example");
    private static final DoorSettings SETTINGS = new DoorSettings(
            Duration.ofSeconds(2),
            Duration.ofMillis(300),
            Duration.ofMillis(600),
            100_000,
            Duration.ofMinutes(10),
            4,
            1);

    private final SiteStub site = new SiteStub();
    private final SiteStub elsewhere = new SiteStub();
    private final VirtualTime time = new VirtualTime();
    private final SteadyPace pace = new SteadyPace(Duration.ofSeconds(3), time);
    private final List<String> recorded = new ArrayList<>();
    private final Door door =
            Door.toSite(Hosts.of(site.base()), IDENTITY, pace, SETTINGS, (url, reply) -> recorded.add(url), time);

    @AfterEach
    void close() {
        door.close();
        site.close();
        elsewhere.close();
    }

    private Reply ask(MockResponse... answers) throws InterruptedException {
        site.answer("/page", answers);
        return door.ask(site.url("/page"), Validators.NONE);
    }

    private static MockResponse moved(int status, String location) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("location", location)
                .build();
    }

    private static Content content(String text) {
        return Content.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static void answered(Reply reply, String body) {
        assertThat(reply).asInstanceOf(type(Reply.Answered.class)).satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(content(body));
        });
    }

    private static void broken(Reply reply, String reason) {
        assertThat(reply)
                .asInstanceOf(type(Reply.Broken.class))
                .extracting(Reply.Broken::reason)
                .isEqualTo(reason);
    }

    @Test
    void a_page_comes_whole_with_its_headers_and_the_request_says_who_asks() throws InterruptedException {
        Reply reply = ask(Misbehaviour.gzipped("the page"));

        answered(reply, "the page");
        assertThat(((Reply.Answered) reply).header("content-type")).contains("text/html; charset=UTF-8");
        var request = site.requests().get(1);
        assertThat(request.getHeaders().get("User-Agent")).isEqualTo("winnow/1.0 (mailto:someone@library.example)");
        assertThat(request.getHeaders().get("From")).isEqualTo("someone@library.example");
        assertThat(request.getHeaders().get("Accept-Encoding")).isEqualTo("gzip");
    }

    @Test
    void a_form_is_sent_along_and_again_only_where_a_redirect_asks_for_it() throws InterruptedException {
        Form form = new Form("application/x-www-form-urlencoded", content("id=1"));
        site.answer("/see-other", moved(303, site.url("/page")));
        site.answer("/again", moved(307, site.url("/page")));
        site.answer("/page", Misbehaviour.page("ok"));

        answered(door.send(site.url("/see-other"), form, java.util.Map.of()), "ok");
        answered(door.send(site.url("/again"), form, java.util.Map.of()), "ok");

        assertThat(site.requests().stream().skip(1))
                .extracting(r -> r.getMethod() + " " + r.getTarget())
                .containsExactly("POST /see-other", "GET /page", "POST /again", "POST /page");
    }

    @Test
    void the_contact_never_shows_in_a_log() {
        assertThat(IDENTITY.toString()).doesNotContain("someone");
        assertThat(IDENTITY.redacted("asked ?mailto=someone%40library.example as someone@library.example"))
                .isEqualTo("asked ?mailto=\u2026 as \u2026");
    }

    @Test
    void refused_for_speed_waits_as_long_as_asked_and_goes_on() throws InterruptedException {
        answered(ask(Misbehaviour.tooFast("17"), Misbehaviour.page("ok")), "ok");
        assertThat(time.nanos()).isGreaterThanOrEqualTo(Duration.ofSeconds(17).toNanos());
    }

    @Test
    void a_date_is_waited_for_too() throws InterruptedException {
        answered(ask(Misbehaviour.tooFast("Sat, 01 Nov 2025 00:05:00 GMT"), Misbehaviour.page("ok")), "ok");
        assertThat(time.nanos())
                .isBetween(
                        Duration.ofSeconds(299).toNanos(),
                        Duration.ofSeconds(310).toNanos());
    }

    @Test
    void refused_for_speed_without_a_word_is_waited_out_longer_each_time() throws InterruptedException {
        Reply reply = ask(Misbehaviour.tooFast());

        assertThat(reply).isInstanceOf(Reply.RateLimited.class);
        assertThat(site.targets()).hasSize(4);
    }

    @Test
    void waiting_for_its_turn_takes_nothing_from_the_time_of_an_address() throws InterruptedException {
        pace.atLeast(site.base().getHost() + ":" + site.base().getPort(), Duration.ofMinutes(11));
        site.answer("/other", Misbehaviour.page("first"));

        answered(door.ask(site.url("/other"), Validators.NONE), "first");
        answered(ask(Misbehaviour.status(503), Misbehaviour.status(503), Misbehaviour.page("ok")), "ok");

        assertThat(time.nanos()).isEqualTo(Duration.ofMinutes(44).toNanos());
    }

    @Test
    void a_wait_beyond_the_deadline_is_given_up_at_once_and_holds_the_host() throws InterruptedException {
        Reply reply = ask(Misbehaviour.tooFast("7200"), Misbehaviour.page("ok"));
        Reply next = door.ask(site.url("/page"), Validators.NONE);

        assertThat(reply)
                .asInstanceOf(type(Reply.RateLimited.class))
                .extracting(Reply.RateLimited::retryAfter)
                .isEqualTo(Optional.of(Duration.ofHours(2)));
        assertThat(next).isInstanceOf(Reply.RateLimited.class);
        assertThat(site.targets()).hasSize(1);
        assertThat(time.nanos()).isLessThan(Duration.ofMinutes(1).toNanos());
    }

    @Test
    void what_is_transitory_is_tried_again_and_ends_well() throws InterruptedException {
        answered(ask(Misbehaviour.unavailable(), Misbehaviour.page("ok")), "ok");
        answered(ask(Misbehaviour.reset(), Misbehaviour.page("ok")), "ok");
        answered(ask(Misbehaviour.truncated("half"), Misbehaviour.page("ok")), "ok");
        answered(ask(Misbehaviour.truncatedGzip("some text to be halved"), Misbehaviour.page("ok")), "ok");
        answered(ask(Misbehaviour.neverAnswers(), Misbehaviour.page("ok")), "ok");
        answered(ask(Misbehaviour.slowDrip(), Misbehaviour.page("ok")), "ok");
    }

    @Test
    void what_stays_broken_says_how() throws InterruptedException {
        broken(ask(Misbehaviour.unavailable()), "status-503");
        broken(ask(Misbehaviour.reset()), "connection-reset");
        broken(ask(Misbehaviour.neverAnswers()), "read-timeout");
        broken(ask(Misbehaviour.slowDrip()), "call-timeout");
        assertThat(ask(Misbehaviour.truncated("half"))).isInstanceOf(Reply.Truncated.class);
    }

    @Test
    void bombs_and_floods_stop_at_the_limit_and_are_not_asked_for_again() throws InterruptedException {
        assertThat(ask(Misbehaviour.gzipBomb(20_000_000))).isInstanceOf(Reply.TooLarge.class);
        assertThat(ask(Misbehaviour.endless(300_000))).isInstanceOf(Reply.TooLarge.class);
        assertThat(ask(Misbehaviour.page("x".repeat(100_001)))).isInstanceOf(Reply.TooLarge.class);
        answered(ask(Misbehaviour.page("x".repeat(100_000))), "x".repeat(100_000));
        broken(ask(Misbehaviour.manyHeaders()), "headers-too-large");
        assertThat(site.targets()).hasSize(5);
    }

    @Test
    void redirects_are_followed_on_the_site_and_nowhere_else() throws InterruptedException {
        site.answer("/moved", Misbehaviour.page("here"));
        elsewhere.answer("/page", Misbehaviour.page("theirs"));

        answered(ask(Misbehaviour.redirect("/moved")), "here");
        assertThat(ask(Misbehaviour.redirect(elsewhere.url("/page")))).isInstanceOf(Reply.OffHostRedirect.class);
        assertThat(ask(Misbehaviour.redirect("//example.org/page"))).isInstanceOf(Reply.OffHostRedirect.class);
        assertThat(ask(Misbehaviour.redirect("file:///etc/passwd"))).isInstanceOf(Reply.OffHostRedirect.class);
        broken(ask(Misbehaviour.redirect("/page")), "redirect-loop");
        assertThat(elsewhere.requests()).isEmpty();
    }

    @Test
    void a_chain_of_redirects_ends_somewhere() throws InterruptedException {
        for (int i = 0; i < 20; i++) {
            site.answer("/hop" + i, Misbehaviour.redirect("/hop" + (i + 1)));
        }
        broken(ask(Misbehaviour.redirect("/hop0")), "too-many-redirects");
        assertThat(site.targets()).hasSizeLessThan(8);
    }

    @Test
    void another_address_is_not_asked_at_all() throws InterruptedException {
        assertThat(door.ask(elsewhere.url("/page"), Validators.NONE)).isInstanceOf(Reply.OffHostRedirect.class);
        broken(door.ask("ftp://127.0.0.1/page", Validators.NONE), "bad-address");
        assertThat(elsewhere.requests()).isEmpty();
    }

    @Test
    void an_unchanged_page_is_asked_for_by_its_validators() throws InterruptedException {
        site.answer("/page", Misbehaviour.status(304));
        Reply reply = door.ask(
                site.url("/page"),
                Validators.of(java.util.Map.of("etag", "\"abc\"", "last-modified", "Sat, 01 Nov 2025 00:00:00 GMT")));

        assertThat(((Reply.Answered) reply).status()).isEqualTo(304);
        var headers = site.requests().get(1).getHeaders();
        assertThat(headers.get("If-None-Match")).isEqualTo("\"abc\"");
        assertThat(headers.get("If-Modified-Since")).isEqualTo("Sat, 01 Nov 2025 00:00:00 GMT");
    }

    @Test
    void robots_rules_hold_for_us_and_for_a_day() throws InterruptedException {
        site.answer(
                "/robots.txt",
                Misbehaviour.page("User-agent: *\nAllow: /\n\nUser-agent: winnow\nDisallow: /page\nCrawl-delay: 7"));
        site.answer("/free", Misbehaviour.page("free"));

        assertThat(ask(Misbehaviour.page("ok"))).isInstanceOf(Reply.Refused.class);
        answered(door.ask(site.url("/free"), Validators.NONE), "free");
        assertThat(time.waits()).contains(Duration.ofSeconds(7));
        assertThat(site.targets()).containsExactly("/free");
        assertThat(site.requests()).hasSize(2);
        time.pass(Duration.ofHours(25));
        door.ask(site.url("/free"), Validators.NONE);
        assertThat(site.requests()).hasSize(4);
    }

    @Test
    void robots_that_are_not_there_leave_all_free_and_robots_out_of_reach_stop_all() throws InterruptedException {
        for (int status : List.of(401, 403, 404, 410)) {
            site.answer("/robots.txt", Misbehaviour.status(status));
            time.pass(Duration.ofHours(25));
            answered(ask(Misbehaviour.page("ok")), "ok");
        }
        SiteStub down = new SiteStub().answer("/robots.txt", Misbehaviour.unavailable());
        try (Door toDown = Door.toSite(Hosts.of(down.base()), IDENTITY, pace, SETTINGS, Recorder.NONE, time)) {
            assertThat(toDown.ask(down.url("/page"), Validators.NONE))
                    .asInstanceOf(type(Reply.Refused.class))
                    .extracting(Reply.Refused::reason)
                    .isEqualTo("robots-unreachable");
            assertThat(down.targets()).isEmpty();
        } finally {
            down.close();
        }
    }

    @Test
    void robots_that_were_read_once_hold_while_they_are_out_of_reach() throws InterruptedException {
        site.answer("/robots.txt", Misbehaviour.page("User-agent: *\nDisallow: /page"));
        assertThat(ask(Misbehaviour.page("ok"))).isInstanceOf(Reply.Refused.class);
        site.answer("/robots.txt", Misbehaviour.unavailable());
        time.pass(Duration.ofHours(25));

        assertThat(ask(Misbehaviour.page("ok")))
                .asInstanceOf(type(Reply.Refused.class))
                .extracting(Reply.Refused::reason)
                .isEqualTo("robots");
    }

    @Test
    void a_host_that_fails_again_and_again_is_left_alone_and_tried_when_it_may_be_well() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            broken(ask(Misbehaviour.unavailable()), "status-503");
        }
        int before = site.targets().size();
        long start = time.nanos();
        answered(ask(Misbehaviour.page("ok")), "ok");

        assertThat(time.nanos() - start)
                .isGreaterThanOrEqualTo(Duration.ofSeconds(2).toNanos());
        assertThat(site.targets()).hasSize(before + 1);
    }

    @Test
    void every_request_over_the_network_is_recorded() throws InterruptedException {
        ask(Misbehaviour.unavailable(), Misbehaviour.page("ok"));

        assertThat(recorded).containsExactly(site.url("/robots.txt"), site.url("/page"), site.url("/page"));
    }

    @Test
    void requests_keep_the_pace_whatever_becomes_of_them() throws InterruptedException {
        ask(Misbehaviour.unavailable(), Misbehaviour.redirect("/page2"));
        for (int i = 0; i < 10; i++) {
            ask(Misbehaviour.page("ok"));
        }
        int requests = site.requests().size();

        assertThat(time.nanos()).isGreaterThanOrEqualTo(Duration.ofSeconds(3).toNanos() * (requests - 1));
    }

    @Test
    void nobody_there_is_a_value_and_not_an_exception() throws InterruptedException {
        URI gone = elsewhere.base();
        elsewhere.close();
        try (Door toGone = Door.toInterface(gone, IDENTITY, pace, SETTINGS, Recorder.NONE, time)) {
            broken(toGone.ask(gone + "/x", Validators.NONE), "connect-failed");
        }
    }
}
