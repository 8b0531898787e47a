package winnow.publish.oai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import winnow.publish.institution.Institution;
import winnow.publish.institution.Institutions;
import winnow.publish.map.FieldMaps;
import winnow.testing.PostgresExtension;
import winnow.testing.PublishedSamples;
import winnow.testing.StoredArticles;

@ExtendWith(PostgresExtension.class)
class OaiProviderIT {

    private static final String BASE = "http://oai.library.gr/oai";
    private static final OaiIdentity IDENTITY = new OaiIdentity(
            "A Library", "library.gr", List.of("oai@library.gr"), "https://www.spandidos-publications.com", 2);
    private static final Institutions INSTITUTIONS = new Institutions(List.of(new Institution(
            "uos",
            "University of Somewhere",
            List.of("University of Somewhere"),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of())));

    private final DataSource dataSource;
    private final StoredArticles stored;
    private final OaiProvider provider;

    OaiProviderIT(DataSource dataSource) {
        this.dataSource = dataSource;
        this.stored = new StoredArticles(dataSource);
        this.provider = provider(new TokenSigner(new byte[32]));
    }

    private OaiProvider provider(TokenSigner signer) {
        return new OaiProvider(dataSource, FieldMaps.packaged(), INSTITUTIONS, IDENTITY, signer);
    }

    @BeforeEach
    void three_articles() {
        stored.sql("truncate winnow.article, winnow.author, winnow.affiliation, winnow.deleted_article cascade");
        stored.add(PublishedSamples.full());
        stored.add(PublishedSamples.bare());
        stored.add(PublishedSamples.retracted());
    }

    @Test
    void identifies_itself_from_the_configuration() {
        Document answer = ask("verb", "Identify");
        assertThat(text(answer, "repositoryName")).containsExactly("A Library");
        assertThat(text(answer, "baseURL")).containsExactly(BASE);
        assertThat(text(answer, "adminEmail")).containsExactly("oai@library.gr");
        assertThat(text(answer, "earliestDatestamp")).containsExactly("2026-02-01T10:00:00Z");
        assertThat(text(answer, "deletedRecord")).containsExactly("persistent");
        assertThat(text(answer, "granularity")).containsExactly("YYYY-MM-DDThh:mm:ssZ");
        assertThat(text(answer, "request")).containsExactly(BASE);
    }

    @Test
    void gives_a_record_in_each_format_with_its_sets_and_where_it_came_from() {
        for (String prefix : List.of("oai_dc", "oai_openaire", "rioxx")) {
            Document answer = ask(
                    "verb", "GetRecord", "identifier", "oai:library.gr:10.3892/ijo.2099.1", "metadataPrefix", prefix);
            assertThat(text(answer, "title"))
                    .containsExactly(PublishedSamples.full().title().get());
            assertThat(text(answer, "setSpec"))
                    .containsExactly("journal:ijo", "year:2099", "status:current", "institution:uos");
            assertThat(text(answer, "datestamp")).containsExactly("2026-02-01T10:00:00Z", "2026-02-01");
            assertThat(answer.getElementsByTagNameNS("*", "originDescription").getLength())
                    .isEqualTo(1);
        }
    }

    @Test
    void lists_every_record_once_by_tokens_that_survive_a_restart(@TempDir Path home) throws IOException {
        Path key = home.resolve("oai.key");
        OaiProvider first = provider(TokenSigner.keptIn(key));
        Document answer = ask(first, "verb", "ListRecords", "metadataPrefix", "oai_dc");
        assertThat(text(answer, "identifier", "header"))
                .containsExactly("oai:library.gr:10.3892/ijo.2099.1", "oai:library.gr:10.3892/xx.2098.2");
        Element token =
                (Element) answer.getElementsByTagNameNS("*", "resumptionToken").item(0);
        assertThat(token.getAttribute("completeListSize")).isEqualTo("3");
        assertThat(token.getAttribute("cursor")).isEqualTo("0");

        OaiProvider restarted = provider(TokenSigner.keptIn(key));
        for (int again = 0; again < 2; again++) {
            Document last = ask(restarted, "verb", "ListRecords", "resumptionToken", token.getTextContent());
            assertThat(text(last, "identifier", "header")).containsExactly("oai:library.gr:10.3892/ijo.2097.3");
            assertThat(text(last, "resumptionToken")).containsExactly("");
        }
        assertThat(Files.readAllBytes(key)).hasSize(32);
    }

    @Test
    void a_list_that_fits_has_no_token() {
        Document answer = ask("verb", "ListIdentifiers", "metadataPrefix", "oai_dc", "set", "status:retracted");
        assertThat(text(answer, "identifier")).containsExactly("oai:library.gr:10.3892/ijo.2097.3");
        assertThat(text(answer, "resumptionToken")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "journal:ijo, 2",
        "year:2099, 1",
        "year:2097, 1",
        "status:current, 2",
        "status:retracted, 1",
        "institution:uos, 1"
    })
    void restricts_a_list_to_a_set(String set, int size) {
        assertThat(harvest(Map.of("set", set))).hasSize(size);
    }

