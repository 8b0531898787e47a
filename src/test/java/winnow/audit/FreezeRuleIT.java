package winnow.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import winnow.testing.OnEveryPostgres;
import winnow.testing.TestDatabase;

/** M09: a counter of a whole cohort that stands still while its sibling moves. */
@OnEveryPostgres
class FreezeRuleIT {

    private static final Instant START = Instant.parse("2025-01-06T06:00:00Z");
    private static final int ARTICLES = 40;

    private StoredFacts facts;
    private final long[] downloads = new long[ARTICLES];

    @BeforeEach
    void open(TestDatabase test) {
        facts = new StoredFacts(test);
        for (int i = 0; i < ARTICLES; i++) {
            facts.article(doi(i), "or", i < ARTICLES / 2 ? "2024-06-01" : "2015-06-01", "found");
            downloads[i] = 50;
        }
    }

    @AfterEach
    void close() throws SQLException {
        facts.close();
    }

    @Test
    void a_freeze_is_told_at_the_first_look_and_keeps_its_finding_when_it_thaws() {
        look(0, 10, i -> true);
        facts.audit("M09", week(10));
        assertThat(facts.open("M09")).isEmpty();

        look(10, 11, i -> false);
        assertThat(facts.audit("M09", week(11)).opened()).isEqualTo(1);
        assertThat(facts.open("M09"))
                .containsExactly("or#rendered:downloads.total@2025-03-17|warning|downloads.total of or stood still from"
                        + " 2025-03-17 with 0 moves where 18 go with those of its sibling");
        assertThat(facts.evidence("M09", "{moved_last_on}")).isEqualTo("2025-03-10");
        assertThat(facts.evidence("M09", "{told_on}")).isEqualTo("2025-03-17");

        look(11, 13, i -> false);
        look(13, 15, i -> true);
        assertThat(facts.audit("M09", week(15)).kept()).isEqualTo(1);
        assertThat(facts.open("M09"))
                .containsExactly("or#rendered:downloads.total@2025-03-17|info|downloads.total of or stood still from"
                        + " 2025-03-17 to 2025-03-31, moving again since 2025-04-07 with 0 moves where 47 go with"
                        + " those of its sibling");
    }

    @Test
    void a_freeze_of_one_age_is_told_of_that_age() {
        look(0, 12, i -> true);
        look(12, 18, i -> i >= ARTICLES / 2);
        facts.audit("M09", week(18));
        assertThat(facts.open("M09"))
                .singleElement()
                .asString()
                .startsWith("or#rendered:downloads.total, under 2 years@2025-03-31|warning|");
    }

    @Test
    void counters_that_both_stand_still_are_no_freeze() {
        look(0, 12, i -> true);
        for (int w = 12; w < 18; w++) {
            for (int i = 0; i < ARTICLES; i++) {
                facts.outcome(doi(i), week(w), "not-modified", "same-bytes");
            }
        }
        facts.audit("M09", week(18));
        assertThat(facts.open("M09")).isEmpty();
    }

    @Test
    void a_counter_that_is_blank_is_not_frozen() {
        look(0, 12, i -> true);
        for (int w = 12; w < 18; w++) {
            long run = facts.run(week(w));
            for (int i = 0; i < ARTICLES; i++) {
                facts.outcome(run, doi(i), week(w), "parsed", "page");
                facts.reading(run, doi(i), "rendered", "views.total", week(w), Long.toString(200 + 3L * w));
                facts.reading(run, doi(i), "rendered", "downloads.total", week(w), "blank");
            }
        }
        facts.audit(week(18));
        assertThat(facts.openByRule()).isEqualTo(Map.of("M05", ARTICLES));
    }

    @Test
    void nothing_is_said_before_there_is_a_history() {
        look(0, 5, i -> true);
        look(5, 9, i -> false);
        facts.audit("M09", week(9));
        assertThat(facts.open("M09")).isEmpty();
    }

    @Test
    void a_counter_that_is_filled_once_a_month_is_not_frozen_in_between() {
        for (int w = 0; w < 30; w++) {
            int month = w;
            look(w, w + 1, i -> month % 4 == 0 || month == 21);
        }
        facts.audit("M09", week(30));
        assertThat(facts.open("M09")).isEmpty();
    }

    @Test
    void an_empty_database_has_no_findings_at_all() {
        facts.execute("truncate winnow.article, winnow.run cascade");
        facts.audit(week(1));
        assertThat(facts.openByRule()).isEqualTo(Map.of());
    }

    /** Every article's views move each week; downloads of every second article do, unless frozen. */
    private void look(int from, int to, IntPredicate moving) {
        for (int w = from; w < to; w++) {
            long run = facts.run(week(w));
            for (int i = 0; i < ARTICLES; i++) {
                if (moving.test(i) && (w + i) % 2 == 0) {
                    downloads[i]++;
                }
                facts.outcome(run, doi(i), week(w), "parsed", "page");
                facts.reading(run, doi(i), "rendered", "views.total", week(w), Long.toString(200 + 3L * w));
                facts.reading(run, doi(i), "rendered", "downloads.total", week(w), Long.toString(downloads[i]));
            }
        }
    }

    private static String doi(int number) {
        return "10.3892/or.2025." + (100 + number);
    }

    private static Instant week(int number) {
        return START.plus(Duration.ofDays(7L * number));
    }
}
