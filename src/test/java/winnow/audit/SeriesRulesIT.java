package winnow.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import winnow.model.Doi;
import winnow.store.FindingChanges;
import winnow.store.FindingScope;
import winnow.testing.OnEveryPostgres;
import winnow.testing.TestDatabase;

/** M03, M04, M08, M10 and M11: what the counters' histories say. */
@OnEveryPostgres
class SeriesRulesIT {

    private static final String DOI = "10.3892/or.2025.1";
    private static final Instant START = Instant.parse("2025-01-06T06:00:00Z");

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
    void a_counter_that_goes_down_is_told_and_loses_weight_once_it_is_regained() {
        facts.article(DOI);
        views(DOI, week(0), 100);
        views(DOI, week(1), 90);
        assertThat(facts.audit("M03", week(1))).isEqualTo(new FindingChanges(1, 0, 0, 0));
        assertThat(facts.open("M03")).containsExactly(DOI + "|warning|views.total fell from 100 to 90 on 2025-01-13");

        views(DOI, week(2), 120);
        assertThat(facts.audit("M03", week(2))).isEqualTo(new FindingChanges(0, 0, 1, 0));
        assertThat(facts.open("M03"))
                .containsExactly(DOI + "|info|views.total fell from 100 to 90 on 2025-01-13 and has regained it");

        assertThat(facts.audit("M03", week(85))).isEqualTo(new FindingChanges(0, 0, 0, 1));
    }

    @Test
    void a_number_is_held_against_the_last_number_and_never_against_a_blank() {
        facts.article(DOI);
        views(DOI, week(0), 100);
        facts.look(DOI, "rendered", week(1), "placeholder", "blank", "blank", "placeholder", "blank", "blank");
        facts.look(DOI, "rendered", week(2), "absent", "absent", "absent", "absent", "absent", "absent");
        facts.look(DOI, "rendered", week(3), "unparsed:-1", "blank", "blank", "blank", "blank", "blank");
        views(DOI, week(4), 100);
        facts.audit("M03", week(4));
        assertThat(facts.open("M03")).isEmpty();

        views(DOI, week(5), 99);
        facts.look(DOI, "rendered", week(6), "blank", "blank", "blank", "blank", "blank", "blank");
        facts.audit("M03", week(6));
        assertThat(facts.open("M03")).containsExactly(DOI + "|warning|views.total fell from 100 to 99 on 2025-02-10");
    }

    @Test
    void a_clock_that_was_set_back_makes_no_fall() {
        facts.article(DOI);
        views(DOI, week(4), 100);
        views(DOI, week(2), 130);
        views(DOI, week(5), 140);
        facts.audit("M03", week(5));
        assertThat(facts.open("M03")).isEmpty();
    }

    @Test
    void many_falls_at_once_are_one_recount_and_no_falls() {
        for (int i = 0; i < 20; i++) {
            facts.article(doi(i));
            views(doi(i), week(0).plusSeconds(i), 100 + i);
            views(doi(i), week(1).plusSeconds(3600L * i), i < 8 ? 60 + i : 105 + i);
        }
        facts.article("10.3892/ol.2025.1", "ol", "2020-01-15", "found");
        views("10.3892/ol.2025.1", week(0), 100);
        views("10.3892/ol.2025.1", week(1), 90);

        facts.audit("M03", week(1));
        facts.audit("M04", week(1));

        assertThat(facts.open("M03"))
                .containsExactly("10.3892/ol.2025.1|warning|views.total fell from 100 to 90 on 2025-01-13");
        assertThat(facts.open("M04"))
                .containsExactly("or#rendered@2025-01-13|warning|recount suspected in or: counters of 8 of 8 articles"
                        + " fell on 2025-01-13 (views.total 8)");
    }

    @Test
    void a_recount_is_known_as_one_when_only_one_of_its_articles_is_looked_at() {
        for (int i = 0; i < 20; i++) {
            facts.article(doi(i));
            views(doi(i), week(0), 100);
            views(doi(i), week(1), 60);
        }
        facts.audit("M03", new FindingScope.Articles(Set.of(new Doi(doi(3)))), week(1));
        assertThat(facts.open("M03")).isEmpty();
    }

