package winnow.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import winnow.model.Article;
import winnow.model.Doi;
import winnow.model.EditorialEvent;
import winnow.model.EditorialEventType;
import winnow.model.EditorialMention;
import winnow.model.EditorialMention.Role;
import winnow.model.EditorialStatus;
import winnow.model.LookupOutcome;
import winnow.model.PartialDate;

/** Retractions and the like, both directions, from every source. */
class EditorialEventsTest {

    private static final LookupOutcome NOT_ASKED = new LookupOutcome.NotAsked();
    private static final Doi OTHER = new Doi("10.3892/or.2018.1");

    private final Reconciler reconciler = new Reconciler(Precedence.defaults(), Records.JOURNALS);

    private static EditorialMention mention(EditorialEventType type, Role role, Doi other, String by, String date) {
        return new EditorialMention(
                type, role, Optional.ofNullable(other), PartialDate.parse(date), by, "as printed", "test");
    }

    private static EditorialEvent event(Doi affected, EditorialEventType type, Doi notice, String by, String date) {
        return new EditorialEvent(affected, type, Optional.ofNullable(notice), by, PartialDate.parse(date));
    }

    @Test
    void the_line_on_a_retracted_page_makes_it_retracted() {
        Records page = new Records()
                .title("Expression of miR-711")
                .mentions(mention(EditorialEventType.RETRACTION, Role.AFFECTED, OTHER, "page", null));

        Article article = reconciler.reconcile(Records.DOI, page.page(), Optional.empty(), NOT_ASKED);

        assertThat(article.events())
                .containsExactly(event(Records.DOI, EditorialEventType.RETRACTION, OTHER, "page", null));
        assertThat(article.editorialStatus()).isEqualTo(EditorialStatus.RETRACTED);
    }

    @Test
    void a_notice_affects_the_other_article_and_not_itself() {
        Records page = new Records()
                .title("[Retracted] Expression of miR-711")
                .mentions(mention(EditorialEventType.RETRACTION, Role.NOTICE, OTHER, "page", "2021-06-29"));

        Article article = reconciler.reconcile(Records.DOI, page.page(), Optional.empty(), NOT_ASKED);

        assertThat(article.events())
                .containsExactly(event(OTHER, EditorialEventType.RETRACTION, Records.DOI, "page", "2021-06-29"));
        assertThat(article.editorialStatus()).isEqualTo(EditorialStatus.CURRENT);
        assertThat(article.articleType()).contains("retraction");
    }

    @Test
    void a_notice_whose_article_is_not_known_makes_no_event() {
        Records page = new Records()
                .title("[Corrigendum] Expression of miR-711")
                .mentions(mention(EditorialEventType.CORRIGENDUM, Role.NOTICE, null, "page", null));

        Article article = reconciler.reconcile(Records.DOI, page.page(), Optional.empty(), NOT_ASKED);

        assertThat(article.events()).isEmpty();
        assertThat(article.editorialStatus()).isEqualTo(EditorialStatus.CURRENT);
        assertThat(article.articleType()).contains("correction");
    }

    @Test
    void a_title_that_says_retracted_of_itself_is_an_event() {
        Records registry = new Records().title("RETRACTED: Cross-cultural communication");

        Article article = reconciler.reconcile(Records.DOI, Optional.empty(), Optional.empty(), registry.found());

        assertThat(article.events())
                .containsExactly(event(Records.DOI, EditorialEventType.RETRACTION, null, "crossref", null));
        assertThat(article.editorialStatus()).isEqualTo(EditorialStatus.RETRACTED);
        assertThat(article.articleType()).contains("journal-article");
    }

    @Test
    void an_update_that_names_its_own_work_happened_in_place() {
        Records registry = new Records()
                .title("Cross-cultural communication")
                .mentions(mention(EditorialEventType.RETRACTION, Role.NOTICE, Records.DOI, "publisher", "2021-03-01"));

        Article article = reconciler.reconcile(Records.DOI, Optional.empty(), Optional.empty(), registry.found());

        assertThat(article.events())
                .containsExactly(
                        event(Records.DOI, EditorialEventType.RETRACTION, Records.DOI, "crossref", "2021-03-01"));
        assertThat(article.editorialStatus()).isEqualTo(EditorialStatus.RETRACTED);
    }

    @Test
    void each_source_keeps_its_own_word_once_with_its_best_date() {
        Records page = new Records()
                .mentions(
                        mention(EditorialEventType.RETRACTION, Role.AFFECTED, OTHER, "page", null),
                        mention(EditorialEventType.RETRACTION, Role.AFFECTED, null, "page", null));
        Records registry = new Records()
                .title("RETRACTED: Expression of miR-711")
                .mentions(
                        mention(EditorialEventType.RETRACTION, Role.AFFECTED, OTHER, "retraction-watch", "2021"),
                        mention(EditorialEventType.RETRACTION, Role.AFFECTED, OTHER, "retraction-watch", "2021-06-29"),
                        mention(EditorialEventType.CORRECTION, Role.AFFECTED, OTHER, "publisher", "2020"));

        Article article = reconciler.reconcile(Records.DOI, page.page(), Optional.empty(), registry.found());

        assertThat(article.events())
                .containsExactly(
                        event(Records.DOI, EditorialEventType.RETRACTION, OTHER, "page", null),
                        event(Records.DOI, EditorialEventType.RETRACTION, OTHER, "retraction-watch", "2021-06-29"),
                        event(Records.DOI, EditorialEventType.CORRECTION, OTHER, "crossref", "2020"));
    }

    @Test
    void a_reinstatement_clears() {
        Records registry = new Records()
                .mentions(
                        mention(EditorialEventType.RETRACTION, Role.AFFECTED, OTHER, "publisher", "2020-01-01"),
                        mention(EditorialEventType.REINSTATEMENT, Role.AFFECTED, OTHER, "publisher", "2021-01-01"));

        Article article = reconciler.reconcile(Records.DOI, Optional.empty(), Optional.empty(), registry.found());

        assertThat(article.editorialStatus()).isEqualTo(EditorialStatus.CURRENT);
        assertThat(article.events()).hasSize(2);
    }

    @Test
    void the_mentions_of_another_works_record_count_for_nothing() {
        Records page = new Records()
                .title("Liver metastasis of colorectal carcinoma in mice")
                .authors("Yang, Changjiang", "Zhao, Long");
        Records registry = new Records()
                .title("Sleep of shift workers in Scandinavian paper mills")
                .authors("Berg, Anna", "Lund, Per")
                .mentions(mention(EditorialEventType.RETRACTION, Role.AFFECTED, OTHER, "publisher", "2020"));

        Article article = reconciler.reconcile(Records.DOI, page.page(), Optional.empty(), registry.found());

        assertThat(article.events()).isEmpty();
        assertThat(article.editorialStatus()).isEqualTo(EditorialStatus.CURRENT);
    }
}
