package winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import winnow.testing.ArticlePages;
import winnow.testing.Layout;
import winnow.testing.PostgresExtension;
import winnow.testing.SampleRegistry;
import winnow.testing.SampleWork;
import winnow.testing.Tables;
import winnow.testing.TestDatabase;

/** Decisions of a person, as the shell, the tables and the exports see them. */
@ExtendWith(PostgresExtension.class)
class ReviewIT {

    private static final String DOI = "10.3892/or.2025.1001";
    private static final String OTHER = "10.3892/ol.2025.1002";
    private static final String CHOSEN = "select verdict || ' ' || coalesce(chosen_source, '-') || ' '"
            + " || coalesce(chosen_value, '-') || ' ' || rule from winnow.field_verdict v"
            + " join winnow.article a using (article_id) where a.doi = '" + DOI + "' and v.field = 'volume'";
    private static final String ARTICLE =
            "select volume || ' revision ' || revision from winnow.article where doi = '" + DOI + "'";
    private static final String OPEN_B08 =
            "select subject || ': ' || message from winnow.finding where rule = 'B08' and closed_at is null";

    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private TestDatabase database;
    private Path saved;
    private Instant savedAt = Instant.parse("2025-09-01T00:00:00Z");

    @BeforeEach
    void harvestTwoArticlesThatDisagreeWithTheRegistry(TestDatabase own) throws IOException {
        database = own;
        Tables.empty(database.dataSource());
        environment.putAll(database.environment());
        environment.put("WINNOW_HOME", folder.resolve("home").toString());
        saved = Files.createDirectory(folder.resolve("saved"));
        page(work(DOI, "54"));
        page(work(OTHER, "54"));
        registry("55");
        harvest();
    }

    @Test
    void what_waits_is_listed_with_what_to_type_next() {
        assertThat(run("review")).isZero();
        assertThat(out.toString().lines().map(line -> line.replaceAll(" +", " ")))
                .containsExactly(
                        "doi field verdict page xml crossref chosen",
                        OTHER + " volume differs 54 55 page",
                        DOI + " volume differs 54 55 page");
        assertThat(err.toString())
                .isEqualTo("2 wait for a decision; see winnow explain " + OTHER + ", then winnow review decide " + OTHER
                        + " volume --take page|xml|crossref|VALUE" + System.lineSeparator());
        assertThat(printed("review", "--journal", "or", "--field", "volume", "--output", "csv"))
                .containsExactly(
                        "doi,field,verdict,page,xml,crossref,chosen,detail",
                        DOI + ",volume,differs,54,,55,page,\"'54' in page, '55' in crossref\"");
        assertThat(printed("review", "--field", "title", "--output", "csv")).hasSize(1);
        assertThat(json("review", "--limit", "1", "--output", "json"))
                .singleElement()
                .satisfies(one -> assertThat(one.get("doi").asString()).isEqualTo(OTHER));
    }

    @Test
    void a_decision_applies_at_once_and_everywhere() throws IOException {
        String since =
                list("select to_json(max(last_changed_at) + interval '1 microsecond') #>> '{}' from winnow.article")
                        .get(0);

        assertThat(printed(
                        "review", "decide", DOI, "volume", "--take", "crossref", "--by", "Ann", "--note", "as printed"))
                .containsExactly(
                        DOI + " volume: decided, \"55\" (crossref, review); before \"54\" (page, precedence:page)");

        assertThat(list(CHOSEN)).containsExactly("differs crossref 55 review");
        assertThat(list(ARTICLE)).containsExactly("55 revision 2");
        assertThat(list("select chosen_value || ' ' || rule from winnow.field_verdict_history where field = 'volume'"))
                .containsExactly("54 precedence:page");
        assertThat(list("select message || ' ' || severity from winnow.finding where rule = 'B01' and doi = '" + DOI
                        + "' and closed_at is null"))
                .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .endsWith("(decided by review) info");
        assertThat(list("select kind || ' ' || status || ' ' || balanced from winnow.run order by run_id desc limit 1"))
                .containsExactly("review finished true");
        JsonNode dossier = json("explain", DOI, "--output", "json");
        assertThat(dossier.get("decisions"))
                .singleElement()
                .satisfies(d -> assertThat(List.of(
                                d.get("field").asString(),
                                d.get("take").asString(),
                                d.get("decided_by").asString(),
                                d.get("note").asString(),
                                d.get("state").asString()))
                        .containsExactly("volume", "crossref", "Ann", "as printed", "in force"));
        assertThat(String.join("\n", printed("explain", DOI))).contains("Decisions", "as printed", "in force");
        Path news = folder.resolve("news.jsonl");
        printed("export", "--format", "jsonl", "--since", since, "--out", news.toString());
        assertThat(Files.readAllLines(news))
                .singleElement()
                .satisfies(line -> assertThat(line).contains(DOI, "\"volume\":\"55\""));
        assertThat(printed("review", "--output", "csv"))
                .hasSize(2)
                .last()
                .asString()
                .startsWith(OTHER);
        assertThat(printed("review", "--decided", "--output", "csv"))
                .hasSize(2)
                .last()
                .asString()
                .startsWith(DOI + ",volume,crossref,,Ann,")
                .endsWith(",as printed,in force,,");
    }

