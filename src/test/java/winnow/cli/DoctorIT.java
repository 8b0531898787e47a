package winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import winnow.store.server.EmbeddedServer;
import winnow.store.server.ServerStatus;
import winnow.testing.ArticlePages;
import winnow.testing.Layout;
import winnow.testing.PostgresExtension;
import winnow.testing.SampleWork;
import winnow.testing.TestDatabase;
import winnow.testing.server.Misbehaviour;
import winnow.testing.server.SiteStub;

/** What {@code winnow doctor} says of sound and of broken machines. */
@ExtendWith(PostgresExtension.class)
class DoctorIT {

    private static final String CONTACT = "repository@lib.uoc.gr";
    private static final String AGENCY = "/works/10.3892%2For.2025.8963/agency?mailto=repository%40lib.uoc.gr";

    @TempDir
    Path folder;

    private final SiteStub site = new SiteStub();
    private final SiteStub crossref = new SiteStub();
    private final Map<String, String> environment = new HashMap<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void makeEverythingSound(TestDatabase database) {
        environment.putAll(database.environment());
        environment.put("WINNOW_HOME", folder.resolve("home").toString());
        environment.put("WINNOW_CONTACT", CONTACT);
        environment.put("WINNOW_SITE_BASE_URL", site.base().toString());
        environment.put("WINNOW_SITE_PAUSE", "0s");
        environment.put("WINNOW_CROSSREF_BASE_URL", crossref.base().toString());
        site.answer("/robots.txt", dated(Duration.ZERO, "User-agent: *\nDisallow: /advancedsearch\n"));
        crossref.answer(
                AGENCY,
                dated(Duration.ZERO, "{\"status\":\"ok\"}")
                        .newBuilder()
                        .addHeader("X-Api-Pool", "polite-single")
                        .build());
    }

    @AfterEach
    void close() {
        System.clearProperty("winnow.config");
        site.close();
        crossref.close();
    }

    @Test
    void a_sound_machine_passes_every_check_with_one_request_to_each_host() {
        int code = run("doctor", "--output", "json");

        assertThat(states().entrySet())
                .filteredOn(check -> !check.getKey().equals("browser"))
                .extracting(check -> check.getKey() + " " + check.getValue())
                .containsExactly(
                        "java ok",
                        "configuration ok",
                        "environment ok",
                        "journals.yml ok",
                        "institutions.yml ok",
                        "home ok",
                        "disk ok",
                        "database ok",
                        "schema ok",
                        "contact ok",
                        "site ok",
                        "crossref ok",
                        "clock ok");
        assertThat(json())
                .allSatisfy(
                        check -> assertThat(check.propertyNames()).containsExactly("check", "state", "seen", "advice"));
        assertThat(seen("crossref")).isEqualTo("127.0.0.1 answers, pool polite-single");
        assertThat(code).isZero();
        assertThat(targets(site)).containsExactly("/robots.txt");
        assertThat(targets(crossref)).containsExactly(AGENCY);
        assertThat(site.requests().get(0).getHeaders().get("User-Agent")).contains("(mailto:" + CONTACT + ")");
        assertThat(out.toString()).doesNotContain(CONTACT);
        assertThat(folder.resolve("home")).as("made by nobody").doesNotExist();
    }

    @Test
    void offline_and_without_a_contact_nobody_is_asked() {
        assertThat(run("doctor", "--offline", "--output", "json")).isZero();
        assertThat(states()).doesNotContainKeys("site", "crossref", "clock");

        environment.remove("WINNOW_CONTACT");
        assertThat(run("doctor", "--output", "json")).as(out.toString()).isZero();
        assertThat(states())
                .containsEntry("contact", "warning")
                .containsEntry("site", "warning")
                .containsEntry("crossref", "warning");

        environment.put("WINNOW_CONTACT", "nobody");
        assertThat(run("doctor", "--output", "json")).isEqualTo(2);
        assertThat(states()).containsEntry("contact", "problem").containsEntry("configuration", "ok");

        assertThat(site.requests()).isEmpty();
        assertThat(crossref.requests()).isEmpty();
    }

