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
                .containsExactly("{" + Articles.doi(2) + "}");
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
        Stores.execute(trial.database(), "update winnow.editorial_report set article_id = null");

        trial.writer(T2).settleEditorialStatus();

        assertThat(trial.rows("select editorial_status from winnow.article order by doi"))
                .containsExactly("retracted", "current");
        assertThat(trial.rows("select article_id is not null from winnow.editorial_event"))
                .containsExactly("t");
    }

    @Test
    void what_both_records_report_is_one_event_and_two_reports() {
        Doi article = Articles.doi(1);
        Doi notice = Articles.doi(2);
        trial.write(
                T1,
                Articles.of(article)
                        .events(retraction(article, 2, "2026-01-05"))
                        .build());
        trial.write(
                T2, Articles.of(notice).events(retraction(article, 2, "2026")).build());
        trial.write(
                T3,
                Articles.of(notice).events(retraction(article, 2, "2026-01-03")).build());

        assertThat(trial.rows(
                        "select report_id = 1, reported_by, occurred_on, seen_at = ?, ended_at from winnow.editorial_report"
                                + " order by report_id",
                        T1))
                .containsExactly("t|" + article + "|2026-01-05|t|-", "f|" + notice + "|2026-01-03|f|-");
        assertThat(trial.rows(
                        "select event_id, affected_doi, type, notice_doi, source, occurred_on, seen_at = ?, reported_by"
                                + " from winnow.editorial_event",
                        T1))
                .containsExactly("1|" + article + "|retraction|" + notice + "|crossref|2026-01-03|t|{" + article + ","
                        + notice + "}");
    }

    @Test
    void the_most_precise_date_of_several_reports_stands() {
        Doi article = Articles.doi(1);
        trial.write(
                T1,
                Articles.of(article)
                        .events(retraction(article, 2, "2026-02-07"))
                        .build(),
                Articles.of(Articles.doi(2))
                        .events(retraction(article, 2, "2025"))
                        .build());

        assertThat(trial.rows("select occurred_on from winnow.editorial_event")).containsExactly("2026-02-07");
    }

    @Test
    void a_report_without_a_notice_is_of_the_event_that_has_one() {
        Doi article = Articles.doi(1);
        Doi other = Articles.doi(5);
        trial.write(
                T1,
                Articles.of(article)
                        .events(
                                reported(article, EditorialEventType.CORRECTION, null, "page", "2026-03-04"),
                                reported(article, EditorialEventType.CORRECTION, Articles.doi(2), "page", "2025-01"),
                                reported(article, EditorialEventType.CORRECTION, Articles.doi(3), "page", "2026-03"),
                                reported(article, EditorialEventType.CORRECTION, null, "crossref", null),
                                reported(article, EditorialEventType.ERRATUM, null, "page", null))
                        .build(),
                Articles.of(other)
                        .events(reported(other, EditorialEventType.CORRECTION, null, "page", null))
                        .build());

        assertThat(trial.rows("select affected_doi, type, notice_doi, source, occurred_on from winnow.editorial_event"
                        + " order by 1, 2, 4, 3"))
                .containsExactly(
                        article + "|correction|-|crossref|-",
                        article + "|correction|" + Articles.doi(2) + "|page|2025-01",
                        article + "|correction|" + Articles.doi(3) + "|page|2026-03-04",
                        article + "|erratum|-|page|-",
                        other + "|correction|-|page|-");
    }

    @Test
    void a_notice_to_whose_event_another_record_adds_the_day_has_changed() {
        Doi article = Articles.doi(1);
        Doi notice = Articles.doi(2);
        trial.write(
                T1,
                Articles.of(article).build(),
                Articles.of(notice).events(retraction(article, 2, "2026-01")).build());
        trial.write(
                T2,
                Articles.of(article)
                        .events(reported(article, EditorialEventType.RETRACTION, null, "crossref", "2026-01-09"))
                        .build());

        assertThat(trial.rows("select doi, revision, last_changed_at = ? from winnow.article order by doi", T2))
                .containsExactly(article + "|2|t", notice + "|2|t");
    }

    @Test
    void a_report_that_is_made_no_longer_is_kept_with_its_end_and_counts_no_more_until_it_comes_back() {
        Doi article = Articles.doi(1);
        Doi notice = Articles.doi(2);
        trial.write(
                T1,
                Articles.of(article).build(),
                Articles.of(notice).events(retraction(article, 2)).build());
        trial.write(T2, Articles.of(notice).build());

        assertThat(trial.rows("select ended_at = ? from winnow.editorial_report", T2))
                .containsExactly("t");
        assertThat(trial.rows("select * from winnow.editorial_event")).isEmpty();
        assertThat(trial.rows("select editorial_status from winnow.article where doi = ?", article.value()))
                .containsExactly("current");
        assertThat(dossier(article).events())
                .containsExactly(new Dossier.Event(
                        article,
                        "retraction",
                        Optional.of(notice),
                        Optional.of("2026-01"),
                        List.of("crossref"),
                        Optional.of(T2)));

        trial.write(T3, Articles.of(notice).events(retraction(article, 2)).build());

        assertThat(trial.rows(
                        "select seen_at = ?, seen_at = ?, ended_at = ? from winnow.editorial_report order by report_id",
                        T1,
                        T3,
                        T2))
                .containsExactly("t|f|t", "f|t|-");
        assertThat(trial.rows("select editorial_status from winnow.article where doi = ?", article.value()))
                .containsExactly("retracted");
        assertThat(dossier(article).events())
                .containsExactly(new Dossier.Event(
                        article,
                        "retraction",
                        Optional.of(notice),
                        Optional.of("2026-01"),
                        List.of("crossref"),
                        Optional.empty()));
        assertThat(dossier(notice).notices()).isEqualTo(dossier(article).events());
    }

    @Test
    void what_was_reported_goes_with_its_article() {
        Doi article = Articles.doi(1);
        trial.write(T1, Articles.of(article).events(retraction(article, 2)).build());
        trial.write(T2, Articles.of(article).build());

        Stores.execute(trial.database(), "delete from winnow.article");

        assertThat(trial.rows("select * from winnow.editorial_report")).isEmpty();
    }

    private Dossier dossier(Doi doi) {
        return new DossierStore(trial.database()).find(doi).orElseThrow();
    }

    private static EditorialEvent retraction(Doi affected, int notice, String on) {
        return reported(affected, EditorialEventType.RETRACTION, Articles.doi(notice), "crossref", on);
    }

    private static EditorialEvent reported(
            Doi affected, EditorialEventType type, Doi notice, String source, String on) {
        return new EditorialEvent(
                affected,
                type,
                Optional.ofNullable(notice),
                source,
                Optional.ofNullable(on).flatMap(PartialDate::parse));
    }

    private static EditorialEvent retraction(Doi affected, int notice) {
        return event(affected, EditorialEventType.RETRACTION, notice);
    }

    private static EditorialEvent event(Doi affected, EditorialEventType type, int notice) {
        return new EditorialEvent(
                affected, type, Optional.of(Articles.doi(notice)), "crossref", Optional.of(PartialDate.of(2026, 1)));
    }
}
