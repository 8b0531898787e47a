package winnow.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import winnow.model.BibliographicClaims;
import winnow.model.Claim;
import winnow.model.Content;
import winnow.model.Doi;
import winnow.model.PageForm;
import winnow.model.PageRecord;
import winnow.model.Snapshot;
import winnow.model.SnapshotKind;

/** Made-up captures of pages. */
final class Captures {

    private Captures() {}

    static Capture page(Doi doi, String body, Instant retrievedAt) {
        return page(doi, body, retrievedAt, Map.of("etag", "\"" + body + "\""));
    }

    static Capture page(Doi doi, String body, Instant retrievedAt, Map<String, String> headers) {
        return new Capture(
                snapshot(SnapshotKind.PAGE, body, retrievedAt, headers),
                Optional.of(doi),
                Optional.of(record(doi, body)),
                Optional.of("1"));
    }

    static Snapshot snapshot(SnapshotKind kind, String body, Instant retrievedAt, Map<String, String> headers) {
        return new Snapshot(
                kind,
                "https://www.example.org/" + kind.slug(),
                retrievedAt,
                200,
                headers,
                Content.of(body.getBytes(StandardCharsets.UTF_8)));
    }

    static PageRecord record(Doi doi, String title) {
        BibliographicClaims claims = new BibliographicClaims(
                Optional.of(new Claim<>(title, title, "meta citation_title")),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new PageRecord(
                PageForm.HTML,
                Optional.of(doi),
                claims,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
