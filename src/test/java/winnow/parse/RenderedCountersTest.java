package winnow.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import winnow.model.Content;
import winnow.model.Doi;
import winnow.model.MetricReading;
import winnow.model.MetricSource;
import winnow.model.MetricState;
import winnow.model.Snapshot;
import winnow.model.SnapshotKind;
import winnow.parse.RenderedOutcome.Foreign;
import winnow.parse.RenderedOutcome.Measured;
import winnow.parse.RenderedOutcome.NotRead;

class RenderedCountersTest {

    private static final Doi DOI = new Doi("10.3892/or.2099.1");
    private static final String OTHER = "10.3892/or.2099.2";

    @Test
    void counters_on_the_articles_own_page_are_measured_after_scripts() {
        Snapshot answer = snapshot(SnapshotKind.COUNTERS, "{\"views\": 12}");
        Snapshot unrelated = snapshot(SnapshotKind.COUNTERS, "{\"related\": []}");

        RenderedOutcome outcome = RenderedCounters.read(page(DOI.value(), "12", "3"), List.of(answer, unrelated), DOI);

        assertThat(outcome).isInstanceOfSatisfying(Measured.class, measured -> {
            assertThat(measured.readings())
                    .hasSize(6)
                    .contains(MetricReading.reported(winnow.model.Metric.VIEWS_TOTAL, MetricSource.RENDERED, 12, "12"));
            assertThat(measured.basis()).containsExactly(answer);
        });
    }

    @Test
    void an_unfilled_block_stays_unmeasured() {
        RenderedOutcome outcome = RenderedCounters.read(page(DOI.value(), "0", ""), List.of(), DOI);

        assertThat(((Measured) outcome).readings())
                .extracting(MetricReading::state)
                .contains(MetricState.PLACEHOLDER)
                .doesNotContain(MetricState.REPORTED);
    }

    @Test
    void a_page_that_became_another_articles_is_refused() {
        assertThat(RenderedCounters.read(page(OTHER, "12", "3"), List.of(), DOI))
                .isEqualTo(new Foreign(
                        new Doi(OTHER), "the page of " + DOI + " became that of " + OTHER + " when its scripts ran"));
    }

    @Test
    void another_articles_numbers_on_the_right_page_are_refused_but_a_mere_list_of_others_is_not() {
        Snapshot others = snapshot(SnapshotKind.COUNTERS, "{\"doi\": \"" + OTHER + "\", \"views\": 12}");
        Snapshot own = snapshot(SnapshotKind.COUNTERS, "{\"doi\": \"" + DOI + "\", \"views\": 12}");

        assertThat(RenderedCounters.read(page(DOI.value(), "12", "3"), List.of(others), DOI))
                .isEqualTo(new Foreign(new Doi(OTHER), "the script of " + DOI + " fills in the counters of " + OTHER));
        assertThat(RenderedCounters.read(page(DOI.value(), "12", "3"), List.of(others, own), DOI))
                .isInstanceOf(Measured.class);
        assertThat(RenderedCounters.read(page(DOI.value(), "99", "3"), List.of(others), DOI))
                .isInstanceOf(Measured.class);
    }

    @Test
    void what_is_no_article_page_any_more_gives_a_reason_and_shows_nothing() {
        Snapshot empty = snapshot(SnapshotKind.RENDERED, "<html><head></head><body></body></html>");

        assertThat(RenderedCounters.read(empty, List.of(), DOI)).isInstanceOf(NotRead.class);
        assertThat(RenderedCounters.shown(empty)).isEmpty();
    }

    private static Snapshot page(String doi, String total, String part) {
        return snapshot(SnapshotKind.RENDERED, """
                <!DOCTYPE html><html><head><title>A made-up study</title>
                <meta name="citation_doi" content="%1$s"><meta name="citation_title" content="A made-up study">
                <meta name="citation_journal_title" content="Oncology Reports"></head><body class="or">
                <h1 id="titleId">A made-up study</h1><div>Authors:</div><div>Nemo Nobody</div>
                <div>Published online on: August 1, 2099 https://doi.org/%1$s</div><div>Pages: 1-9</div>
                <p>Metrics: Total Views: %2$s (Spandidos Publications: %3$s | PMC Statistics: %3$s )</p>
                <p>Total PDF Downloads: %2$s (Spandidos Publications: %3$s | PMC Statistics: %3$s )</p>
                <h4>Abstract</h4><p>Nothing of this was ever measured.</p></body></html>
                """.formatted(doi, total, part));
    }

    private static Snapshot snapshot(SnapshotKind kind, String body) {
        return new Snapshot(
                kind,
                "https://site.example/" + DOI,
                Instant.EPOCH,
                200,
                Map.of(),
                Content.of(body.getBytes(StandardCharsets.UTF_8)));
    }
}
