package winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import winnow.testing.PostgresExtension;
import winnow.testing.PublishedSamples;
import winnow.testing.StoredArticles;
import winnow.testing.TestDatabase;

/** Exports as the shell sees them. */
@ExtendWith(PostgresExtension.class)
class ExportCommandIT {

    @TempDir
    private Path home;

    private final Map<String, String> environment = new HashMap<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private StoredArticles stored;

    @BeforeEach
    void three_articles(TestDatabase database) {
        stored = new StoredArticles(database.dataSource());
        stored.sql(
                "truncate winnow.article, winnow.author, winnow.affiliation, winnow.run, winnow.deleted_article cascade");
        stored.add(PublishedSamples.full());
        stored.add(PublishedSamples.bare());
        stored.add(PublishedSamples.retracted());
        environment.putAll(database.environment());
        environment.put("WINNOW_HOME", home.toString());
    }

    @Test
    void writes_a_file_and_says_how_to_go_on() throws IOException {
        Path file = home.resolve("all.jsonl");
        assertThat(run("export", "--format", "jsonl", "--out", file.toString())).isZero();
        assertThat(Files.readAllLines(file)).hasSize(3);
        assertThat(err.toString()).contains("3 articles exported", "what changes from now on: --since 20");

        assertThat(run("export", "--format", "JSONL", "--since", "2026-02-15", "--out", file.toString()))
                .isZero();
        assertThat(Files.readAllLines(file)).hasSize(1).first().asString().contains("retracted");
    }

    @Test
    void takes_a_list_of_dois_and_a_journal() throws IOException {
        Path list = Files.writeString(
                home.resolve("list.txt"), "# two\nhttps://doi.org/10.3892/IJO.2099.1\n10.3892/xx.2098.2\n");
        Path file = home.resolve("some.csv");
        assertThat(run("export", "--format", "csv", "--dois", list.toString(), "--out", file.toString()))
                .isZero();
        assertThat(err.toString()).contains("2 articles exported");
        assertThat(run(
                        "export",
                        "--format",
                        "csv",
                        "--journal",
                        "ijo",
                        "--dois",
                        list.toString(),
                        "--out",
                        file.toString()))
                .isZero();
        assertThat(err.toString()).contains("1 article exported");
    }

    @Test
    void writes_counters_as_json_of_what_is_selected() throws IOException {
        stored.sql("insert into winnow.run (run_id, kind, parameters, status, started_at) overriding system value"
                + " values (7, 'harvest', '{}', 'running', now())");
        stored.sql("insert into winnow.metric (article_id, source, metric, state, value, raw_text, observed_at, run_id)"
                + " select article_id, 'page', 'views.total', 'reported', 5, '5', '2026-02-01T00:00:00Z', 7"
                + " from winnow.article where doi in ('10.3892/ijo.2099.1', '10.3892/xx.2098.2')");
        Path list = Files.writeString(home.resolve("list.txt"), "10.3892/ijo.2099.1\n");
        Path file = home.resolve("counters.jsonl");
        for (String filter : List.of("--journal=ijo", "--dois=" + list)) {
            assertThat(run("export", "--format", "metrics-json", filter, "--out", file.toString()))
                    .isZero();
            assertThat(Files.readAllLines(file)).hasSize(1).first().asString().contains("ijo.2099.1", "\"value\":5,");
            assertThat(err.toString()).contains("1 reading exported");
        }
        assertThat(run("export", "--format", "metrics_json", "--since=2026-01-01", "--out", file.toString()))
                .isZero();
        assertThat(Files.readAllLines(file)).hasSize(2);
        assertThat(run("export", "--format", "metrics-json", "--since=2999-01-01", "--out", file.toString()))
                .isZero();
        assertThat(file).isEmptyFile();
    }

    @Test
    void checks_instead_and_fails_when_something_mandatory_is_missing() {
        assertThat(run("export", "--format", "oai_openaire", "--check", "--output", "csv"))
                .isEqualTo(1);
        assertThat(out.toString())
                .startsWith("doi,field,obligation,problem,reason,supplier\r\n")
                .contains("10.3892/xx.2098.2,datacite:titles/datacite:title,mandatory,missing,");
        assertThat(err.toString()).contains("2 of 3 records lack nothing that oai_openaire demands");
    }

    @Test
    void tells_an_institutions_articles_from_those_of_look_alikes() throws IOException {
        Path file = home.resolve("own.csv");
        Files.writeString(
                home.resolve("institutions.yml"),
                "institutions: [{key: uos, name: University of Somewhere}, {key: swu, name: Somewhere University}]");
        System.setProperty("winnow.config", home.toString());
        try {
            assertThat(run("export", "--format", "csv", "--institution", "uos", "--out", file.toString()))
                    .isZero();
            assertThat(err.toString()).contains("1 article exported");
            assertThat(run("export", "--institution", "swu", "--near-misses")).isZero();
            assertThat(out.toString()).contains("University of Somewhere").doesNotContain("Institute of Nothing");
            assertThat(run("explain", "10.3892/ijo.2099.1")).isZero();
            assertThat(out.toString())
                    .contains("uos: \"Department of Tests, University of Somewhere, Athens 10431, Greece\", for"
                            + " \"university of somewhere\" stands in it as a name of its own");
        } finally {
            System.clearProperty("winnow.config");
        }
    }

    @Test
    void what_cannot_be_meant_is_refused_in_one_line() {
        assertRefused("which --format?", "export");
        assertRefused("near misses of what?", "export", "--near-misses");
        assertRefused("no such format: marc", "export", "--format", "marc");
        assertRefused("makes several files", "export", "--format", "dspace-saf");
        assertRefused(
                "nothing is stored of a journal with the code zz", "export", "--format", "csv", "--journal", "zz");
        assertRefused("no institution with the key zz", "export", "--format", "csv", "--institution", "zz");
        assertRefused("--since yesterday: write", "export", "--format", "csv", "--since", "yesterday");
        assertRefused("there is no folder", "export", "--format", "csv", "--out", home + "/none/x.csv");
        assertRefused("is a folder; name a file", "export", "--format", "csv", "--out", home.toString());
        assertRefused("cannot be read", "export", "--format", "csv", "--dois", home + "/none");
    }

    private void assertRefused(String reason, String... arguments) {
        err.getBuffer().setLength(0);
        assertThat(run(arguments)).as(err.toString()).isEqualTo(2);
        assertThat(err.toString()).contains(reason);
        assertThat(err.toString().lines()).hasSize(1);
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), false, environment, arguments);
    }
}
