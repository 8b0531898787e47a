package winnow.crossref;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import winnow.http.DoorSettings;
import winnow.http.Identity;
import winnow.http.Recorder;
import winnow.http.Time;
import winnow.model.Doi;
import winnow.model.LookupOutcome;
import winnow.model.LookupOutcome.Alias;
import winnow.model.LookupOutcome.Found;
import winnow.model.LookupOutcome.NotRegistered;
import winnow.model.LookupOutcome.Unavailable;
import winnow.testing.server.Misbehaviour;
import winnow.testing.server.VirtualTime;

class CrossrefClientIT {

    private static final Identity IDENTITY = new Identity("winnow", "1.0", "some+one@library.example");
    private static final DoorSettings LIMITS = new DoorSettings(
            Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(5), 1 << 20, Duration.ofMinutes(10), 4, 1);

    private final RegistryStub registry = new RegistryStub();
    private final VirtualTime time = new VirtualTime();
    private CrossrefClient client = open(Optional.empty(), time);

    private CrossrefClient open(Optional<String> token, Time clock) {
        return CrossrefClient.open(
                new CrossrefSettings(registry.server.base(), token, 50, true), IDENTITY, LIMITS, Recorder.NONE, clock);
    }

    @AfterEach
    void close() {
        client.close();
        registry.server.close();
    }

    private static List<Doi> dois(String... dois) {
        return java.util.Arrays.stream(dois).map(Doi::new).toList();
    }

    private List<RecordedRequest> requests() {
        return registry.server.requests();
    }

    @Test
    void a_batch_is_one_request_and_its_answers_are_matched_by_doi() throws InterruptedException {
        registry.holding("10.3892/or.1", "10.3892/or.2", "10.3892/or.3");

        Map<Doi, LookupOutcome> outcomes = client.lookUp(dois("10.3892/or.3", "10.3892/or.1", "10.3892/or.2"));

        assertThat(outcomes.keySet()).containsExactlyElementsOf(dois("10.3892/or.3", "10.3892/or.1", "10.3892/or.2"));
        outcomes.forEach((doi, outcome) -> {
            Found found = (Found) outcome;
            assertThat(found.record().doi()).isEqualTo(doi);
            assertThat(found.snapshot().url()).isEqualTo(registry.server.url("/works/10.3892%2F" + doi.suffix()));
            assertThat(new WorkMapper().map(found.snapshot().content())).contains(found.record());
        });
        assertThat(requests()).hasSize(1);
        assertThat(requests().get(0).getTarget())
                .isEqualTo("/works?filter=doi:10.3892/or.3,doi:10.3892/or.1,doi:10.3892/or.2&rows=3"
                        + "&mailto=some%2Bone%40library.example");
        assertThat(requests().get(0).getHeaders().get("User-Agent"))
                .isEqualTo("winnow/1.0 (mailto:some+one@library.example)");
    }

    @Test
    void a_thousand_articles_cost_no_more_than_twenty_five_requests() throws InterruptedException {
        String[] thousand =
                IntStream.range(0, 1000).mapToObj(i -> "10.3892/or.2025." + i).toArray(String[]::new);
        registry.holding(thousand);

        assertThat(client.lookUp(dois(thousand)).values())
                .hasOnlyElementsOfType(Found.class)
                .hasSize(1000);
        assertThat(requests()).hasSizeLessThanOrEqualTo(25);
        assertThat(requests()).allMatch(request -> request.getTarget().length() <= 2000);
    }

    @Test
    void long_dois_make_shorter_batches() throws InterruptedException {
        String[] longOnes = IntStream.range(10, 40)
                .mapToObj(i -> "10.1234/" + "x".repeat(120) + i)
                .toArray(String[]::new);
        registry.holding(longOnes);

        assertThat(client.lookUp(dois(longOnes)).values()).hasOnlyElementsOfType(Found.class);
        assertThat(requests()).allMatch(request -> request.getTarget().length() <= 2000);
    }