    @Test
    void a_decision_outlives_harvests_and_reparses_that_bring_nothing_new() {
        decide("crossref");
        List<String> rows = versions();

        harvest();
        assertThat(run("reparse")).isZero();

        assertThat(out.toString()).contains("2 taken = 0 stored + 2 unchanged + 0 failed");
        assertThat(versions()).isEqualTo(rows);
        assertThat(list(CHOSEN)).containsExactly("differs crossref 55 review");
    }

    @Test
    void a_decision_outlives_a_change_of_other_fields_and_a_source_that_falls_silent() {
        decide("crossref");

        page(work(DOI, "54").withIssue("54", "5", java.time.YearMonth.of(2025, 11)));
        harvest();
        assertThat(list(CHOSEN)).containsExactly("differs crossref 55 review");

        page(work(DOI, "54").withIssue("", "5", java.time.YearMonth.of(2025, 11)));
        harvest();
        assertThat(list(CHOSEN)).singleElement().asString().endsWith("crossref 55 review");
        assertThat(list(OPEN_B08)).isEmpty();
    }

    @Test
    void a_decision_lapses_with_a_finding_when_a_source_changes_and_never_comes_back_by_itself() {
        decide("crossref");

        page(work(DOI, "56"));
        harvest();

        assertThat(list(CHOSEN)).containsExactly("differs page 56 precedence:page");
        assertThat(list(OPEN_B08))
                .containsExactly(DOI + "#volume: the decision on volume has lapsed: page said \"54\", now \"56\"");
        assertThat(printed("review", "--lapsed", "--output", "csv"))
                .hasSize(2)
                .last()
                .asString()
                .contains(DOI + ",volume,crossref,,", ",lapsed,", "page said \"\"54\"\", now \"\"56\"\"");
        assertThat(printed("review", "--output", "csv")).hasSize(3);

        List<String> rows = versions();
        harvest();
        assertThat(versions()).as("a lapse costs the next harvest nothing").isEqualTo(rows);

        page(work(DOI, "54"));
        harvest();
        assertThat(list(CHOSEN)).containsExactly("differs page 54 precedence:page");
        assertThat(list(OPEN_B08)).hasSize(1);
        assertThat(list("select count(*) from winnow.review_decision")).containsExactly("1");
    }

    @Test
    void a_reparse_lapses_what_a_newer_reading_changes() {
        decide("55-56");
        Tables.execute(
                database.dataSource(),
                "update winnow.review_decision set page_value = '53'; update winnow.article set graph_digest = 'old'");

        assertThat(run("reparse", "--dry-run", "--output", "csv")).isZero();
        assertThat(out.toString()).contains(DOI + ",volume,55-56,54");
        assertThat(list("select count(*) from winnow.review_decision where ended is null"))
                .containsExactly("1");

        assertThat(run("reparse", "--quiet")).isZero();
        assertThat(list(CHOSEN)).containsExactly("differs page 54 precedence:page");
        assertThat(list(OPEN_B08)).hasSize(1);
    }

