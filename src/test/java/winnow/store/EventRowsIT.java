package winnow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static winnow.store.ArticleTrial.T1;
import static winnow.store.ArticleTrial.T2;
import static winnow.store.ArticleTrial.T3;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import winnow.model.Doi;
import winnow.model.EditorialEvent;
import winnow.model.EditorialEventType;
import winnow.model.PartialDate;
import winnow.testing.OnEveryPostgres;
import winnow.testing.TestDatabase;

@OnEveryPostgres
class EventRowsIT {

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
    void a_notice_stored_before_its_article_marks_it_when_it_comes() {
        Doi article = Articles.doi(1);
        Doi notice = Articles.doi(2);
        trial.write(T1, Articles.of(notice).events(retraction(article, 2)).build());
        assertThat(trial.rows("select article_id, affected_doi from winnow.editorial_event"))
                .containsExactly("-|" + article);

        trial.write(T2, Articles.of(article).build());

        assertThat(trial.rows("select doi, editorial_status, revision from winnow.article order by doi"))
                .containsExactly(article + "|retracted|1", notice + "|current|1");
        assertThat(trial.rows("select article_id is not null from winnow.editorial_event"))
                .containsExactly("t");
    }

    @Test
    void a_notice_stored_after_its_article_marks_it_and_moves_its_revision() {
        Doi article = Articles.doi(1);
        Doi notice = Articles.doi(2);
        trial.write(T1, Articles.of(article).build());
        trial.write(T2, Articles.of(notice).events(retraction(article, 2)).build());
        assertThat(trial.rows(
                        "select editorial_status, revision, last_changed_at = ? from winnow.article where doi = ?",
                        T2,
                        article.value()))
                .containsExactly("retracted|2|t");

        trial.write(
                T3,
                Articles.of(notice)
                        .events(retraction(article, 2), event(article, EditorialEventType.REINSTATEMENT, 2))
                        .build());
        assertThat(trial.rows("select editorial_status, revision from winnow.article where doi = ?", article.value()))
                .containsExactly("current|3");

        trial.write(T3, Articles.of(notice).events(retraction(article, 2)).build());
        assertThat(trial.rows("select editorial_status, revision from winnow.article where doi = ?", article.value()))
                .containsExactly("retracted|4");

        trial.write(T3, Articles.of(notice).build());
        assertThat(trial.rows("select editorial_status, revision from winnow.article where doi = ?", article.value()))
                .containsExactly("current|5");
        assertThat(trial.rows("select count(*) from winnow.editorial_event")).containsExactly("0");
    }

    @Test
    void an_event_that_another_record_still_reports_stays_when_one_takes_it_back() {
        Doi article = Articles.doi(1);
        trial.write(
                T1,
                Articles.of(article).events(retraction(article, 2)).build(),
                Articles.of(Articles.doi(2))
                        .events(retraction(article, 2), retraction(article, 2))
                        .build());
        trial.write(T2, Articles.of(article).build());

        assertThat(trial.rows("select reported_by from winnow.editorial_event"))
                .containsExactly(Articles.doi(2).value());
        assertThat(trial.rows("select editorial_status, revision from winnow.article where doi = ?", article.value()))
                .containsExactly("retracted|1");
    }

    @Test
    void what_is_learnt_later_of_the_same_retraction_is_a_change_of_the_article() {
        Doi article = Articles.doi(1);
        trial.write(T1, Articles.of(article).events(retraction(article, 9)).build());
        trial.write(
                T2,
                Articles.of(article)
                        .events(retraction(article, 9), event(article, EditorialEventType.CORRECTION, 8))
                        .build());
        assertThat(trial.rows("select editorial_status, revision, last_changed_at = ? from winnow.article", T2))
                .containsExactly("retracted|2|t");
    }

    @Test
    void an_article_whose_fields_and_status_change_at_once_counts_one_change() {
        Doi article = Articles.doi(1);
        trial.write(T1, Articles.of(article).build());
        trial.write(
                T2,
                Articles.of(article)
                        .title("Retracted: x")
                        .events(retraction(article, 9))
                        .build());
        assertThat(trial.rows("select editorial_status, revision from winnow.article"))
                .containsExactly("retracted|2");
    }

    @Test
    void settling_mends_what_two_writers_could_not_see_of_each_other() {
        Doi article = Articles.doi(1);
        trial.write(
                T1,
                Articles.of(article).build(),
                Articles.of(Articles.doi(2)).events(retraction(article, 2)).build());
        Stores.execute(trial.database(), "update winnow.article set editorial_status = 'current'");
        Stores.execute(trial.database(), "update winnow.editorial_event set article_id = null");

        trial.writer(T2).settleEditorialStatus();

        assertThat(trial.rows("select editorial_status from winnow.article order by doi"))
                .containsExactly("retracted", "current");
        assertThat(trial.rows("select article_id is not null from winnow.editorial_event"))
                .containsExactly("t");
    }

    private static EditorialEvent retraction(Doi affected, int notice) {
        return event(affected, EditorialEventType.RETRACTION, notice);
    }

    private static EditorialEvent event(Doi affected, EditorialEventType type, int notice) {
        return new EditorialEvent(
                affected, type, Optional.of(Articles.doi(notice)), "crossref", Optional.of(PartialDate.of(2026, 1)));
    }
}
