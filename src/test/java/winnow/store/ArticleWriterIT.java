package winnow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static winnow.store.ArticleTrial.GRAPH;
import static winnow.store.ArticleTrial.T1;
import static winnow.store.ArticleTrial.T2;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import winnow.model.Affiliation;
import winnow.model.Article;
import winnow.model.Doi;
import winnow.model.EditorialEvent;
import winnow.model.EditorialEventType;
import winnow.model.FieldVerdict;
import winnow.model.Issn;
import winnow.model.Journal;
import winnow.model.PartialDate;
import winnow.model.RegistryStatus;
import winnow.model.Verdict;
import winnow.testing.OnEveryPostgres;
import winnow.testing.TestDatabase;

@OnEveryPostgres
class ArticleWriterIT {

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
    void writes_everything_that_hangs_on_an_article() {
        Doi doi = Articles.doi(1);
        assertThat(trial.write(T1, Articles.of(doi).build())).hasOnlyElementsOfType(StoreOutcome.Stored.class);

        assertThat(trial.rows("""
                select a.doi, j.code, j.issn_online, a.first_page, a.last_page, a.published_online, a.issue_year,
                       a.issue_month, a.open_access, a.editorial_status, a.registry_status, a.revision
                  from winnow.article a join winnow.journal j using (journal_id)"""))
                .containsExactly("10.3892/or.2025.1|or|1791-2431|883|888|2025-08-01|2025|10|t|current|found|1");
        assertThat(trial.rows("""
                select s.position, p.author_key, s.credited_name, p.family, p.given, s.corresponding,
                       (select string_agg(x.name, '; ' order by l.ordinal)
                          from winnow.authorship_affiliation l join winnow.affiliation x using (affiliation_id)
                         where l.article_id = s.article_id and l.position = s.position)
                  from winnow.authorship s join winnow.author p using (author_id) order by 1"""))
                .containsExactly(
                        "1|10.3892/or.2025.1#1|Yun Zuo|Zuo|Yun|t|Department of 10.3892/or.2025.1",
                        "2|10.3892/or.2025.1#2|Anna Rossi|Rossi|Anna|t|Department of 10.3892/or.2025.1;"
                                + " Shared Institute, Milan, Italy",
                        "3|10.3892/or.2025.1#3|Wei Li|Li|Wei|f|-");
        assertThat(trial.rows("select ordinal, funder, awards[1], awards[2], awards[3] from winnow.funding"))
                .containsExactly("1|A fund|12,\"3\"|4\\5|{x}");
        assertThat(trial.rows("select count(*), min(confidence) from winnow.field_verdict"))
                .containsExactly("16|0.85");
        assertThat(trial.rows("select style, agrees from winnow.citation order by 1"))
                .containsExactly("apa|t", "spandidos|-");
        assertThat(trial.rows("select count(*), count(distinct observed_at) from winnow.metric"))
                .containsExactly("6|1");
        assertThat(trial.rows("select outcome, reason, doi from winnow.outcome"))
                .containsExactly("stored|found|10.3892/or.2025.1");
    }

    @Test
    void a_second_harvest_of_the_same_pages_touches_no_row() {
        Article[] articles = IntStream.range(0, 40)
                .mapToObj(i -> Articles.of(Articles.doi(i))
                        .events(retraction(Articles.doi(i), 500 + i))
                        .build())
                .toArray(Article[]::new);
        trial.write(T1, articles);
        var before = Stores.versions(trial.database(), GRAPH);

        assertThat(trial.write(T1, articles)).hasOnlyElementsOfType(StoreOutcome.Unchanged.class);
        assertThat(Stores.versions(trial.database(), GRAPH)).isEqualTo(before);

        assertThat(trial.write(T2, articles)).hasOnlyElementsOfType(StoreOutcome.Unchanged.class);
        assertThat(Stores.versions(trial.database(), GRAPH)).isEqualTo(before);
    }

