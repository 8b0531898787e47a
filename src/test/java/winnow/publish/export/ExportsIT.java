package winnow.publish.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import winnow.publish.map.FieldMaps;
import winnow.store.read.Selection;
import winnow.testing.PostgresExtension;
import winnow.testing.PublishedSamples;
import winnow.testing.StoredArticles;

@ExtendWith(PostgresExtension.class)
class ExportsIT {

    private final StoredArticles stored;
    private final Exporter exporter;

    @TempDir
    private Path folder;

    ExportsIT(DataSource dataSource) {
        this.stored = new StoredArticles(dataSource);
        this.exporter = new Exporter(dataSource, FieldMaps.packaged());
    }

    @BeforeEach
    void three_articles() {
        stored.sql(
                "truncate winnow.article, winnow.author, winnow.affiliation, winnow.run, winnow.deleted_article cascade");
        stored.add(PublishedSamples.full());
        stored.add(PublishedSamples.bare());
        stored.add(PublishedSamples.retracted());
    }

    @Test
    void every_format_says_of_the_three_articles_just_this() throws IOException {
        SoftAssertions softly = new SoftAssertions();
        for (ExportFormat format : ExportFormat.values()) {
            if (!format.ofReadings() && !format.severalFiles()) {
                // Line ends are those of the format; the files of expectations have the repository's.
                String text = text(format, Selection.ALL).replace("\r\n", "\n");
                softly.assertThat(text).as(format.slug()).isEqualTo(expected("three." + format.slug(), text));
            }
        }
        softly.assertAll();
    }

