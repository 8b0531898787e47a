package winnow.crossref;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import winnow.http.DoorSettings;
import winnow.http.Identity;
import winnow.http.Recorder;
import winnow.model.Doi;
import winnow.model.LookupOutcome;
import winnow.testing.server.SiteStub;
import winnow.testing.server.VirtualTime;

/** Answers of the live service, status, headers and body, given again by a local one; skipped where they are not at hand. */
class RecordedAnswersIT {

    private static final Path RECORDED = Path.of("../shared/data/crossref/habanero-http-2026-06.jsonl");

    @Test
    void single_look_ups_come_out_as_they_were_recorded() throws IOException, InterruptedException {
        assumeTrue(Files.exists(RECORDED), "the collection of recorded answers is not at hand");
        Map<Doi, JsonNode> recorded = new LinkedHashMap<>();
        for (String line : Files.readAllLines(RECORDED)) {
            JsonNode exchange = JsonMapper.shared().readTree(line);
            String url = exchange.path("url").asString("");
            if (url.matches("https://api\\.crossref\\.org/works/10\\.\\d{4,9}/[^?/]+")) {
                recorded.put(
                        Doi.parse(url.substring(url.indexOf("/works/") + 7)).orElseThrow(), exchange);
            }
        }
        assertThat(recorded).hasSizeGreaterThan(5);
        try (SiteStub server = new SiteStub();
                CrossrefClient client = CrossrefClient.open(
                        new CrossrefSettings(server.base(), Optional.empty(), 50, false),
                        new Identity("winnow", "1.0", "someone@library.example"),
                        DoorSettings.DEFAULT,
                        Recorder.NONE,
                        new VirtualTime())) {
            server.otherwise(request -> replayed(recorded.get(asked(request.getTarget()))));
            for (Map.Entry<Doi, JsonNode> exchange : recorded.entrySet()) {
                LookupOutcome outcome =
                        client.lookUp(List.of(exchange.getKey())).get(exchange.getKey());
                boolean there = exchange.getValue().path("status").asInt(0) == 200;
                assertThat(outcome)
                        .as(exchange.getKey().value())
                        .isInstanceOf(there ? LookupOutcome.Found.class : LookupOutcome.NotRegistered.class);
            }
        }
    }

    private static Doi asked(String target) {
        String path = target.substring("/works/".length()).replaceFirst("\\?.*$", "");
        return Doi.parse("https://doi.org/" + path).orElseThrow();
    }

    private static MockResponse replayed(JsonNode exchange) {
        MockResponse.Builder response =
                new MockResponse.Builder().code(exchange.path("status").asInt(0));
        exchange.path("headers").properties().forEach(header -> {
            String name = header.getKey().toLowerCase(java.util.Locale.ROOT);
            if (name.startsWith("x-") || name.equals("content-type")) {
                response.addHeader(name, header.getValue().asString(""));
            }
        });
        JsonNode body = exchange.path("body");
        return response.body(body.isString() ? body.asString() : body.toString())
                .build();
    }
}