    @Test
    void on_a_machine_where_everything_is_broken_each_fault_is_one_line() throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(config.resolve("application.yml"), "winnow:\n  site:\n   puase: 3s\n  : :\n");
        Files.writeString(config.resolve("journals.yml"), "journals: [{title: No Code}]\n");
        Files.writeString(config.resolve("institutions.yml"), "institutions: [{key: uoc}]\n");
        System.setProperty("winnow.config", config.toString());
        environment.put(
                "WINNOW_HOME", Files.writeString(folder.resolve("file"), "").resolve("home") + "");
        environment.put("WINNOW_DB_URL", "jdbc:postgresql://127.0.0.1:1/winnow");
        environment.put("WINNOW_CONTACT", "you@example.org");
        environment.put("WINNOW_SITE_PUASE", "1s");
        environment.put("WINNOW_CROSSREF_BASE_URL", crossref.base().toString());

        int code = run("doctor");

        assertThat(err.toString()).isEmpty();
        assertThat(out.toString().lines())
                .allMatch(line -> line.matches("(ok|warning|problem) +[a-z.]+ +\\S.*"))
                .filteredOn(line -> line.startsWith("problem"))
                .extracting(line -> line.split(" +")[1])
                .containsExactly("configuration", "journals.yml", "institutions.yml", "home", "database", "contact");
        assertThat(out.toString())
                .contains(config.resolve("application.yml") + "")
                .contains("every journal needs a code")
                .contains("uoc: a name is missing")
                .contains("no database takes connections at 127.0.0.1:1")
                .contains("WINNOW_SITE_PUASE (did you mean WINNOW_SITE_PAUSE?)")
                .contains("warning  site             not asked: the configuration is faulty")
                .doesNotContain("example.org");
        assertThat(code).isEqualTo(2);
        assertThat(site.requests()).isEmpty();
        assertThat(crossref.requests()).isEmpty();
    }

    @Test
    void faults_outside_end_with_3_and_say_whose_they_are() {
        site.answer("/robots.txt", Misbehaviour.unavailable());
        crossref.answer(AGENCY, Misbehaviour.status(403));
        environment.put("WINNOW_DB_PASSWORD", "wrong");

        int code = run("doctor", "--quiet", "--output", "json");

        assertThat(states())
                .containsEntry("database", "problem")
                .containsEntry("site", "problem")
                .containsEntry("crossref", "problem")
                .doesNotContainKey("java");
        assertThat(seen("site")).startsWith("robots.txt of 127.0.0.1").contains("which means stop");
        assertThat(seen("crossref")).contains("blocked");
        assertThat(code).isEqualTo(3);
        assertThat(targets(site)).as("no second try").containsExactly("/robots.txt");
        assertThat(targets(crossref)).as("no second try").containsExactly(AGENCY);
    }

    @Test
    void a_site_that_forbids_articles_is_a_problem_before_the_first_page() {
        site.answer("/robots.txt", dated(Duration.ZERO, "User-agent: winnow\nDisallow: /10.3892/\n"));

        assertThat(run("doctor", "--output", "json")).isEqualTo(3);
        assertThat(seen("site")).contains("forbids").endsWith("/10.3892/or.2025.8963");
    }

    @Test
    void hosts_out_of_reach_and_garbage_are_lines_too() {
        environment.put("WINNOW_SITE_BASE_URL", "http://127.0.0.1:1");
        crossref.answer(AGENCY, Misbehaviour.reset());

        assertThat(run("doctor", "--output", "json")).isEqualTo(3);
        assertThat(states()).containsEntry("site", "problem").containsEntry("crossref", "problem");
    }

    @Test
    void a_clock_that_is_an_hour_off_is_noticed() {
        site.answer("/robots.txt", dated(Duration.ofHours(1), ""));
        crossref.answer(AGENCY, dated(Duration.ofHours(1), "{}"));

        assertThat(run("doctor", "--output", "json")).as(out.toString()).isZero();
        assertThat(states()).containsEntry("clock", "warning");
        assertThat(seen("clock")).matches("this machine's is (59|60) minutes behind that of 127.0.0.1");
    }

    @Test
    void a_full_disk_and_a_home_that_cannot_be_made_are_said_before_anything_is_written() {
        Assumptions.assumeTrue(Files.isDirectory(Path.of("/proc/self")), "no folder without space is at hand");
        environment.put("WINNOW_HOME", "/proc/winnow");
        environment.remove("WINNOW_DB_URL");

        assertThat(run("doctor", "--offline", "--output", "json")).isEqualTo(3);
        assertThat(states()).containsEntry("disk", "problem");
        assertThat(seen("disk")).startsWith("0 MB are free");
    }

    @Test
    void of_a_home_that_is_no_folder_it_is_not_said_that_no_database_was_made() throws IOException {
        environment.put(
                "WINNOW_HOME", Files.writeString(folder.resolve("file"), "").toString());
        environment.remove("WINNOW_DB_URL");

        assertThat(run("doctor", "--offline", "--output", "json")).isEqualTo(3);
        assertThat(states()).containsEntry("home", "problem").containsEntry("database", "problem");
    }

    @Test
    void an_embedded_database_is_looked_at_where_it_runs_and_never_started() {
        environment.remove("WINNOW_DB_URL");
        EmbeddedServer server = EmbeddedServer.at(folder.resolve("home"));
        server.startAndKeep();
        try {
            assertThat(run("doctor", "--offline", "--output", "json")).isZero();
            assertThat(seen("database")).contains("embedded, runs as process").contains("until winnow db stop");
            assertThat(seen("schema")).isEqualTo("none yet; the first harvest makes it");
        } finally {
            server.stop();
        }

        assertThat(run("doctor", "--offline", "--output", "json")).isZero();
        assertThat(seen("database")).contains("it does not run and starts when needed");
        assertThat(states()).doesNotContainKey("schema");
        assertThat(server.status()).isInstanceOf(ServerStatus.Stopped.class);
    }

    @Test
    void a_page_is_examined_from_a_file_an_archive_and_the_site_alike() throws IOException {
        String html = ArticlePages.html(SampleWork.numbered(1), Layout.LATER);
        String doi = SampleWork.numbered(1).doi();
        Path file = Files.writeString(folder.resolve("page.html"), html);
        site.answer("/" + doi, Misbehaviour.page(html));

        assertThat(run("doctor", "page", file.toString(), "--output", "json"))
                .as(err.toString())
                .isZero();
        JsonNode saved = json();
        assertThat(run("doctor", "page", site.url("/" + doi), "--output", "json"))
                .as(err.toString())
                .isZero();
        JsonNode fetched = json();
        assertThat(run("doctor", "page", doi, "--output", "json")).isZero();

        assertThat(saved.propertyNames())
                .containsExactly(
                        "page",
                        "bytes",
                        "form",
                        "verdict",
                        "landmarks",
                        "rules",
                        "values",
                        "silent",
                        "left_over",
                        "lines_set_aside",
                        "warnings");
        assertThat(keys(saved, "landmarks")).containsExactly("landmark", "needed", "found", "by");
        assertThat(keys(saved, "rules")).containsExactly("rule", "field", "state", "where", "text");
        assertThat(keys(saved, "values")).containsExactly("field", "value", "origin", "raw");
        assertThat(keys(saved, "left_over")).containsExactly("kind", "where", "text", "looks_like");
        assertThat(saved.get("verdict").propertyNames()).containsExactly("outcome", "reason", "detail", "means");
        assertThat(saved.get("verdict").get("outcome").asString()).isEqualTo("parsed");
        for (String part : List.of("landmarks", "rules", "values", "silent", "left_over", "warnings")) {
            assertThat(fetched.get(part)).as(part).isEqualTo(saved.get(part));
        }
        assertThat(targets(site)).containsExactly("/robots.txt", "/" + doi, "/robots.txt", "/" + doi);

        assertThat(run("doctor", "page", "samples/pages.warc.gz#10.3892/or.2025.8963"))
                .isZero();
        assertThat(out.toString()).contains("10.3892/or.2025.8963").contains("verdict  parsed");
        assertThat(run("doctor", "page", "samples/pages.warc.gz", "--doi", "10.3892/or.2025.8963", "--output", "csv"))
                .isZero();
        assertThat(out.toString()).startsWith("page,item,name,state,rule,where,text");
        assertThat(folder.resolve("home")).as("nothing is kept").doesNotExist();
    }

    @Test
    void a_page_whose_labels_were_changed_is_refused_by_name_with_exit_code_1() throws IOException {
        String html = ArticlePages.html(SampleWork.numbered(1), Layout.LATER)
                .replace("citation_doi", "dc.identifier")
                .replace("citation_abstract_html_url", "dc.relation")
                .replaceAll("<link[^>]*canonical[^>]*>", "")
                .replace("Published online on", "First published")
                .replaceAll("data-doi=\"[^\"]*\"", "")
                .replaceAll("https://doi.org/10.3892/", "https://doi.org/");
        Path file = Files.writeString(folder.resolve("page.html"), html);

        int code = run("doctor", "page", file.toString());

        assertThat(out.toString().lines())
                .contains("verdict  layout-changed, missing-landmarks: missing: doi")
                .anyMatch(line -> line.matches("meta citation_doi +doi"))
                .anyMatch(line -> line.matches("label \"Published online on\" +published_online"))
                .anyMatch(line -> line.matches("label +line \\d+ +date +First published: .*"))
                .anyMatch(line -> line.matches("doi +always +NO"));
        assertThat(out.toString()).contains("values stored before stay as they are");
        assertThat(code).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nowhere.html                   | 2 | there is no file
            FOLDER                         | 2 | is a folder: name one page in it
            FOLDER/empty.html              | 2 | is empty
            FOLDER/binary.html             | 2 | is no page but
            FOLDER/huge.html               | 2 | no article is
            FOLDER/empty.html#what         | 2 | is neither a DOI nor the number of a record
            samples/pages.warc.gz          | 2 | holds several pages: name one by --doi
            samples/pages.warc.gz#10.9999/x| 2 | holds no page of 10.9999/x
            https://elsewhere.library/10.1 | 2 | is not on 127.0.0.1, the only site that is asked
            ftp://127.0.0.1/x              | 2 | is not on 127.0.0.1
            https://                       | 2 | is not on 127.0.0.1
            SITE/10.3892/gone              | 3 | is not there (status 404)
            SITE/10.3892/slow              | 3 | 127.0.0.1
            """)
    void what_is_no_page_is_one_line(String place, int code, String line) throws IOException {
        Files.writeString(folder.resolve("empty.html"), "");
        Files.write(folder.resolve("binary.html"), new byte[] {0x7F, 'E', 'L', 'F', 0, 0, 1, 2});
        Files.write(folder.resolve("huge.html"), ("<html>" + "x".repeat(9 << 20)).getBytes());
        site.answer("/10.3892/slow", Misbehaviour.tooFast("86400"));

        int given = run(
                "doctor",
                "page",
                place.replace("FOLDER", folder.toString())
                        .replace("SITE", site.base().toString()));

        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("winnow: ")
                .contains(line);
        assertThat(out.toString()).isEmpty();
        assertThat(given).isEqualTo(code);
    }

    private static List<String> keys(JsonNode document, String list) {
        return List.copyOf(document.get(list).get(0).propertyNames());
    }

    private static MockResponse dated(Duration off, String body) {
        String date = ZonedDateTime.now(ZoneOffset.UTC).plus(off).format(DateTimeFormatter.RFC_1123_DATE_TIME);
        return new MockResponse.Builder().addHeader("Date", date).body(body).build();
    }

    private static List<String> targets(SiteStub stub) {
        return stub.requests().stream().map(RecordedRequest::getTarget).toList();
    }

    private Map<String, String> states() {
        Map<String, String> states = new java.util.LinkedHashMap<>();
        json().forEach(c -> states.put(c.get("check").asString(), c.get("state").asString()));
        return states;
    }

    private String seen(String check) {
        return Stream.of(json())
                .flatMap(all -> {
                    List<JsonNode> nodes = new ArrayList<>();
                    all.forEach(nodes::add);
                    return nodes.stream();
                })
                .filter(c -> c.get("check").asString().equals(check))
                .map(c -> c.get("seen").asString())
                .findFirst()
                .orElseThrow();
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(out.toString());
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(new PrintWriter(out), new PrintWriter(err), false, environment, arguments);
    }
}
