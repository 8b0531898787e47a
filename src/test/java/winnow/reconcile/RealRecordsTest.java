package winnow.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import winnow.crossref.WorkMapper;
import winnow.model.Article;
import winnow.model.Doi;
import winnow.model.FieldVerdict;
import winnow.model.LookupOutcome;
import winnow.model.PageForm;
import winnow.model.PageRecord;
import winnow.model.RegistryRecord;
import winnow.model.RegistryStatus;
import winnow.model.Snapshot;
import winnow.model.Verdict;

/** Every registry record at hand, however odd, beside a page that says the same: reconciles, and differs in nothing. */
class RealRecordsTest {

    private static final Path DATA = Path.of("../shared/data/crossref");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Reconciler reconciler = new Reconciler(Precedence.defaults(), Records.JOURNALS);

    @Test
    void a_record_beside_itself_differs_in_nothing() throws IOException {
        assumeThat(DATA).as("recorded registry answers").isDirectory();
        List<RegistryRecord> records = records();
        assertThat(records).hasSizeGreaterThan(30);

        for (RegistryRecord record : records) {
            Article article = reconciler.reconcile(record.doi(), page(record), Optional.empty(), found(record));

            assertThat(article.registryStatus()).as(record.doi().value()).isEqualTo(RegistryStatus.FOUND);
            assertThat(article.ledger())
                    .as(record.doi().value())
                    .extracting(FieldVerdict::verdict)
                    .doesNotContain(Verdict.DIFFERS);
            assertThat(Replay.of(article.ledger())).as(record.doi().value()).isEqualTo(Replay.row(article));
        }
    }

    @Test
    void records_of_other_peoples_works_never_pass_for_this_one() throws IOException {
        assumeThat(DATA).as("recorded registry answers").isDirectory();
        List<RegistryRecord> records = records().stream()
                .filter(r -> r.claims().title().isPresent())
                .filter(r -> r.claims()
                        .authors()
                        .filter(a -> a.value().size() > 1 && a.value().size() < 100)
                        .isPresent())
                .limit(40)
                .toList();
        List<String> passed = new ArrayList<>();
        for (RegistryRecord one : records) {
            for (RegistryRecord other : records) {
                boolean same = !Collections.disjoint(families(one), families(other));
                Article article = reconciler.reconcile(one.doi(), page(one), Optional.empty(), found(other));
                if (!same && article.registryStatus() != RegistryStatus.MISMATCH) {
                    passed.add(one.doi() + " " + other.doi());
                }
            }
        }
        assertThat(passed).isEmpty();
    }

    private static List<String> families(RegistryRecord record) {
        return record.claims().authors().orElseThrow().value().stream()
                .map(author -> NameFold.joined(NameFold.tokens(author.name().family())))
                .toList();
    }

    private static Optional<PageRecord> page(RegistryRecord record) {
        return Optional.of(new PageRecord(
                PageForm.HTML,
                Optional.of(record.doi()),
                record.claims(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    }

    private static LookupOutcome found(RegistryRecord record) {
        Snapshot snapshot = ((LookupOutcome.Found) new Records().found()).snapshot();
        return new LookupOutcome.Found(record, snapshot);
    }

    private static List<RegistryRecord> records() throws IOException {
        List<RegistryRecord> records = new ArrayList<>();
        try (Stream<Path> files = Files.list(DATA)) {
            for (Path file : files.sorted().toList()) {
                text(file).forEach(json -> collect(json, records));
            }
        }
        Map<Doi, RegistryRecord> distinct = new LinkedHashMap<>();
        records.forEach(record -> distinct.putIfAbsent(record.doi(), record));
        return List.copyOf(distinct.values());
    }

    /** Whole documents, or one a line. */
    private static Stream<String> text(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
            String text = new String(plain.readAllBytes(), StandardCharsets.UTF_8);
            boolean lines =
                    file.toString().endsWith(".jsonl") || file.toString().contains("badsample");
            return lines ? text.lines() : Stream.of(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void collect(String json, List<RegistryRecord> records) {
        try {
            works(JSON.readTree(json), records);
        } catch (JacksonException notJson) {
            // Some recorded bodies are text: they hold no work.
            assertThat(json).isNotNull();
        }
    }

    private static void works(JsonNode node, List<RegistryRecord> records) {
        if (node.isString() && node.stringValue().startsWith("{")) {
            collect(node.stringValue(), records);
        } else if (node.isObject() && node.has("DOI") && (node.has("title") || node.has("deposited"))) {
            new WorkMapper().map(node).ifPresent(records::add);
        } else {
            node.forEach(child -> works(child, records));
        }
    }
}