    @Test
    void lists_its_sets() {
        assertThat(text(ask("verb", "ListSets"), "setSpec"))
                .contains("journal:ijo", "year:2097", "year:2099", "status:withdrawn", "institution:uos");
    }

    @Test
    void a_deleted_article_stays_in_the_lists_without_metadata() {
        stored.sql("delete from winnow.article where doi = '10.3892/ijo.2099.1'");
        Document answer =
                ask("verb", "GetRecord", "identifier", "oai:library.gr:10.3892/ijo.2099.1", "metadataPrefix", "rioxx");
        Element header = (Element) answer.getElementsByTagNameNS("*", "header").item(0);
        assertThat(header.getAttribute("status")).isEqualTo("deleted");
        assertThat(answer.getElementsByTagNameNS("*", "metadata").getLength()).isZero();
        assertThat(harvest(Map.of()))
                .containsExactly(
                        "oai:library.gr:10.3892/ijo.2099.1",
                        "oai:library.gr:10.3892/xx.2098.2",
                        "oai:library.gr:10.3892/ijo.2097.3");
        assertThat(harvest(Map.of("set", "institution:uos"))).containsExactly("oai:library.gr:10.3892/ijo.2099.1");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-01, 2026-02-01, 2",
        "2026-02-02, , 1",
        ", 2026-02-28, 2",
        "2026-03-01T10:00:00Z, 2026-03-01T10:00:00Z, 1",
        "2026-03-01T10:00:01Z, , 0",
        ", 2026-01-31, 0"
    })
    void from_and_until_belong_to_the_span(String from, String until, int size) {
        Map<String, String> span = new HashMap<>();
        span.put("from", from);
        span.put("until", until);
        span.values().removeIf(v -> v == null);
        assertThat(harvest(span)).hasSize(size);
    }

    @Test
    void a_counter_that_ticks_moves_no_datestamp_and_a_retraction_does() {
        stored.sql("insert into winnow.run (run_id, kind, parameters, status, started_at) overriding system value"
                + " values (1, 'harvest', '{}', 'running', now()) on conflict do nothing");
        stored.sql("insert into winnow.metric select article_id, 'page', 'views.total', 'reported', 5, '5', now(), 1"
                + " from winnow.article");
        assertThat(harvest(Map.of("from", "2026-03-02"))).isEmpty();
        stored.sql("update winnow.article set editorial_status = 'retracted', last_changed_at = now(),"
                + " revision = revision + 1 where doi = '10.3892/xx.2098.2'");
        assertThat(harvest(Map.of("from", "2026-03-02"))).containsExactly("oai:library.gr:10.3892/xx.2098.2");
    }

    @Test
    void every_record_comes_once_though_records_change_and_go_during_the_harvest() {
        stored.sql("insert into winnow.article (doi, editorial_status, registry_status, first_harvested_at,"
                + " last_changed_at, content_digest, graph_digest)"
                + " select '10.3892/x.' || n, 'current', 'found', now(), now(), '', '' from generate_series(1, 20) n");
        List<String> seen = new ArrayList<>();
        String token = null;
        do {
            Document answer = token == null
                    ? ask("verb", "ListIdentifiers", "metadataPrefix", "oai_dc")
                    : ask("verb", "ListIdentifiers", "resumptionToken", token);
            seen.addAll(text(answer, "identifier"));
            List<String> tokens = text(answer, "resumptionToken");
            token = tokens.isEmpty() || tokens.get(0).isEmpty() ? null : tokens.get(0);
            stored.sql(
                    "update winnow.article set title = 'now ' || clock_timestamp(), last_changed_at = clock_timestamp()"
                            + " where article_id % 3 = 0");
            stored.sql("delete from winnow.article where doi = '10.3892/x." + seen.size() / 3 + "'");
        } while (token != null);
        assertThat(seen).hasSize(23).doesNotHaveDuplicates();
    }

    @Test
    void while_something_is_written_the_answer_is_dated_before_it_and_leaves_nothing_out() throws Exception {
        stored.sql("update winnow.article set last_changed_at = now() where doi = '10.3892/ijo.2099.1'");
        try (Connection writer = dataSource.getConnection();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("update winnow.article set last_changed_at = now() where doi = '10.3892/xx.2098.2'");
            assertThat(harvest(Map.of())).hasSize(3);
            String dated = text(ask("verb", "Identify"), "responseDate").get(0);
            writer.commit();
            assertThat(harvest(Map.of("from", dated)))
                    .containsExactly("oai:library.gr:10.3892/ijo.2099.1", "oai:library.gr:10.3892/xx.2098.2");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "badVerb, ''",
        "badVerb, verb=Nonsense",
        "badVerb, verb=Identify&verb=Identify",
        "badArgument, verb=Identify&extra=1",
        "badArgument, verb=ListRecords",
        "badArgument, verb=GetRecord&metadataPrefix=oai_dc",
        "badArgument, verb=GetRecord&identifier=x",
        "badArgument, verb=ListRecords&metadataPrefix=oai_dc&from=junk",
        "badArgument, verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-30",
        "badArgument, verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01&until=2026-01-01T00:00:00Z",
        "badArgument, verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-02&until=2026-01-01",
        "badArgument, verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc",
        "badArgument, verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=x",
        "badResumptionToken, verb=ListRecords&resumptionToken=junk",
        "badResumptionToken, verb=ListRecords&resumptionToken=Zm9v.YmFy",
        "badResumptionToken, verb=ListSets&resumptionToken=junk",
        "cannotDisseminateFormat, verb=ListRecords&metadataPrefix=marc",
        "cannotDisseminateFormat, verb=GetRecord&identifier=oai:library.gr:10.3892/xx.2098.2&metadataPrefix=marc",
        "idDoesNotExist, verb=GetRecord&identifier=oai:library.gr:10.3892/none&metadataPrefix=oai_dc",
        "idDoesNotExist, verb=GetRecord&identifier=junk&metadataPrefix=oai_dc",
        "idDoesNotExist, verb=ListMetadataFormats&identifier=junk",
        "noRecordsMatch, verb=ListRecords&metadataPrefix=oai_dc&set=nonsense",
        "noRecordsMatch, verb=ListRecords&metadataPrefix=oai_dc&from=2100-01-01"
    })
    void says_what_is_wrong_in_the_words_of_the_protocol(String code, String query) {
        Map<String, List<String>> arguments = new HashMap<>();
        for (String pair : query.isEmpty() ? new String[0] : query.split("&")) {
            String[] parts = pair.split("=", 2);
            arguments.computeIfAbsent(parts[0], k -> new ArrayList<>()).add(parts[1]);
        }
        Document answer = ask(provider, arguments);
        Element error = (Element) answer.getElementsByTagNameNS("*", "error").item(0);
        assertThat(error.getAttribute("code")).isEqualTo(code);
        Element request =
                (Element) answer.getElementsByTagNameNS("*", "request").item(0);
        assertThat(request.hasAttributes()).isEqualTo(!code.equals("badVerb") && !code.equals("badArgument"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "<&\"'>]]>", "\uD83D", "﷽", "../../etc/passwd", "' or 1=1 --"})
    void hostile_arguments_give_an_answer_that_is_well_formed(String hostile) {
        for (String name : List.of("identifier", "set", "from", "metadataPrefix", "resumptionToken", hostile)) {
            ask("verb", "ListRecords", name, hostile);
            ask("verb", "GetRecord", "metadataPrefix", "oai_dc", name, hostile);
        }
        ask("verb", hostile);
    }

    private List<String> harvest(Map<String, String> restriction) {
        List<String> seen = new ArrayList<>();
        Map<String, List<String>> arguments = new HashMap<>();
        arguments.put("verb", List.of("ListIdentifiers"));
        arguments.put("metadataPrefix", List.of("oai_dc"));
        restriction.forEach((name, value) -> arguments.put(name, List.of(value)));
        while (true) {
            Document answer = ask(provider, arguments);
            seen.addAll(text(answer, "identifier"));
            List<String> tokens = text(answer, "resumptionToken");
            if (tokens.isEmpty() || tokens.get(0).isEmpty()) {
                return seen;
            }
            arguments.clear();
            arguments.put("verb", List.of("ListIdentifiers"));
            arguments.put("resumptionToken", tokens);
        }
    }

    private Document ask(String... pairs) {
        return ask(provider, pairs);
    }

    private static Document ask(OaiProvider provider, String... pairs) {
        Map<String, List<String>> arguments = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            arguments.put(pairs[i], List.of(pairs[i + 1]));
        }
        return ask(provider, arguments);
    }

    private static Document ask(OaiProvider provider, Map<String, List<String>> arguments) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            provider.answer(new OaiRequest(BASE, arguments), out);
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(out.toString(StandardCharsets.UTF_8))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> text(Document document, String name) {
        return text(document, name, null);
    }

    private static List<String> text(Document document, String name, String parent) {
        List<String> texts = new ArrayList<>();
        NodeList found = document.getElementsByTagNameNS("*", name);
        for (int i = 0; i < found.getLength(); i++) {
            if (parent == null || found.item(i).getParentNode().getLocalName().equals(parent)) {
                texts.add(found.item(i).getTextContent());
            }
        }
        return texts;
    }
}