    @Test
    void deciding_again_or_undoing_closes_the_finding_of_a_lapse() {
        decide("crossref");
        page(work(DOI, "56"));
        harvest();
        decide("56-57");
        assertThat(list(OPEN_B08)).isEmpty();
        assertThat(list(CHOSEN)).containsExactly("differs review 56-57 review");

        page(work(DOI, "58"));
        harvest();
        assertThat(list(OPEN_B08)).hasSize(1);
        assertThat(run("review", "undo", DOI, "volume")).as(err.toString()).isZero();
        assertThat(list(OPEN_B08)).isEmpty();
        assertThat(list(CHOSEN)).containsExactly("differs page 58 precedence:page");
        assertThat(list("select ended || ' ' || (acknowledged_at is not null) from winnow.review_decision order by 1"))
                .containsExactly("lapsed true", "lapsed true");
        assertThat(run("review", "undo", DOI, "volume")).isEqualTo(2);
    }

    @Test
    void undoing_puts_back_what_the_rules_choose() {
        List<String> ledger =
                list("select to_jsonb(v) - '{decided_at,run_id}'::text[] from winnow.field_verdict v order by 1");
        List<String> digest = list("select content_digest from winnow.article order by 1");
        decide("Suppl 1");
        assertThat(list(ARTICLE)).containsExactly("Suppl 1 revision 2");

        assertThat(printed("review", "undo", DOI, "volume", "--note", "a slip"))
                .containsExactly(
                        DOI + " volume: undone, \"54\" (page, precedence:page); before \"Suppl 1\" (review, review)");

        assertThat(list("select to_jsonb(v) - '{decided_at,run_id}'::text[] from winnow.field_verdict v order by 1"))
                .isEqualTo(ledger);
        assertThat(list("select content_digest from winnow.article order by 1")).isEqualTo(digest);
        assertThat(list(ARTICLE)).containsExactly("54 revision 3");
        assertThat(list("select ended || ' ' || ended_why from winnow.review_decision"))
                .containsExactly("undone a slip");
        assertThat(printed("review", "--decided", "--output", "csv")).hasSize(1);
    }

    @Test
    void a_later_decision_replaces_an_earlier_one_and_the_same_one_changes_nothing() {
        decide("crossref");
        List<String> rows = versions();
        assertThat(printed("review", "decide", DOI, "volume", "--take", "Crossref"))
                .containsExactly(DOI + " volume: decided so already, \"55\" (crossref, review)");
        assertThat(versions()).isEqualTo(rows);

        decide("page");

        assertThat(list(CHOSEN)).containsExactly("differs page 54 review");
        assertThat(list("select coalesce(ended, 'in force') from winnow.review_decision order by decision_id"))
                .containsExactly("replaced", "in force");
    }