    @Test
    void what_a_batch_leaves_out_is_asked_for_alone() throws InterruptedException {
        registry.holding("10.3892/or.1", "10.3892/prime");
        registry.aliases.put("10.3892/alias", "10.3892/prime");
        registry.agencies.put("10.5281/data", "datacite");
        registry.agencies.put("10.3892/new", "crossref");

        Map<Doi, LookupOutcome> outcomes =
                client.lookUp(dois("10.3892/or.1", "10.3892/alias", "10.5281/data", "10.3892/none", "10.3892/new"));

        assertThat(outcomes.get(new Doi("10.3892/or.1"))).isInstanceOf(Found.class);
        assertThat(outcomes.get(new Doi("10.3892/alias"))).isInstanceOfSatisfying(Alias.class, alias -> {
            assertThat(alias.requested()).isEqualTo(new Doi("10.3892/alias"));
            assertThat(alias.record().doi()).isEqualTo(new Doi("10.3892/prime"));
        });
        assertThat(outcomes.get(new Doi("10.5281/data"))).isEqualTo(new NotRegistered(Optional.of("datacite")));
        assertThat(outcomes.get(new Doi("10.3892/none"))).isEqualTo(new NotRegistered(Optional.empty()));
        assertThat(outcomes.get(new Doi("10.3892/new"))).isInstanceOf(Unavailable.class);
    }

    @Test
    void dois_of_every_kind_arrive_as_they_are() throws InterruptedException {
        String[] odd = {
            "10.1234/a,b",
            "10.1002/(sici)1097-461x(1998)66:4<261::aid-qua1>3.0.co;2-t",
            "10.1234/a#b?c%d+e",
            "10.1234/x/",
            "10.1234/\u00fc"
        };
        registry.holding(odd);
        for (String doi : odd) {
            assertThat(client.lookUp(dois(doi)).values()).as(doi).hasOnlyElementsOfType(Found.class);
        }
        assertThat(requests().get(0).getTarget()).startsWith("/works/10.1234%2Fa%2Cb?");
        assertThat(client.lookUp(dois(odd)).values()).hasOnlyElementsOfType(Found.class);
    }

    @Test
    void a_batch_that_is_refused_is_halved_until_the_culprit_is_alone() throws InterruptedException {
        registry.holding("10.3892/or.1", "10.3892/or.2", "10.3892/or.3");

        Map<Doi, LookupOutcome> outcomes =
                client.lookUp(dois("10.3892/or.1", "10.3892/malformed", "10.3892/or.2", "10.3892/or.3"));

        assertThat(outcomes.values().stream().filter(Found.class::isInstance)).hasSize(3);
        assertThat(outcomes.get(new Doi("10.3892/malformed"))).isEqualTo(new NotRegistered(Optional.empty()));
    }

    @Test
    void a_block_ends_all_look_ups_of_the_run() throws InterruptedException {
        registry.afterwards = answer -> Misbehaviour.status(403);

        LookupOutcome first = client.lookUp(dois("10.3892/or.1")).get(new Doi("10.3892/or.1"));
        LookupOutcome second = client.lookUp(dois("10.3892/or.2")).get(new Doi("10.3892/or.2"));

        assertThat(first).isInstanceOfSatisfying(Unavailable.class, not -> {
            assertThat(not.reason()).isEqualTo("blocked");
            assertThat(not.detail()).contains("no more look-ups in this run");
        });
        assertThat(second).isEqualTo(first);
        assertThat(requests()).hasSize(1);
    }

    @Test
    void bodies_that_are_no_json_are_asked_for_again_and_then_given_up() throws InterruptedException {
        registry.holding("10.3892/or.1");
        AtomicInteger times = new AtomicInteger();
        registry.afterwards = answer -> times.getAndIncrement() < 2 ? Misbehaviour.page("<html>sorry</html>") : answer;
        assertThat(client.lookUp(dois("10.3892/or.1")).values()).hasOnlyElementsOfType(Found.class);

        registry.afterwards = answer -> Misbehaviour.page("<html>sorry</html>");
        assertThat(client.lookUp(dois("10.3892/or.1")).values())
                .singleElement()
                .isInstanceOfSatisfying(
                        Unavailable.class, not -> assertThat(not.reason()).isEqualTo("not-json"));
    }

