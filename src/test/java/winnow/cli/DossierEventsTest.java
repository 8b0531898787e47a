package winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import winnow.model.Doi;
import winnow.store.Dossier;

class DossierEventsTest {

    private static final Doi DOI = new Doi("10.3892/or.2099.1");
    private static final Instant SINCE = Instant.parse("2026-02-01T00:00:00Z");

    @Test
    void what_is_said_no_longer_stands_under_events_with_its_end() {
        Dossier dossier = dossier(event("correction", Optional.empty()), event("retraction", Optional.of(SINCE)));

        StringWriter out = new StringWriter();
        new DossierText(dossier).print(new PrintWriter(out, true));
        assertThat(out.toString().lines().filter(line -> line.contains("this article")))
                .extracting(line -> line.strip().replaceAll(" +", " "))
                .containsExactly(
                        "correction this article 10.3892/or.2099.2 2026-01 crossref, page",
                        "retraction this article 10.3892/or.2099.2 2026-01 crossref, page; no longer said since "
                                + SINCE);
        Map<String, Object> ended = Map.of(
                "affected_doi",
                DOI.value(),
                "type",
                "retraction",
                "notice_doi",
                "10.3892/or.2099.2",
                "occurred_on",
                "2026-01",
                "sources",
                List.of("crossref", "page"),
                "ended_at",
                SINCE.toString());
        assertThat((List<?>) DossierJson.of(dossier).get("editorial_events"))
                .element(1)
                .isEqualTo(ended);
    }

    private static Dossier.Event event(String type, Optional<Instant> ended) {
        return new Dossier.Event(
                DOI,
                type,
                Optional.of(new Doi("10.3892/or.2099.2")),
                Optional.of("2026-01"),
                List.of("crossref", "page"),
                ended);
    }

    private static Dossier dossier(Dossier.Event... events) {
        return new Dossier(
                DOI,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Arrays.asList(events),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
