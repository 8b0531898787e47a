package winnow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import winnow.publish.export.Destination;
import winnow.publish.export.ExportFormat;
import winnow.publish.export.Exporter;
import winnow.publish.institution.Institutions;
import winnow.publish.map.FieldMaps;
import winnow.publish.oai.OaiIdentity;
import winnow.publish.oai.OaiProvider;
import winnow.publish.oai.TokenSigner;
import winnow.store.read.Catalogue;
import winnow.store.read.Selection;
import winnow.testing.ExternalProgram;
import winnow.testing.PostgresExtension;
import winnow.testing.PublishedSamples;
import winnow.testing.StoredArticles;

/** Harvests by other people's clients, whole and from a date on. */
@ExtendWith(PostgresExtension.class)
class OaiHarvestIT {

    private static final int ARTICLES = 1203;
    private static final String NPM_HARVESTER = """
            const { OaiPmh } = require('oai-pmh');
            (async () => {
              const oai = new OaiPmh(process.argv[1]);
              const options = JSON.parse(process.argv[3]);
              const records = process.argv[2] === 'ListRecords' ? oai.listRecords(options) : oai.listIdentifiers(options);
              for await (const record of records) {
                const header = record.header || record;
                console.log(header.identifier + ' ' + ((header.$ && header.$.status) || 'live'));
              }
            })().catch(e => { console.error(e); process.exit(1); });
            """;

    private final DataSource dataSource;
    private final StoredArticles stored;
    private WebServer server;

    OaiHarvestIT(DataSource dataSource) {
        this.dataSource = dataSource;
        this.stored = new StoredArticles(dataSource);
    }

    @BeforeEach
    void serve_many_articles_one_of_them_deleted() {
        stored.sql("truncate winnow.article, winnow.author, winnow.affiliation, winnow.deleted_article cascade");
        stored.add(PublishedSamples.full());
        stored.add(PublishedSamples.retracted());
        stored.sql("insert into winnow.article (doi, title, editorial_status, registry_status, first_harvested_at,"
                + " last_changed_at, content_digest, graph_digest) select '10.3892/x.' || n, 'Made up ' || n, 'current',"
                + " 'found', '2026-01-01Z', '2026-01-01Z', '', '' from generate_series(1, " + (ARTICLES - 2) + ") n");
        stored.sql("delete from winnow.article where doi = '10.3892/x.7'");
        stored.sql("update winnow.deleted_article set deleted_at = '2026-02-01Z'");
        OaiIdentity identity =
                new OaiIdentity("A Library", "library.gr", List.of("oai@library.gr"), "https://origin.gr", 100);
        OaiProvider provider = new OaiProvider(
                dataSource, FieldMaps.packaged(), new Institutions(List.of()), identity, new TokenSigner(new byte[32]));
        server = WebServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                Map.of("/oai", new OaiPage(provider, Optional.empty(), 8)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void is_harvested_whole_by_debians_oai_pmh() {
        assertThat(debian()).hasSize(ARTICLES).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"oai_dc", "oai_openaire", "rioxx"})
    void is_harvested_whole_by_npms_oai_pmh_in_every_format(String prefix) {
        List<String> seen = npm("ListRecords", "{\"metadataPrefix\": \"" + prefix + "\"}");
        assertThat(seen).hasSize(ARTICLES).doesNotHaveDuplicates();
        assertThat(seen).filteredOn(s -> s.endsWith(" deleted")).containsExactly("oai:library.gr:10.3892/x.7 deleted");
    }

    @Test
    void what_changed_reaches_every_kind_of_reader_and_what_only_ticked_reaches_none() {
        String since = new Catalogue(dataSource)
                .settled()
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        stored.sql("delete from winnow.article where doi = '10.3892/x.9'");
        stored.sql("update winnow.article set editorial_status = 'retracted', last_changed_at = now()"
                + " where doi = '10.3892/x.1000'");
        stored.sql("insert into winnow.run (run_id, kind, parameters, status, started_at) overriding system value"
                + " values (1, 'harvest', '{}', 'running', now()) on conflict do nothing");
        stored.sql("insert into winnow.metric select article_id, 'page', 'views.total', 'reported', 5, '5', now(), 1"
                + " from winnow.article");

        List<String> expected = List.of("10.3892/x.9", "10.3892/x.1000");
        assertThat(exported(since)).isEqualTo(expected);
        List<String> identifiers =
                expected.stream().map(doi -> "oai:library.gr:" + doi).toList();
        assertThat(npm("ListIdentifiers", "{\"metadataPrefix\": \"oai_dc\", \"from\": \"" + since + "\"}"))
                .extracting(s -> s.substring(0, s.indexOf(' ')))
                .isEqualTo(identifiers);
        assertThat(debian("--from", since)).isEqualTo(identifiers);
    }

    @Test
    void every_record_comes_once_though_records_change_go_and_come_all_the_while() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Integer> updates = CompletableFuture.supplyAsync(() -> update(over));
        List<String> seen;
        try {
            seen = npm("ListRecords", "{\"metadataPrefix\": \"oai_dc\"}").stream()
                    .map(s -> s.substring(0, s.indexOf(' ')))
                    .toList();
        } finally {
            over.set(true);
        }
        assertThat(updates.get()).isPositive();
        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen).filteredOn(s -> !s.contains("/new.")).hasSize(ARTICLES);
    }

    /** Changes, removes and adds articles, one transaction after another, and says how many times. */
    private int update(AtomicBoolean over) {
        int times = 0;
        while (!over.get()) {
            times++;
            stored.sql(
                    "update winnow.article set title = 'now ' || clock_timestamp(), last_changed_at = clock_timestamp()"
                            + " where article_id % 50 = ?",
                    times % 50);
            stored.sql("delete from winnow.article where doi = ?", "10.3892/x." + (100 + times * 7 % 1000));
            stored.sql(
                    "insert into winnow.article (doi, editorial_status, registry_status, first_harvested_at,"
                            + " last_changed_at, content_digest, graph_digest) values (?, 'current', 'found', now(), now(),"
                            + " '', '')",
                    "10.3892/new." + times);
        }
        return times;
    }

    private List<String> exported(String since) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Exporter(dataSource, FieldMaps.packaged())
                .export(
                        ExportFormat.JSONL,
                        Selection.ALL.changed(Optional.of(Instant.parse(since)), Optional.empty()),
                        new Destination.Stream(out));
        return found("\"doi\":\"([^\"]+)\"", out.toString(StandardCharsets.UTF_8));
    }

    private List<String> debian(String... more) {
        ExternalProgram.require("oai_pmh", "libhttp-oai-perl");
        List<String> command = new ArrayList<>(List.of("oai_pmh", "--metadataPrefix", "oai_dc"));
        command.addAll(List.of(more));
        command.add(address());
        return found("(oai:library\\.gr:[^\\s<]+)", ExternalProgram.run(Map.of(), command, ""));
    }

    private List<String> npm(String verb, String options) {
        Map<String, String> node = ExternalProgram.requireNodePackage("oai-pmh");
        return ExternalProgram.run(node, List.of("node", "-e", NPM_HARVESTER, address(), verb, options), "")
                .lines()
                .toList();
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    private String address() {
        return "http://127.0.0.1:" + server.port() + "/oai";
    }
}
