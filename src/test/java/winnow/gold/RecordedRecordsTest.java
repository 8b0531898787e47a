package winnow.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import winnow.crossref.WorkMapper;
import winnow.crossref.WorkReader;
import winnow.model.Article;
import winnow.model.Content;
import winnow.model.Doi;
import winnow.model.FieldVerdict;
import winnow.model.LookupOutcome;
import winnow.model.PageRecord;
import winnow.model.ParseOutcome;
import winnow.model.RegistryRecord;
import winnow.model.RegistryStatus;
import winnow.model.Snapshot;
import winnow.model.SnapshotKind;
import winnow.model.Verdict;
import winnow.parse.PageParser;
import winnow.reconcile.Journals;
import winnow.reconcile.Precedence;
import winnow.reconcile.Reconciler;

/**
 * Every recorded registry record at hand, beside a page that prints the same facts in the site's manner and goes through
 * the parser: nothing differs, and what the record leaves out stands on the page alone.
 */
class RecordedRecordsTest {

    private static final Path DATA = Path.of("../shared/data/crossref");

    private final Reconciler reconciler = new Reconciler(Precedence.defaults(), new Journals(List.of()));

    @Test
    void no_record_differs_from_a_page_of_the_same_facts() throws IOException {
        assumeThat(DATA).as("recorded registry answers").isDirectory();
        List<String> odd = new ArrayList<>();
        Map<Doi, RegistryRecord> records = records();
        records.values().stream().filter(r -> r.claims().title().isPresent()).forEach(record -> {
            String html = new FactsPage(record).html();
            Article article = reconciler.reconcile(
                    record.doi(), page(html), Optional.empty(), new LookupOutcome.Found(record, snapshot("")));
            if (article.registryStatus() != RegistryStatus.FOUND) {
                odd.add(record.doi() + ": " + article.registryStatus());
            }
            article.ledger().stream()
                    .filter(RecordedRecordsTest::isOdd)
                    .forEach(row -> odd.add(record.doi() + " " + row.field() + ": " + row.verdict() + ", "
                            + row.detail().orElse("")));
        });
        assertThat(records).hasSizeGreaterThan(100);
        assertThat(odd).isEmpty();
    }

    /** A difference, or a claim of the page alone that is not said to be. */
    private static boolean isOdd(FieldVerdict row) {
        boolean pageAlone = row.pageValue().isPresent() && row.crossrefValue().isEmpty();
        return row.verdict() == Verdict.DIFFERS || (pageAlone && row.verdict() != Verdict.ONLY_PAGE);
    }

    private static Optional<PageRecord> page(String html) {
        ParseOutcome outcome = PageParser.parse(snapshot(html));
        assertThat(outcome).as(html).isInstanceOf(ParseOutcome.Parsed.class);
        return Optional.of(((ParseOutcome.Parsed) outcome).record());
    }

    private static Snapshot snapshot(String text) {
        Content content = Content.of(text.getBytes(StandardCharsets.UTF_8));
        return new Snapshot(SnapshotKind.PAGE, "page.html", Instant.EPOCH, 200, Map.of(), content);
    }

    private static Map<Doi, RegistryRecord> records() throws IOException {
        Map<Doi, RegistryRecord> records = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(DATA)) {
            for (Path file : files.sorted().toList()) {
                collect(file, records);
            }
        }
        return records;
    }

    /** Works of a file; in recorded exchanges the works are in the bodies. */
    private static void collect(Path file, Map<Doi, RegistryRecord> records) throws IOException {
        String name = file.getFileName().toString();
        try (InputStream in =
                name.endsWith(".gz") ? new GZIPInputStream(Files.newInputStream(file)) : Files.newInputStream(file)) {
            if (name.endsWith(".jsonl")) {
                new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> body(line, records));
            } else {
                works(Content.of(in.readAllBytes()), records);
            }
        }
    }

    private static void body(String line, Map<Doi, RegistryRecord> records) {
        String body = tools.jackson.databind.json.JsonMapper.shared()
                .readTree(line)
                .path("body")
                .asString("");
        works(Content.of(body.getBytes(StandardCharsets.UTF_8)), records);
    }

    private static void works(Content json, Map<Doi, RegistryRecord> records) {
        WorkReader.read(
                json,
                work -> new WorkMapper()
                        .map(work.json())
                        .ifPresent(record -> records.putIfAbsent(record.doi(), record)));
    }
}