    @Test
    void falls_that_follow_one_another_for_weeks_are_no_recount_and_one_among_them_is_still_known() {
        for (int i = 0; i < 24; i++) {
            facts.article(doi(i));
            views(doi(i), day(2 * i - 1), 100);
            views(doi(i), day(2 * i), 90);
        }
        facts.audit(day(60));
        assertThat(facts.openByRule()).containsExactly(Map.entry("M03", 24));

        for (int i = 50; i < 62; i++) {
            facts.article(doi(i));
            views(doi(i), day(20), 300);
            views(doi(i), day(21).plusSeconds(i), 250);
        }
        facts.audit(day(60));
        assertThat(facts.open("M04"))
                .singleElement()
                .asString()
                .startsWith("or#rendered@2025-01-2")
                .contains("recount suspected in or: counters of 1");
        assertThat(facts.openByRule().get("M03")).isBetween(20, 22);
        facts.audit(day(60));
        assertThat(facts.openByRule().get("M04")).isEqualTo(1);
    }

    @Test
    void a_recount_that_a_slow_harvest_sees_over_weeks_is_one() {
        for (int i = 0; i < 14; i++) {
            facts.article(doi(i));
            views(doi(i), day(2 * i), 100);
            views(doi(i), day(28 + 2 * i), 80);
        }
        facts.audit(day(60));
        assertThat(facts.open("M04"))
                .containsExactly("or#rendered@2025-02-03|warning|recount suspected in or: counters of 14 of 14 articles"
                        + " fell on 2025-02-03 to 2025-03-01 (views.total 14)");
        assertThat(facts.open("M03")).isEmpty();
    }

    @Test
    void readings_of_a_recount_taken_while_the_clock_was_set_back_make_no_second_recount() {
        for (int i = 0; i < 8; i++) {
            facts.article(doi(i));
            for (int w = 0; w < 3; w++) {
                views(doi(i), week(w).plusSeconds(i), 100 + 10L * w);
            }
            views(doi(i), week(1).plusSeconds(3600 + i), 60);
            views(doi(i), week(4).plusSeconds(i), 62);
        }
        facts.audit(week(5));
        assertThat(facts.openByRule()).containsExactly(Map.entry("M04", 1));
        assertThat(facts.open("M04")).singleElement().asString().startsWith("or#rendered@2025-02-03|");
    }

    @Test
    void a_jump_is_told_although_the_cohort_was_counted_anew_before() {
        for (int w = 0; w < 20; w++) {
            for (int i = 0; i < 12; i++) {
                if (w == 0) {
                    facts.article(doi(i));
                }
                long recounted = i > 0 && w >= 5 ? 700 : 0;
                views(doi(i), week(w), 1000 + 6L * w + (w * 7 + i) % 5 - recounted + (i == 0 && w >= 14 ? 400 : 0));
            }
        }
        facts.audit("M08", week(20));
        assertThat(facts.open("M08")).singleElement().asString().startsWith(doi(0) + "|warning|views.total rose by 4");
    }

    @Test
    void a_journal_of_one_article_has_falls_and_no_recounts() {
        facts.article(DOI);
        views(DOI, week(0), 100);
        views(DOI, week(1), 90);
        facts.set(Map.of("m04.at-least", "2"));
        facts.audit(week(1));
        assertThat(facts.openByRule()).containsExactly(Map.entry("M03", 1));
    }

    @Test
    void a_jump_is_told_when_it_is_beyond_the_articles_own_history_and_its_cohort_did_not_share_it() {
        for (int i = 0; i < 12; i++) {
            facts.article(doi(i));
        }
        for (int w = 0; w < 20; w++) {
            for (int i = 0; i < 12; i++) {
                int jump = i == 0 && w >= 12 ? 400 : 0;
                int promotion = w >= 16 ? 90 : 0;
                views(doi(i), week(w), 1000 + 6L * w + (w * 7 + i) % 5 + jump + promotion);
            }
        }
        facts.audit("M08", week(20));
        assertThat(facts.open("M08"))
                .singleElement()
                .asString()
                .startsWith(doi(0) + "|warning|views.total rose by 4")
                .contains(" on 2025-03-31, where ")
                .doesNotContain(";");
        assertThat(facts.evidence("M08", "{latest,0,looks_before}")).isEqualTo("12");
    }

    @Test
    void a_jump_needs_a_history_and_a_long_pause_is_no_jump() {
        facts.article(doi(0));
        facts.article(doi(1));
        for (int w = 0; w < 5; w++) {
            views(doi(0), week(w), 1000 + 6L * w + (w == 4 ? 500 : 0));
        }
        for (int w = 0; w < 20; w++) {
            views(doi(1), week(w), 1000 + 14L * w + w % 3);
        }
        views(doi(1), week(60), 1000 + 14 * 60);
        facts.audit("M08", week(60));
        assertThat(facts.open("M08")).isEmpty();
    }

