package winnow.crossref;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import winnow.discover.Completeness;
import winnow.discover.Gap;
import winnow.http.DoorSettings;
import winnow.http.Identity;
import winnow.http.Recorder;
import winnow.model.Doi;
import winnow.model.Target;
import winnow.testing.server.Misbehaviour;
import winnow.testing.server.VirtualTime;

class PrefixListingIT {

    private final RegistryStub registry = new RegistryStub();
    private final CrossrefClient client = CrossrefClient.open(
            new CrossrefSettings(registry.server.base(), Optional.empty(), 50, false),
            new Identity("winnow", "1.0", "someone@library.example"),
            new DoorSettings(
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(9),
                    1 << 20,
                    Duration.ofMinutes(5),
                    3,
                    1),
            Recorder.NONE,
            new VirtualTime());
    private final List<String> listed = new ArrayList<>();

    @AfterEach
    void close() {
        client.close();
        registry.server.close();
    }

    private List<ListingWindow> read(String since, String until) throws InterruptedException {
        return client.listing()
                .read(
                        "10.3892",
                        Optional.of(LocalDate.parse(since)),
                        Optional.of(LocalDate.parse(until)),
                        page -> page.forEach(work -> listed.add(work.doi().value())));
    }

    private void holding(int works) {
        registry.holding(
                IntStream.range(0, works).mapToObj(i -> "10.3892/or.2025." + i).toArray(String[]::new));
    }

    @Test
    void everything_is_listed_once_in_two_requests_a_thousand_at_most() throws InterruptedException {
        holding(3456);

        List<ListingWindow> windows = read("2025-01-01", "2025-10-31");

        assertThat(windows)
                .containsExactly(new ListingWindow(
                        LocalDate.of(2025, 1, 1),
                        LocalDate.of(2025, 10, 31),
                        Optional.of(3456L),
                        3456,
                        Optional.empty()));
        assertThat(listed).hasSize(3456).doesNotHaveDuplicates();
        assertThat(registry.server.requests()).hasSizeLessThanOrEqualTo(7);
        assertThat(registry.server.requests().get(0).getTarget())
                .isEqualTo("/works?filter=prefix:10.3892,from-index-date:2025-01-01,until-index-date:2025-10-31"
                        + "&rows=1000&cursor=%2A&mailto=someone%40library.example");
        assertThat(registry.server.requests().get(1).getTarget()).contains("&cursor=A%2B%2F1000&");
    }

    @Test
    void without_dates_it_goes_from_the_beginning_to_today() throws InterruptedException {
        holding(1);
        List<ListingWindow> windows = client.listing().read("10.3892", Optional.empty(), Optional.empty(), page -> {});

        assertThat(windows).singleElement().satisfies(window -> {
            assertThat(window.from()).isEqualTo(LocalDate.of(2000, 1, 1));
            assertThat(window.until()).isEqualTo(LocalDate.of(2025, 11, 1));
        });
    }

    @Test
    void a_window_that_falls_short_is_split_and_its_holes_are_named() throws InterruptedException {
        holding(10);
        registry.listed = 4;

        List<ListingWindow> windows = read("2025-01-01", "2025-01-03");

        assertThat(windows)
                .extracting(window -> window.from() + " " + window.until() + " " + window.complete())
                .containsExactly(
                        "2025-01-01 2025-01-01 false", "2025-01-02 2025-01-02 false", "2025-01-03 2025-01-03 false");
        assertThat(windows.get(0).doubt()).contains("6 of 10 works did not come");
    }

    @Test
    void a_cursor_that_goes_in_a_circle_is_noticed() throws InterruptedException {
        holding(2500);
        AtomicInteger times = new AtomicInteger();
        List<String> page = registry.works.values().stream().limit(1000).toList();
        registry.afterwards = answer -> RegistryStub.items(page, 2500, "same" + times.getAndIncrement());

        List<ListingWindow> windows = read("2025-01-01", "2025-01-01");

        assertThat(windows)
                .singleElement()
                .satisfies(window -> assertThat(window.doubt())
                        .contains("1500 of 2500 works did not come: the cursor goes in a circle"));
        assertThat(listed).hasSize(1000);
        assertThat(times.get()).isEqualTo(2);
    }

    @Test
    void an_expired_cursor_starts_the_window_again() throws InterruptedException {
        holding(2500);
        AtomicInteger times = new AtomicInteger();
        registry.afterwards = answer -> times.getAndIncrement() == 1
                ? RegistryStub.json("{\"status\":\"failed\",\"message\":[{\"type\":\"cursor-invalid\"}]}")
                        .newBuilder()
                        .code(404)
                        .build()
                : answer;

        assertThat(read("2025-01-01", "2025-01-31")).singleElement().matches(ListingWindow::complete);
        assertThat(listed).hasSize(2500).doesNotHaveDuplicates();
    }

    @Test
    void as_a_source_it_tells_every_article_with_its_page_and_what_is_missing() throws InterruptedException {
        holding(3);
        List<Target> targets = new ArrayList<>();
        List<Work> works = new ArrayList<>();
        PrefixSource source = new PrefixSource(
                client.listing(),
                "10.3892",
                Optional.of(LocalDate.of(2025, 1, 1)),
                Optional.of(LocalDate.of(2025, 1, 1)),
                doi -> "https://www.example.org/" + doi,
                works::addAll);

        assertThat(source.discover(targets::add)).isEqualTo(new Completeness.Complete(3));
        assertThat(targets)
                .hasSize(3)
                .contains(new Target(
                        Doi.parse("10.3892/or.2025.0"), "https://www.example.org/10.3892/or.2025.0", "crossref"));
        assertThat(works).hasSize(3);
        registry.listed = 2;
        assertThat(source.discover(targets::add))
                .isEqualTo(new Completeness.Incomplete(
                        2, List.of(new Gap("2025-01-01/2025-01-01", "1 of 3 works did not come"))));
    }

    @Test
    void a_registry_that_does_not_answer_leaves_the_window_open() throws InterruptedException {
        registry.afterwards = answer -> Misbehaviour.unavailable();

        assertThat(read("2025-01-01", "2025-01-31")).singleElement().satisfies(window -> {
            assertThat(window.complete()).isFalse();
            assertThat(window.doubt().orElseThrow()).contains("503");
        });
    }
}