    @Test
    void every_fault_of_the_network_is_unavailable_with_its_reason() throws InterruptedException {
        Map<MockResponse, String> faults = Map.of(
                Misbehaviour.status(429), "rate-limited",
                Misbehaviour.unavailable(), "status-503",
                Misbehaviour.reset(), "connection-reset",
                Misbehaviour.truncated("{\"status\":\"ok\"}"), "truncated",
                Misbehaviour.redirect("https://example.org/"), "off-host-redirect",
                Misbehaviour.status(418), "status-418");
        for (Map.Entry<MockResponse, String> fault : faults.entrySet()) {
            registry.afterwards = answer -> fault.getKey();
            assertThat(client.lookUp(dois("10.3892/or.1")).values())
                    .singleElement()
                    .isInstanceOfSatisfying(Unavailable.class, not -> {
                        assertThat(not.reason()).isEqualTo(fault.getValue());
                        assertThat(not.detail()).doesNotContain("mailto").doesNotContain("library.example");
                    });
        }
    }

    @Test
    void the_token_goes_along_and_shows_nowhere() throws InterruptedException {
        registry.holding("10.3892/or.1");
        try (CrossrefClient plus = open(Optional.of("s3cret"), time)) {
            Found found = (Found) plus.lookUp(dois("10.3892/or.1")).get(new Doi("10.3892/or.1"));
            assertThat(found.snapshot().toString()).doesNotContain("s3cret").doesNotContain("some");
        }
        assertThat(requests().get(0).getHeaders().get("Crossref-Plus-API-Token"))
                .isEqualTo("Bearer s3cret");
        assertThat(new CrossrefSettings(registry.server.base(), Optional.of("s3cret"), 50, true).toString())
                .doesNotContain("s3cret");
    }

    @Test
    void a_server_of_our_own_that_states_no_limit_has_none() throws InterruptedException {
        String[] many = IntStream.range(0, 500).mapToObj(i -> "10.3892/or." + i).toArray(String[]::new);
        registry.holding(many);
        client.lookUp(dois(many));
        client.lookUp(dois("10.3892/or.1"));

        assertThat(time.waits()).isEmpty();
    }

    @Test
    void stated_limits_are_kept_by_lane_and_outlive_silent_answers() throws InterruptedException {
        registry.holding("10.3892/or.1", "10.3892/or.2");
        registry.afterwards = answer -> limited(answer, "3", "1s", "2");
        client.lookUp(dois("10.3892/or.1", "10.3892/or.2"));
        registry.afterwards = answer -> answer;
        long start = time.nanos();
        for (int i = 0; i < 10; i++) {
            client.lookUp(dois("10.3892/or.1", "10.3892/or.2"));
        }
        double perSecond = 10 / ((time.nanos() - start) / 1e9);

        assertThat(perSecond).isBetween(3 * 0.8, 3 * 0.9);
        client.lookUp(dois("10.3892/or.1"));
        assertThat(time.waits()).hasSize(10);
    }

    @Test
    void a_server_that_enforces_what_it_states_never_has_to_refuse() throws InterruptedException {
        String[] many = IntStream.range(0, 12).mapToObj(i -> "10.3892/or." + i).toArray(String[]::new);
        registry.holding(many);
        List<Long> moments = new CopyOnWriteArrayList<>();
        AtomicInteger refused = new AtomicInteger();
        registry.afterwards = answer -> {
            long now = System.nanoTime();
            moments.add(now);
            boolean tooFast =
                    moments.stream().filter(at -> now - at < 2_000_000_000L).count() > 5;
            refused.addAndGet(tooFast ? 1 : 0);
            return limited(tooFast ? Misbehaviour.tooFast() : answer, "5", "2s", "2");
        };
        client.close();
        client = open(Optional.empty(), Time.SYSTEM);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int from = i;
            threads.add(new Thread(() -> {
                for (int j = from; j < 12; j += 4) {
                    try {
                        client.lookUp(dois(many[j]));
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(moments).hasSize(12);
        assertThat(refused).hasValue(0);
    }

    private static MockResponse limited(MockResponse answer, String limit, String interval, String concurrency) {
        return answer.newBuilder()
                .setHeader("x-rate-limit-limit", limit)
                .setHeader("x-rate-limit-interval", interval)
                .setHeader("x-concurrency-limit", concurrency)
                .build();
    }
}
