package winnow.crossref;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import winnow.model.Content;
import winnow.model.EditorialMention;
import winnow.model.RegistryRecord;

/** Maps every record that was collected from the live service; skipped where the collection is not at hand. */
class RecordedWorksTest {

    private static final Path FOLDER = Path.of("../shared/data/crossref");

    @BeforeEach
    void collectionIsAtHand() {
        assumeTrue(Files.isDirectory(FOLDER), "the collection of recorded answers is not at hand");
    }

    private static List<RegistryRecord> records(Path file) throws IOException {
        List<RegistryRecord> records = new ArrayList<>();
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            WorkReader.Tally tally = WorkReader.read(
                    in, work -> records.add(new WorkMapper().map(work.json()).orElseThrow()));
            assertThat(tally.trouble()).as(file.toString()).isEmpty();
        }
        return records;
    }

    @Test
    void every_file_is_read_without_an_exception() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(f -> f.toString().contains(".json")).toList()) {
                records(file);
            }
        }
    }

    @Test
    void the_collections_give_as_many_records_as_they_hold() throws IOException {
        assertThat(records(FOLDER.resolve("spandidos-habanero-2026-06.work.json")))
                .hasSize(1);
        assertThat(records(FOLDER.resolve("spandidos-lagotto-2015.works.json"))).hasSize(5);
        assertThat(records(FOLDER.resolve("emillindfors-work_edge_cases-2026-07.json")))
                .hasSize(10);
        assertThat(records(FOLDER.resolve("fatcat-crossref-works.2018-01-21.badsample.json")))
                .hasSize(14);
        assertThat(records(FOLDER.resolve("retractions-trimmed-2026.json"))).hasSize(6);
        assertThat(records(FOLDER.resolve("fatcat-huge_crossref_doi.json.gz")))
                .singleElement()
                .satisfies(record -> assertThat(
                                record.claims().authors().orElseThrow().value())
                        .hasSize(1014));
    }

    @Test
    void a_work_retracted_by_two_sources_is_retracted_once() throws IOException {
        RegistryRecord twice = records(FOLDER.resolve("retractions-trimmed-2026.json")).stream()
                .filter(record -> record.doi().value().equals("10.1016/j.micpro.2021.104006"))
                .findFirst()
                .orElseThrow();

        assertThat(twice.mentions())
                .extracting(EditorialMention::type)
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("ERRATUM", "RETRACTION");
    }

    @Test
    void every_body_that_was_recorded_over_the_network_is_read() throws IOException {
        int works = 0;
        for (String line : Files.readAllLines(FOLDER.resolve("habanero-http-2026-06.jsonl"))) {
            JsonNode body = JsonMapper.shared().readTree(line).path("body");
            String text = body.isString() ? body.asString() : body.toString();
            List<Work> found = new ArrayList<>();
            WorkReader.read(Content.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)), found::add);
            found.forEach(work -> assertThat(new WorkMapper().map(work.json())).isPresent());
            works += found.size();
        }
        assertThat(works).isGreaterThan(300);
    }
}