    @Test
    void an_archive_for_dspace_holds_a_folder_an_item_with_a_file_a_schema() throws IOException {
        Path archive = folder.resolve("saf.zip");
        ExportSummary summary = exporter.export(ExportFormat.DSPACE_SAF, Selection.ALL, new Destination.Place(archive));

        assertThat(summary.records()).isEqualTo(3);
        List<String> all = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.add("== " + entry.getName() + "\n" + new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        String text = String.join("", all);
        assertThat(text).isEqualTo(expected("three.dspace-saf", text));
    }

    @Test
    void an_archive_for_dspace_is_split_in_batches_and_writes_over_nothing() throws IOException {
        stored.sql("insert into winnow.article (doi, editorial_status, registry_status, first_harvested_at,"
                + " last_changed_at, content_digest, graph_digest)"
                + " select '10.3892/x.' || n, 'current', 'found', now(), now(), '', '' from generate_series(1, 500) n");
        Path place = folder.resolve("saf");
        exporter.export(ExportFormat.DSPACE_SAF, Selection.ALL, new Destination.Place(place));

        assertThat(items(place.resolve("batch-001"))).isEqualTo(500);
        assertThat(items(place.resolve("batch-002"))).isEqualTo(3);
        assertThatThrownBy(() -> exporter.export(ExportFormat.DSPACE_SAF, Selection.ALL, new Destination.Place(place)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("is already there");
    }

    @Test
    void what_changed_since_includes_retractions_and_deletions() {
        Instant since = Instant.parse("2026-02-15T00:00:00Z");
        stored.sql(
                "delete from winnow.article where doi = ?",
                PublishedSamples.bare().doi().value());
        Selection changed = Selection.ALL.changed(Optional.of(since), Optional.empty());

        assertThat(text(ExportFormat.JSONL, changed).lines())
                .satisfiesExactly(
                        gone -> assertThat(gone).contains("\"doi\":\"10.3892/xx.2098.2\",\"deleted\":true"),
                        retracted -> assertThat(retracted).contains("\"editorial_status\":\"retracted\""));
        assertThat(text(ExportFormat.CSV, changed).lines().skip(1))
                .satisfiesExactly(
                        gone -> assertThat(gone)
                                .startsWith("10.3892/xx.2098.2,")
                                .endsWith(",deleted"),
                        retracted -> assertThat(retracted).contains("retracted").endsWith(",live"));
        ExportSummary summary =
                exporter.export(ExportFormat.RIS, changed, new Destination.Stream(new ByteArrayOutputStream()));
        assertThat(List.of(summary.records(), summary.deleted(), summary.untold()))
                .containsExactly(1L, 0L, 1L);
    }

    @Test
    void counters_keep_their_state_and_an_unfilled_one_is_never_zero() {
        stored.sql("insert into winnow.run (run_id, kind, parameters, status, started_at) overriding system value"
                + " values (7, 'harvest', '{}', 'running', now())");
        stored.sql(
                "insert into winnow.target (target_id, run_id, doi, address, found_by, found_at) overriding system value"
                        + " values (1, 7, '10.3892/ijo.2099.1', 'x', 'test', now())");
        stored.sql("insert into winnow.outcome values (7, 1, '10.3892/ijo.2099.1', 'scrape', 'parsed', 'ok', null,"
                + " '2026-02-03T00:00:00Z', now())");
        stored.sql("insert into winnow.metric select article_id, 'page', m, s, v, r, '2026-02-01T00:00:00Z', 7"
                + " from winnow.article, (values ('views.total', 'reported', 0, '0'),"
                + " ('views.site', 'placeholder', null, '0'), ('views.pmc', 'blank', null, ''),"
                + " ('downloads.total', 'unparsed', null, '=1+1')) as x(m, s, v, r)"
                + " where doi = '10.3892/ijo.2099.1'");
        assertThat(text(ExportFormat.METRICS_CSV, Selection.ALL)).isEqualTo("""
                        doi,journal_code,metric,state,value,raw_text,source,observed_at,last_observed_at,looks,run_id,label
                        10.3892/ijo.2099.1,ijo,downloads.total,unparsed,,'=1+1,page,2026-02-01T00:00:00Z,2026-02-03T00:00:00Z,2,7,"publisher counter, not COUNTER"
                        10.3892/ijo.2099.1,ijo,views.pmc,blank,,,page,2026-02-01T00:00:00Z,2026-02-03T00:00:00Z,2,7,"publisher counter, not COUNTER"
                        10.3892/ijo.2099.1,ijo,views.site,placeholder,,0,page,2026-02-01T00:00:00Z,2026-02-03T00:00:00Z,2,7,"publisher counter, not COUNTER"
                        10.3892/ijo.2099.1,ijo,views.total,reported,0,0,page,2026-02-01T00:00:00Z,2026-02-03T00:00:00Z,2,7,"publisher counter, not COUNTER"
                        """.replace("\n", "\r\n"));
        String ends = "\"source\":\"page\",\"observed_at\":\"2026-02-01T00:00:00Z\","
                + "\"last_observed_at\":\"2026-02-03T00:00:00Z\",\"looks\":2,\"run_id\":7,"
                + "\"label\":\"publisher counter, not COUNTER\"}";
        assertThat(text(ExportFormat.METRICS_JSON, Selection.ALL)).isEqualTo("""
                        {"doi":"10.3892/ijo.2099.1","journal_code":"ijo","metric":"downloads.total","state":"unparsed","value":null,"raw_text":"=1+1",ENDS
                        {"doi":"10.3892/ijo.2099.1","journal_code":"ijo","metric":"views.pmc","state":"blank","value":null,"raw_text":null,ENDS
                        {"doi":"10.3892/ijo.2099.1","journal_code":"ijo","metric":"views.site","state":"placeholder","value":null,"raw_text":"0",ENDS
                        {"doi":"10.3892/ijo.2099.1","journal_code":"ijo","metric":"views.total","state":"reported","value":0,"raw_text":"0",ENDS
                        """.replace("ENDS", ends));
    }

    @Test
    void new_readings_are_those_that_were_stored_since_however_long_ago_they_were_observed() {
        stored.sql("insert into winnow.run (run_id, kind, parameters, status, started_at) overriding system value"
                + " values (7, 'harvest', '{}', 'running', now())");
        stored.sql(
                "insert into winnow.metric select article_id, 'crossref', 'citations', 'reported', v, v::text, o, 7, r"
                        + " from winnow.article, (values (1, '2026-01-01Z'::timestamptz, '2026-01-02Z'::timestamptz),"
                        + " (2, '2026-01-03Z', '2026-03-04Z')) as x(v, o, r) where doi = '10.3892/ijo.2099.1'");
        Instant since = Instant.parse("2026-03-01T00:00:00Z");
        assertThat(text(ExportFormat.METRICS_CSV, Selection.ALL.changed(Optional.of(since), Optional.empty()))
                        .lines()
                        .skip(1))
                .containsExactly("10.3892/ijo.2099.1,ijo,citations,reported,2,2,crossref,2026-01-03T00:00:00Z,"
                        + "2026-01-03T00:00:00Z,,7,\"registry count, not COUNTER\"");
        assertThat(text(ExportFormat.METRICS_CSV, Selection.ALL).lines().skip(1))
                .hasSize(2);
        assertThat(text(ExportFormat.METRICS_JSON, Selection.ALL.changed(Optional.of(since), Optional.empty())))
                .isEqualTo("{\"doi\":\"10.3892/ijo.2099.1\",\"journal_code\":\"ijo\",\"metric\":\"citations\","
                        + "\"state\":\"reported\",\"value\":2,\"raw_text\":\"2\",\"source\":\"crossref\","
                        + "\"observed_at\":\"2026-01-03T00:00:00Z\",\"last_observed_at\":\"2026-01-03T00:00:00Z\","
                        + "\"looks\":null,\"run_id\":7,\"label\":\"registry count, not COUNTER\"}\n");
    }

    @Test
    void a_file_appears_only_when_it_is_complete() throws IOException {
        Path file = folder.resolve("all.csv");
        exporter.export(ExportFormat.CSV, Selection.ALL, new Destination.Place(file));
        assertThat(Files.readString(file)).isEqualTo(text(ExportFormat.CSV, Selection.ALL));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    private String text(ExportFormat format, Selection selection) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exporter.export(format, selection, new Destination.Stream(out));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static long items(Path batch) throws IOException {
        try (Stream<Path> items = Files.list(batch)) {
            return items.count();
        }
    }

    /** With {@code -Dcorpus.update} the file is written anew and the test fails once, so that a person reads it. */
    private static String expected(String name, String actual) throws IOException {
        if (System.getProperty("corpus.update") != null) {
            Path file = Path.of("src/test/resources/winnow/publish/export", name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual);
        }
        try (InputStream in = ExportsIT.class.getResourceAsStream(name)) {
            return in == null ? "missing: " + name : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
