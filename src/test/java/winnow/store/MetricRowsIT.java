package winnow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static winnow.store.ArticleTrial.T1;
import static winnow.store.ArticleTrial.T2;
import static winnow.store.ArticleTrial.T3;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import winnow.model.Article;
import winnow.model.Doi;
import winnow.testing.OnEveryPostgres;
import winnow.testing.TestDatabase;

@OnEveryPostgres
class MetricRowsIT {

    private ArticleTrial trial;

    @BeforeEach
    void open(TestDatabase test) {
        trial = new ArticleTrial(test);
    }

    @AfterEach
    void close() {
        trial.close();
    }

    @Test
    void an_older_capture_adds_its_counters_and_does_not_turn_fields_back() {
        Doi doi = Articles.doi(1);
        trial.write(T3, trial.look(doi, "Newest", T3, 30));
        assertThat(trial.write(T3, trial.look(doi, "Old", T1, 10))).hasOnlyElementsOfType(StoreOutcome.Stored.class);

        assertThat(trial.rows("select title from winnow.article")).containsExactly("Newest");
        assertThat(trial.series("views.total")).containsExactly("2026-01-01 10", "2026-03-01 30");

        Reconciled loose = trial.look(doi, "From a loose file", T1, 10);
        trial.write(
                T3,
                new Reconciled(loose.targetId(), loose.article(), loose.looks(), loose.observedAt(), false, "found"));
        assertThat(trial.rows("select title from winnow.article")).containsExactly("From a loose file");
    }

    @Test
    void a_counter_has_a_row_only_where_it_changed_whatever_the_order_of_the_looks() {
        Doi doi = Articles.doi(1);
        trial.write(T1, trial.look(doi, "t", T1, 10));
        trial.write(T3, trial.look(doi, "t", T3, 10));
        assertThat(trial.series("views.total")).containsExactly("2026-01-01 10");

        trial.write(T3, trial.look(doi, "t", T2, 12));
        assertThat(trial.series("views.total")).containsExactly("2026-01-01 10", "2026-02-01 12", "2026-03-01 10");

        trial.write(T3, trial.look(doi, "t", T2, 10));
        assertThat(trial.series("views.total")).containsExactly("2026-01-01 10");
        assertThat(trial.rows("select revision from winnow.article")).containsExactly("1");
    }

    @Test
    void the_full_series_shows_every_look_with_the_state_that_held() {
        Doi doi = Articles.doi(1);
        trial.write(T1, trial.look(doi, "t", T1, 10));
        trial.write(T2, trial.look(doi, "t", T2, 10));
        trial.write(T2, trial.look(doi, "t", T2, 10));
        trial.write(T3, trial.look(doi, "t", T3, 11));

        assertThat(trial.rows("""
                        select to_char(observed_at at time zone 'UTC', 'MM'), source, state, value
                          from winnow.metric_series where metric = 'downloads.pmc' order by 1"""))
                .containsExactly("01|page|reported|10", "02|page|reported|10", "03|page|reported|11");
        assertThat(trial.rows("select count(*) from winnow.metric_series")).containsExactly("18");
        assertThat(trial.rows("select count(*) from winnow.metric")).containsExactly("12");
    }

    @Test
    void several_looks_of_one_item_are_all_counted() {
        Doi doi = Articles.doi(1);
        Article article = Articles.of(doi).build();
        trial.write(
                T3,
                new Reconciled(
                        trial.target(doi),
                        article,
                        List.of(
                                new Look(T3, Articles.counters(5)),
                                new Look(T1, Articles.placeholders()),
                                new Look(T2, Articles.placeholders())),
                        Optional.of(T3),
                        true,
                        "found"));

        assertThat(
                        trial.rows(
                                "select to_char(observed_at at time zone 'UTC', 'MM'), state, value from winnow.metric where metric = 'views.total' order by 1"))
                .containsExactly("01|placeholder|-", "03|reported|5");

        trial.write(
                T3,
                new Reconciled(
                        trial.target(doi),
                        article,
                        List.of(
                                new Look(T1.plusSeconds(9), Articles.counters(1)),
                                new Look(T2.plusSeconds(9), Articles.placeholders())),
                        Optional.of(T3),
                        true,
                        "found"));
        assertThat(trial.rows("select state from winnow.metric where metric = 'views.total' order by observed_at"))
                .containsExactly("placeholder", "reported", "placeholder", "reported");
    }
}
