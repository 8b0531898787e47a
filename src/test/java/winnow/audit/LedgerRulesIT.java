package winnow.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import winnow.testing.OnEveryPostgres;
import winnow.testing.TestDatabase;

/** B01, B03, B04, B05, B07, E01 and E02: what the ledger, the registry and editorial events say. */
@OnEveryPostgres
class LedgerRulesIT {

    private static final String DOI = "10.3892/or.2025.1";
    private static final String NOTICE = "10.3892/or.2025.2";
    private static final Instant NOW = Instant.parse("2025-09-09T00:00:00Z");

    private StoredFacts facts;

    @BeforeEach
    void open(TestDatabase test) {
        facts = new StoredFacts(test);
    }

    @AfterEach
    void close() throws SQLException {
        facts.close();
    }

    @Test
    void a_difference_is_one_finding_a_field_and_silence_is_none() {
        facts.article(DOI);
        facts.verdict(DOI, "title", "One", null, "Two", "differs", "One in page, Two in crossref");
        facts.verdict(DOI, "authors", "Zuo", null, "Zu\ufffdo", "suspect", null);
        facts.verdict(DOI, "volume", "54", null, null, "only-page", null);
        facts.verdict(DOI, "issue", "4", null, "04", "equivalent", null);

        facts.audit(NOW);

        assertThat(facts.openByRule()).containsExactly(Map.entry("B01", 2));
        assertThat(facts.open("B01"))
                .containsExactly(
                        DOI + "#authors|info|authors is corrupt in a source",
                        DOI + "#title|warning|title differs: One in page, Two in crossref");
    }

    @Test
    void a_citation_that_contradicts_names_the_field_and_one_of_other_form_or_unread_is_no_finding() {
        facts.article(DOI);
        facts.citation(DOI, "mla", "Yang, C.\"One\". OR 53.4", "ours", false, "volume: '53' cited, '54' on record");
        facts.citation(DOI, "chicago", "Yang, C.\"One\". OR 54.4", "ours", true, null);
        facts.citation(DOI, "apa", "In press", "ours", null, null);
        facts.citation(DOI, "spandidos", null, "ours", null, null);

        facts.audit(NOW);

        assertThat(facts.openByRule()).containsExactly(Map.entry("B05", 1));
        assertThat(facts.open("B05"))
                .containsExactly(DOI + "#mla|info|the MLA citation contradicts the page:"
                        + " volume: '53' cited, '54' on record");
    }

    @Test
    void a_record_about_another_work_is_one_finding_and_not_one_a_field() {
        facts.article(DOI, "or", "2020-01-15", "mismatch");
        facts.verdict(DOI, "title", "One", null, "Another work", "differs", null);
        facts.verdict(DOI, "volume", "53", "54", "1", "differs", null);

        facts.audit(NOW);

        assertThat(facts.openByRule()).containsExactly(Map.entry("B01", 1), Map.entry("B07", 1));
        assertThat(facts.open("B07"))
                .containsExactly(DOI + "|error|the DOI's record is about another work: \"Another work\"");
    }

    @Test
    void a_doi_is_unregistered_only_when_the_registry_was_asked_and_said_so() {
        facts.article(DOI, "or", "2020-01-15", "not-registered");
        facts.article("10.3892/or.2025.3", "or", "2020-01-15", "not-asked");
        facts.article("10.3892/or.2025.4", "or", "2020-01-15", "unavailable");
        facts.article("10.3892/or.2025.5", "or", "2020-01-15", "not-registered");
        facts.outcome("10.3892/or.2025.5", NOW, "gone", "not-found");

        facts.audit(NOW);

        assertThat(facts.open("B03")).containsExactly(DOI + "|error|the page exists, but the DOI is not registered");
    }

    @Test
    void identifiers_that_fail_their_check_are_told_whether_the_ledger_holds_or_notes_them() {
        facts.article(DOI);
        facts.verdict(DOI, "issn", "1021-335X, 1791-2432", null, "1021-335X", "equivalent", null);
        facts.verdict(
                DOI,
                "orcid",
                null,
                null,
                "1: 0000-0002-1825-0097; 3: 0000-0001-5109-3700",
                "only-crossref",
                "Crossref: ORCID \"0000-0002-1825-0098\" of author 2 fails its check");

        facts.audit(NOW);

        assertThat(facts.open("B04"))
                .containsExactly(
                        DOI + "#issn|warning|ISSN \"1791-2432\" fails its check",
                        DOI + "#orcid|warning|ORCID iD \"0000-0002-1825-0098\" fails its check");
    }

    @Test
    void every_valid_check_digit_passes() {
        facts.article(DOI);
        facts.verdict(
                DOI,
                "issn",
                "1792-1074 1792-1082 1021-335X 1791-2431 1019-6439 1791-2423 1107-3756 1791-244X 1791-2997 1791-3004"
                        + " 2049-9434 2049-9442 2632-2900 2632-2919",
                null,
                null,
                "only-page",
                null);
        facts.verdict(DOI, "orcid", "0000-0002-1694-233X; 0000-0002-9079-593X", null, null, "only-page", null);
        facts.audit(NOW);
        assertThat(facts.openByRule()).isEmpty();
    }

    @Test
    void what_happened_to_an_article_is_one_finding_a_kind_with_its_weight() {
        facts.article(DOI);
        facts.article(NOTICE);
        facts.execute("update winnow.article set editorial_status = 'retracted' where doi = ?", DOI);
        facts.event(DOI, "retraction", NOTICE, "page", DOI, null);
        facts.event(DOI, "retraction", NOTICE, "retraction-watch", DOI, "2025-03-02");
        facts.event(DOI, "corrigendum", "10.3892/or.2024.9", "page", "10.3892/or.2024.9", null);
        facts.event("10.3892/or.2020.7", "expression-of-concern", NOTICE, "page", NOTICE, null);

        facts.audit("E01", NOW);

        assertThat(facts.open("E01"))
                .containsExactly(
                        "10.3892/or.2020.7#expression-of-concern|warning|expression of concern, notice " + NOTICE
                                + " (page)",
                        DOI + "#corrigendum|info|corrigendum, notice 10.3892/or.2024.9 (page)",
                        DOI + "#retraction|error|retraction of 2025-03-02, notice " + NOTICE
                                + " (page, retraction-watch)");
    }

    @Test
    void a_retraction_that_only_the_registry_knows_is_a_disagreement_that_names_both() {
        facts.article(DOI);
        facts.execute("update winnow.article set editorial_status = 'retracted' where doi = ?", DOI);
        facts.event(DOI, "retraction", NOTICE, "retraction-watch", DOI, "2024-01-01");
        facts.outcome(DOI, NOW, "parsed", "page");

        facts.audit("E02", NOW);

        assertThat(facts.open("E02"))
                .containsExactly(DOI + "#retraction|warning|the registry says retraction (notice " + NOTICE
                        + "), the site does not");
    }

    @Test
    void a_reinstated_article_is_kept_in_sight_without_alarm() {
        facts.article(DOI);
        facts.event(DOI, "retraction", null, "crossref", DOI, "2024-01-01");
        facts.event(DOI, "reinstatement", null, "crossref", DOI, "2024-06-01");
        facts.outcome(DOI, NOW, "parsed", "page");
        facts.audit("E01", NOW);
        facts.audit("E02", NOW);
        assertThat(facts.open("E02")).isEmpty();
        assertThat(facts.open("E01"))
                .containsExactly(
                        DOI + "#reinstatement|info|reinstatement of 2024-06-01 (crossref)",
                        DOI + "#retraction|info|retraction of 2024-01-01 (crossref), later reinstated");
    }
}