    @Test
    void a_field_without_a_conflict_can_be_decided_too() {
        assertThat(run("review", "decide", "https://doi.org/" + DOI, "Published-Online", "--take", "2025-08-02"))
                .as(err.toString())
                .isZero();
        assertThat(list("select published_online from winnow.article where doi = '" + DOI + "'"))
                .containsExactly("2025-08-02");
        assertThat(run("review", "decide", DOI, "authors", "--take", "Moreau, Anna; Rossi, Paolo"))
                .as(err.toString())
                .isZero();
        assertThat(list(
                        "select credited_name from winnow.authorship join winnow.article using (article_id) where doi = '"
                                + DOI + "' order by position"))
                .containsExactly("Anna Moreau", "Paolo Rossi");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.3892/or.2099.1 | volume | page | 10.3892/or.2099.1 is not stored: harvest it first with winnow harvest 10.3892/or.2099.1",
                "nonsense | volume | page | \"nonsense\" is no DOI; write it like 10.3892/or.2025.8963",
                DOI
                        + " | volme | page | Invalid value for positional parameter at index 1 (FIELD): no such field: volme; did you mean volume?; see winnow review decide --help",
                DOI + " | volume | xml | xml claims nothing of volume of " + DOI + "; take page, crossref or a value",
                DOI
                        + " | volume | none at all | \"none at all\" cannot be read as volume: write a number, as 54 or 4-5",
                DOI
                        + " | issue_date | October | \"October\" cannot be read as issue_date: write a month as 2025-10, or a year",
                DOI
                        + " | issn | 1021-3350 | \"1021-3350\" cannot be read as issn: write valid ISSNs, parted by commas, as 1021-335X (print), 1791-2431 (online)",
                DOI
                        + " | orcid | 0000-0002-1825-0097 | \"0000-0002-1825-0097\" cannot be read as orcid: iDs are taken from a source: page, xml or crossref",
                DOI
                        + " | license | whatever | \"whatever\" cannot be read as license: give a licence with its version, as CC BY 4.0, or its address",
                DOI + " | open_access | maybe | \"maybe\" cannot be read as open_access: write yes or no",
                DOI
                        + " | authors | ; | \";\" cannot be read as authors: write them as \"Family, Given; Family, Given\"",
                DOI + " | title | '' | \"\" cannot be read as title: give a text",
            })
    void what_cannot_be_decided_is_refused_in_one_line_and_changes_nothing(
            String doi, String field, String take, String line) {
        List<String> rows = versions();

        assertThat(run("review", "decide", doi, field, "--take", take)).isEqualTo(2);

        assertThat(err.toString()).isEqualTo("winnow: " + line + System.lineSeparator());
        assertThat(versions()).isEqualTo(rows);
        assertThat(list("select count(*) from winnow.review_decision")).containsExactly("0");
    }

    @Test
    void claims_that_came_in_between_are_shown_to_the_person_first() {
        Tables.execute(
                database.dataSource(),
                "update winnow.field_verdict set page_value = '53' where field = 'volume' and article_id ="
                        + " (select article_id from winnow.article where doi = '" + DOI + "')");

        assertThat(run("review", "decide", DOI, "volume", "--take", "page")).isEqualTo(2);

        assertThat(err.toString())
                .isEqualTo("winnow: what the sources claim of volume of " + DOI
                        + " is about to change: let the harvest that is running end, or run winnow reparse " + DOI
                        + ", then look at winnow explain " + DOI + System.lineSeparator());
        assertThat(list("select count(*) from winnow.review_decision")).containsExactly("0");
    }

    private void decide(String take) {
        assertThat(run("review", "decide", DOI, "volume", "--take", take, "--quiet"))
                .as(err.toString())
                .isZero();
    }

    private static SampleWork work(String doi, String volume) {
        SampleWork work = SampleWork.of(doi, "What a reviewer decides about " + doi);
        return work.withIssue(volume, work.issue(), work.cover());
    }

    /** Saves a page, each time a little later. */
    private void page(SampleWork work) {
        try {
            Path file = saved.resolve(work.doi().replace('/', '_') + ".html");
            Files.writeString(file, ArticlePages.html(work, Layout.LATER));
            savedAt = savedAt.plusSeconds(3600);
            Files.setLastModifiedTime(file, FileTime.from(savedAt));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void registry(String volume) throws IOException {
        List<ObjectNode> works = List.of(DOI, OTHER).stream()
                .map(doi -> SampleRegistry.work(work(doi, "54")).put("volume", volume))
                .toList();
        Files.writeString(saved.resolve("crossref.json"), SampleRegistry.answer(works));
    }

    private void harvest() {
        assertThat(run("harvest", "--from", saved.toString(), "--quiet"))
                .as(err.toString())
                .isZero();
    }

    private List<String> versions() {
        return Tables.versions(
                        database.dataSource(), "article", "authorship", "field_verdict", "metric", "review_decision")
                .values()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<String> list(String sql) {
        return Tables.list(database.dataSource(), sql);
    }

    private JsonNode json(String... arguments) {
        return JsonMapper.shared().readTree(String.join("\n", printed(arguments)));
    }

    private List<String> printed(String... arguments) {
        assertThat(run(arguments)).as(err.toString()).isZero();
        return out.toString().lines().toList();
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(new PrintWriter(out), new PrintWriter(err), false, environment, arguments);
    }
}
