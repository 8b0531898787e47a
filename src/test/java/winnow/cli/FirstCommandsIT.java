package winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import winnow.testing.PostgresExtension;
import winnow.testing.TestDatabase;

/** The commands of a newcomer's first minutes, as the shell sees them. */
@ExtendWith(PostgresExtension.class)
class FirstCommandsIT {

    private static final Path REAL_PAGE = Path.of("../shared/data/site/or.2025.8963.txt");

    @TempDir
    Path home;

    private final Map<String, String> environment = new HashMap<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void startFromNothing(TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate winnow.run, winnow.article, winnow.snapshot, winnow.author, winnow.affiliation,"
                    + " winnow.journal cascade");
        }
        environment.putAll(database.environment());
        environment.put("WINNOW_HOME", home.toString());
    }

    @Test
    void an_audit_of_what_is_not_there_is_refused_in_one_line() {
        assertRefused("there is no rule \"Z99\"; the rules are M01, ", "audit", "--rule", "Z99");
        assertRefused("nothing is stored of a journal with the code zz; there are ", "audit", "--journal", "zz");
        assertRefused("no such day: yesterday; write it as 2026-03-01", "audit", "--since", "yesterday");
        assertRefused("no such day: 2026-13-40; write it as 2026-03-01", "audit", "--since", "2026-13-40");
    }

    private void assertRefused(String reason, String... arguments) {
        err.getBuffer().setLength(0);
        assertThat(run(arguments)).as(err.toString()).isEqualTo(2);
        assertThat(err.toString()).contains(reason).doesNotContain("Exception");
        assertThat(err.toString().lines()).hasSize(1);
    }

    @Test
    void the_samples_are_harvested_and_each_finding_they_were_made_for_is_made() {
        assertThat(run("harvest", "--from", "samples")).as(err.toString()).isZero();
        assertThat(out.toString()).contains("10 taken = 10 stored + 0 unchanged + 0 failed");

        out.getBuffer().setLength(0);
        assertThat(run("harvest", "--from", "samples")).isZero();
        assertThat(out.toString()).contains("10 taken = 0 stored + 10 unchanged + 0 failed");

        JsonNode findings = json("audit", "--output", "json");
        assertThat(findings)
                .extracting(f -> f.get("rule").asString() + " " + f.get("doi").asString())
                .contains(
                        "B01 10.3892/mmr.2015.3279",
                        "E01 10.3892/ijo.2015.2929",
                        "M01 10.3892/or.2025.8963",
                        "M02 10.3892/mmr.2015.3279",
                        "M05 10.3892/ol.2025.14916",
                        "M06 10.3892/ol.2020.12208",
                        "M07 10.3892/ol.2018.8190")
                .doesNotContain("B01 10.3892/mmr.2014.2781", "B05 10.3892/ol.2012.776", "E01 10.3892/ijo.2021.5237");

        out.getBuffer().setLength(0);
        assertThat(run("audit", "--rule", "M02", "--since", "2000-01-01")).isZero();
        assertThat(run("audit", "--rule", "M02", "--since", "2199-01-01")).isZero();
        assertThat((out.toString() + err).lines())
                .contains(
                        "1 open: 0 new, 0 closed, 1 as before; 1 opened since 2000-01-01",
                        "1 open: 0 new, 0 closed, 1 as before; 0 opened since 2199-01-01");
    }

    @Test
    void a_run_names_the_first_items_that_failed_and_the_rules_that_found_something() throws IOException {
        Path garbage = Files.writeString(home.resolve("garbage.html"), "no page at all");

        assertThat(run("harvest", "--from", "samples/pages.warc.gz", garbage.toString()))
                .isEqualTo(1);

        assertThat(out.toString())
                .containsPattern("Failed\n +1  not-an-article, no-landmarks\n +" + garbage + ": \\S.+\n")
                .contains("5  M01 placeholder counters (5 new)\n");
    }

    @Test
    void a_counter_that_was_never_measured_has_no_value_in_any_output() {
        run("harvest", "--from", "samples", "--quiet");

        JsonNode counters =
                json("explain", "10.3892/or.2025.8963", "--output", "json").get("metrics");
        assertThat(counters)
                .filteredOn(c -> c.get("source").asString().equals("page"))
                .extracting(
                        c -> c.get("metric").asString() + " " + c.get("state").asString() + " " + c.get("value"))
                .containsExactlyInAnyOrder(
                        "views.total placeholder null",
                        "views.site blank null",
                        "views.pmc blank null",
                        "downloads.total placeholder null",
                        "downloads.site blank null",
                        "downloads.pmc blank null");

        out.getBuffer().setLength(0);
        run("explain", "10.3892/or.2025.8963");
        assertThat(out.toString().lines().filter(line -> line.startsWith("views.total")))
                .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .matches("views.total +page +placeholder +\"0\" +\\S+");
    }

    @Test
    void a_real_page_saved_as_text_gives_every_fact_that_it_prints() {
        Assumptions.assumeTrue(Files.exists(REAL_PAGE), "the real page is not at hand: " + REAL_PAGE);

        assertThat(run("harvest", "--from", REAL_PAGE.toString()))
                .as(err.toString())
                .isZero();

        JsonNode all = json("explain", "10.3892/or.2025.8963", "--output", "json");
        JsonNode article = all.get("article");
        assertThat(List.of(
                        article.get("volume").asString(),
                        article.get("issue").asString(),
                        article.get("article_number").asString(),
                        article.get("published_online").asString(),
                        article.get("issue_year").asInt(),
                        article.get("issue_month").asInt(),
                        article.get("issn_print").asString(),
                        article.get("issn_online").asString(),
                        article.get("copyright_holder").asString(),
                        article.get("open_access").asBoolean(),
                        article.get("article_type").asString(),
                        article.get("registry_status").asString()))
                .containsExactly(
                        "54",
                        "4",
                        "130",
                        "2025-08-01",
                        2025,
                        10,
                        "1021-335X",
                        "1791-2431",
                        "Yang et al",
                        true,
                        "review-article",
                        "not-asked");
        assertThat(article.get("license_url").asString()).startsWith("https://creativecommons.org/licenses/by/");
        assertThat(article.get("abstract").asString()).startsWith("Liver metastasis is a common complication");
        assertThat(all.get("authors"))
                .extracting(a ->
                        a.get("position").asInt() + " " + a.get("credited_name").asString())
                .containsExactly(
                        "1 Changjiang Yang", "2 Long Zhao", "3 Caihong Wang", "4 Yingjiang Ye", "5 Zhanlong Shen");
        assertThat(all.get("findings"))
                .extracting(f -> f.get("rule").asString())
                .containsExactly("M01");
        assertThat(all.get("citations"))
                .extracting(c -> c.get("style").asString())
                .containsExactly("apa", "chicago", "mla", "spandidos");
        JsonNode house = all.get("citations").get(3);
        assertThat(house.get("agrees").asBoolean()).isTrue();
        assertThat(house.get("rendered_text").asString())
                .isEqualTo(
                        "Yang C, Zhao L, Wang C, Ye Y and Shen Z: Liver metastasis of colorectal cancer: Mechanism and"
                                + " clinical therapy (Review). Oncol Rep 54: 130, 2025.")
                .isEqualTo(house.get("page_text").asString());
    }

    @Test
    void the_report_is_one_page_that_says_first_how_many_counters_were_measured() throws IOException {
        run("harvest", "--from", "samples", "--quiet");
        Path page = home.resolve("audit.html");

        assertThat(run("report", "--out", page.toString())).as(err.toString()).isZero();

        assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").contains("never measured");
        assertThat(run(
                        "report",
                        "--out",
                        home.resolve("no/such/folder/audit.html").toString()))
                .isEqualTo(3);
    }

    @Test
    void an_article_that_is_not_stored_is_one_line_that_says_how_to_get_it() {
        run("db", "migrate", "--quiet");

        assertThat(run("explain", "10.3892/or.2099.1")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo(
                        "winnow: 10.3892/or.2099.1 is not stored: harvest it first with winnow harvest 10.3892/or.2099.1"
                                + System.lineSeparator());
    }

    @Test
    void nothing_goes_over_the_network_before_somebody_says_who_asks() {
        assertThat(run("harvest", "10.3892/or.2025.8963")).isEqualTo(2);
        assertThat(err.toString()).startsWith("winnow: who is asking?").contains("WINNOW_CONTACT");
    }

    private JsonNode json(String... arguments) {
        out.getBuffer().setLength(0);
        run(arguments);
        return JsonMapper.shared().readTree(out.toString());
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), false, environment, arguments);
    }
}
