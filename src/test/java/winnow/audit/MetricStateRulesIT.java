package winnow.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import winnow.store.FindingChanges;
import winnow.testing.OnEveryPostgres;
import winnow.testing.TestDatabase;

/** M01, M02, M05, M06 and M07: what the counters' states say at the latest look. */
@OnEveryPostgres
class MetricStateRulesIT {

    private static final String DOI = "10.3892/or.2025.1";
    private static final Instant FIRST = Instant.parse("2025-09-01T06:00:00Z");
    private static final Instant SECOND = Instant.parse("2025-09-08T06:00:00Z");
    private static final Instant NOW = Instant.parse("2025-09-09T00:00:00Z");

    private StoredFacts facts;

    @BeforeEach
    void open(TestDatabase test) {
        facts = new StoredFacts(test);
        facts.article(DOI);
    }

    @AfterEach
    void close() throws SQLException {
        facts.close();
    }

    @Test
    void a_page_as_delivered_has_one_placeholder_finding_and_no_other() {
        facts.look(DOI, "page", FIRST, "placeholder", "blank", "blank", "placeholder", "blank", "blank");

        facts.audit(NOW);

        assertThat(facts.openByRule()).containsExactly(Map.entry("M01", 1));
        assertThat(facts.open("M01"))
                .containsExactly(
                        DOI + "|warning|views.total stands at \"0\", downloads.total stands at \"0\": never measured");
        assertThat(facts.evidence("M01", "{counters,0,metric}")).isEqualTo("views.total");
        assertThat(facts.evidence("M01", "{counters,0,raw_text}")).isEqualTo("0");
    }

    @Test
    void a_measured_zero_is_a_number() {
        facts.look(DOI, "page", FIRST, "0", "0", "0", "0", "0", "0");
        facts.audit(NOW);
        assertThat(facts.openByRule()).isEmpty();
    }

    @Test
    void a_placeholder_closes_when_the_rendered_page_gives_the_numbers_and_comes_back_when_it_no_longer_does() {
        facts.look(DOI, "page", FIRST, "placeholder", "blank", "blank", "placeholder", "blank", "blank");
        assertThat(facts.audit("M01", FIRST)).isEqualTo(new FindingChanges(1, 0, 0, 0));
        facts.look(DOI, "rendered", SECOND, "12", "10", "2", "3", "2", "1");
        assertThat(facts.audit("M01", SECOND)).isEqualTo(new FindingChanges(0, 0, 0, 1));
        facts.look(DOI, "rendered", NOW, "placeholder", "blank", "blank", "4", "3", "1");

        assertThat(facts.audit("M01", NOW)).isEqualTo(new FindingChanges(1, 1, 0, 0));
        assertThat(facts.audit("M01", NOW)).isEqualTo(new FindingChanges(0, 0, 1, 0));

        assertThat(facts.open("M01"))
                .containsExactly(DOI + "|warning|views.total stands at \"0\" after the page's scripts: never measured");
        assertThat(facts.evidence("M01", "{reopened,times}")).isEqualTo("1");
    }

    @Test
    void a_total_that_is_not_its_parts_sum_is_told_only_when_all_three_are_numbers() {
        facts.look(DOI, "rendered", FIRST, "12", "10", "1", "3", "blank", "1");
        facts.audit(NOW);
        assertThat(facts.openByRule()).containsExactly(Map.entry("M02", 1));
        assertThat(facts.open("M02"))
                .containsExactly(DOI + "#rendered:views.total|warning|views.total is 12, its parts 10 + 1 make 11");

        facts.set(Map.of("m02.tolerance", "1"));
        assertThat(facts.audit("M02", NOW).closed()).isEqualTo(1);
    }

    @Test
    void totals_beyond_every_machine_word_add_up_without_overflow() {
        String most = Long.toString(Long.MAX_VALUE);
        facts.look(DOI, "rendered", FIRST, most, most, most, "3000000000", "2999999999", "1");
        facts.audit(NOW);
        assertThat(facts.openByRule()).containsExactly(Map.entry("M02", 1));
        assertThat(facts.evidence("M02", "{difference}")).isEqualTo("-9223372036854775807");
    }

    @Test
    void a_lost_block_is_no_placeholder_and_no_zero() {
        facts.look(DOI, "page", FIRST, "absent", "absent", "absent", "absent", "absent", "absent");
        facts.audit(NOW);
        assertThat(facts.openByRule()).containsExactly(Map.entry("M05", 1));
        assertThat(facts.open("M05")).containsExactly(DOI + "|info|the page has no counters");
    }

    @Test
    void a_blank_total_is_told_while_nothing_else_gives_it() {
        facts.look(DOI, "page", FIRST, "12", "10", "2", "blank", "blank", "blank");
        facts.audit(NOW);
        assertThat(facts.open("M05")).containsExactly(DOI + "|info|downloads.total is blank");

        facts.look(DOI, "rendered", SECOND, "12", "10", "2", "0", "0", "0");
        assertThat(facts.audit("M05", NOW)).isEqualTo(new FindingChanges(0, 0, 0, 1));
    }

    @Test
    void text_that_is_no_count_is_shown_as_it_stands() {
        facts.look(DOI, "page", FIRST, "unparsed:-3", "1", "1", "unparsed:many", "1", "1");
        facts.audit(NOW);
        assertThat(facts.openByRule()).containsExactly(Map.entry("M06", 1));
        assertThat(facts.open("M06"))
                .containsExactly(DOI + "|warning|downloads.total reads \"many\", views.total reads \"-3\"");
    }

    @Test
    void more_downloads_than_views_is_told_of_one_look_and_only_of_numbers() {
        facts.look(DOI, "page", FIRST, "placeholder", "blank", "blank", "5", "5", "0");
        facts.audit(NOW);
        assertThat(facts.open("M07")).isEmpty();

        facts.look(DOI, "rendered", SECOND, "4", "2", "2", "5", "5", "0");
        facts.audit(NOW);
        assertThat(facts.open("M07")).containsExactly(DOI + "#rendered|warning|5 downloads but 4 views");
    }

    @Test
    void an_article_that_was_never_looked_at_has_no_finding() {
        facts.audit(NOW);
        assertThat(facts.openByRule()).isEmpty();
    }
}