    @Test
    void a_changed_field_moves_the_revision_and_keeps_the_verdict_it_replaced() {
        Doi doi = Articles.doi(1);
        trial.write(T1, Articles.of(doi).build());
        var before = Stores.versions(trial.database(), "author", "authorship", "affiliation", "citation", "metric");

        trial.write(T2, Articles.of(doi).title("Another").build());

        assertThat(trial.rows(
                        "select title, revision, last_changed_at = ?, first_harvested_at = ? from winnow.article",
                        T2,
                        T1))
                .containsExactly("Another|2|t|t");
        assertThat(trial.rows("select field, decided_at = ? from winnow.field_verdict where decided_at > ?", T2, T1))
                .containsExactly("title|t");
        assertThat(trial.rows(
                        "select field, chosen_value, decided_at = ?, superseded_at = ? from winnow.field_verdict_history",
                        T1,
                        T2))
                .containsExactly("title|Title of " + doi + "|t|t");
        assertThat(Stores.versions(trial.database(), "author", "authorship", "affiliation", "citation", "metric"))
                .isEqualTo(before);
    }

    @Test
    void what_is_not_handed_on_does_not_move_the_revision() {
        Doi doi = Articles.doi(1);
        trial.write(T1, Articles.of(doi).build());

        trial.write(
                T2,
                Articles.of(doi)
                        .registry(RegistryStatus.UNAVAILABLE)
                        .ledger(ArticleWriterIT::doubted)
                        .build());

        assertThat(trial.rows("select revision, last_changed_at = ?, registry_status from winnow.article", T1))
                .containsExactly("1|t|unavailable");
        assertThat(trial.rows("select count(*) from winnow.field_verdict where verdict = 'suspect'"))
                .containsExactly("16");
        assertThat(trial.rows("select count(*) from winnow.field_verdict_history where verdict = 'agree'"))
                .containsExactly("16");
    }

    @Test
    void rows_that_are_no_longer_claimed_go() {
        Doi doi = Articles.doi(1);
        trial.write(T1, Articles.of(doi).build());
        trial.write(
                T2,
                Articles.of(doi)
                        .authors(Articles.author("Zuo", "Yun", 0))
                        .affiliations(new Affiliation("Only One", Optional.empty(), Optional.empty()))
                        .build());

        assertThat(trial.rows("select position, ordinal from winnow.authorship_affiliation"))
                .containsExactly("1|1");
        assertThat(trial.rows("select count(*) from winnow.article_affiliation"))
                .containsExactly("1");
        assertThat(trial.rows("select author_key from winnow.author")).containsExactly(doi + "#1");
    }

    @Test
    void the_same_article_twice_in_a_chunk_ends_as_the_later_one_says() {
        Doi doi = Articles.doi(1);
        List<StoreOutcome> outcomes = trial.write(
                T1,
                Articles.of(doi).title("First").build(),
                Articles.of(Articles.doi(2)).build(),
                Articles.of(doi).title("Second").build(),
                Articles.of(doi).title("Second").build());

        assertThat(outcomes)
                .extracting(o -> o.getClass().getSimpleName())
                .containsExactly("Stored", "Stored", "Stored", "Unchanged");
        assertThat(trial.rows("select title, revision from winnow.article order by 1"))
                .containsExactly("Second|2", "Title of " + Articles.doi(2) + "|1");
    }

    @Test
    void a_journal_is_filled_and_never_blanked_unless_a_person_says_otherwise() {
        Journal bare = new Journal("or", Optional.empty(), Optional.empty(), Optional.empty(), Issn.parse("1791-2431"));
        trial.write(T1, Articles.of(Articles.doi(1)).journal(bare).build());
        trial.write(T1, Articles.of(Articles.doi(2)).build());
        trial.write(T1, Articles.of(Articles.doi(3)).journal(bare).build());
        assertThat(trial.rows("select title, issn_print, issn_online from winnow.journal"))
                .containsExactly("Oncology Reports|1021-335X|1791-2431");

        trial.writer(T1)
                .declare(List.of(new Journal(
                        "or", Optional.of("Corrected"), Optional.empty(), Optional.empty(), Optional.empty())));
        assertThat(trial.rows("select title, issn_print from winnow.journal")).containsExactly("Corrected|1021-335X");
    }

    private static FieldVerdict doubted(FieldVerdict v) {
        return new FieldVerdict(
                v.field(),
                v.pageValue(),
                v.xmlValue(),
                v.crossrefValue(),
                Verdict.SUSPECT,
                v.chosenSource(),
                v.chosenValue(),
                v.rule(),
                Optional.of("corrupt"),
                v.confidence());
    }

    private static EditorialEvent retraction(Doi affected, int notice) {
        return new EditorialEvent(
                affected,
                EditorialEventType.RETRACTION,
                Optional.of(Articles.doi(notice)),
                "crossref",
                Optional.of(PartialDate.of(2026, 1)));
    }
}