    @Test
    void a_counter_that_stood_still_and_catches_up_has_not_jumped() {
        facts.article(DOI);
        long shown = 0;
        for (int w = 0; w < 26; w++) {
            shown = w >= 12 && w < 18 ? shown : 1000 + 20L * w + w % 3;
            views(DOI, week(w), shown + (w >= 22 ? 800 : 0));
        }
        facts.audit("M08", week(26));
        assertThat(facts.open("M08"))
                .containsExactly(DOI + "|warning|views.total rose by 821 on 2025-06-09, where 21.0 are usual");
    }

    @Test
    void a_clock_that_was_set_back_makes_no_jump() {
        facts.article(DOI);
        for (int w = 0; w < 20; w++) {
            views(DOI, week(w), 1000 + 6L * w + w % 3);
        }
        views(DOI, week(10).plusSeconds(3600), 1900);
        views(DOI, week(20), 1130);
        facts.audit(week(20));
        assertThat(facts.openByRule()).isEmpty();
    }

    @Test
    void a_rise_that_the_whole_site_shares_is_no_jump_of_a_journals_only_article() {
        for (int i = 0; i < 12; i++) {
            facts.article(doi(i));
        }
        facts.article("10.3892/mi.2025.1", "mi", "2020-01-15", "found");
        facts.article("10.3892/x.2025.1", null, "2020-01-15", "found");
        for (int w = 0; w < 16; w++) {
            long views = 1000 + 20L * w + w % 3 + (w >= 13 ? 300 : 0);
            for (int i = 0; i < 12; i++) {
                views(doi(i), week(w), views);
            }
            views("10.3892/mi.2025.1", week(w), views);
            views("10.3892/x.2025.1", week(w), views);
        }
        facts.audit("M08", week(16));
        assertThat(facts.open("M08")).isEmpty();
    }

    @Test
    void one_observation_twice_looked_at_says_nothing() {
        facts.article(DOI);
        views(DOI, week(0), 4_000_000_000L);
        views(DOI, week(0).plusSeconds(1), 4_000_000_000L);
        facts.audit(week(1));
        assertThat(facts.openByRule()).isEmpty();
    }

    @Test
    void an_article_is_stale_when_the_policy_is_overdue_and_never_when_it_came_from_saved_pages() {
        facts.article(doi(0));
        facts.article(doi(1));
        views(doi(0), week(0), 1);
        views(doi(1), week(0), 1);
        facts.execute("update winnow.run set parameters = '{\"from\": [\"/saved\"]}' where run_id ="
                + " (select max(run_id) from winnow.run)");
        facts.audit("M10", week(5));
        assertThat(facts.open("M10")).isEmpty();
        facts.audit("M10", week(10));
        assertThat(facts.open("M10")).containsExactly(doi(0) + "|info|not observed since 2025-01-06");
        facts.outcome(doi(0), week(10), "not-modified", "same-bytes");
        assertThat(facts.audit("M10", week(10)).closed()).isEqualTo(1);
    }

    @Test
    void citations_disagree_only_as_numbers_and_only_beyond_what_the_lag_explains() {
        facts.article(doi(0));
        facts.article(doi(1));
        facts.article(doi(2));
        long run = facts.run(week(0));
        cited(run, doi(0), "page", week(8), "120");
        cited(run, doi(0), "crossref", week(0), "40");
        cited(run, doi(1), "page", week(8), "120");
        cited(run, doi(1), "crossref", week(0), "118");
        cited(run, doi(1), "crossref", week(6), "131");
        cited(run, doi(2), "page", week(8), "blank");
        cited(run, doi(2), "crossref", week(8), "300");
        facts.audit("M11", week(9));
        assertThat(facts.open("M11")).containsExactly(doi(0) + "#page|info|the page counts 120 citations, Crossref 40");
    }

    private void cited(long run, String doi, String source, Instant at, String reading) {
        facts.reading(run, doi, source, "citations", at, reading);
    }

    private static Instant day(int number) {
        return START.plus(Duration.ofDays(number));
    }

    private void views(String doi, Instant at, long total) {
        long run = facts.run(at);
        facts.outcome(run, doi, at, "parsed", "page");
        facts.reading(run, doi, "rendered", "views.total", at, Long.toString(total));
    }

    private static String doi(int number) {
        return "10.3892/or.2025." + (100 + number);
    }

    private static Instant week(int number) {
        return START.plus(Duration.ofDays(7L * number));
    }
}
