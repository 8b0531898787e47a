package winnow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static winnow.store.ArticleTrial.ORCID;
import static winnow.store.ArticleTrial.T1;
import static winnow.store.ArticleTrial.T2;
import static winnow.store.ArticleTrial.T3;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import winnow.model.Affiliation;
import winnow.model.Article;
import winnow.model.AuthorClaim;
import winnow.model.EditorialEvent;
import winnow.model.EditorialEventType;
import winnow.model.Journal;
import winnow.testing.OnEveryPostgres;
import winnow.testing.TestDatabase;

@OnEveryPostgres
class SharedRowsIT {

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
    void a_person_whose_fuller_name_another_article_brings_changes_the_first_article_too() {
        trial.write(T1, by("W"), Articles.of(Articles.doi(3)).build());
        trial.write(T2, Articles.of(Articles.doi(2)).authors(named("Wei")).build());

        assertThat(changed()).containsExactly("1|2|" + T2, "2|1|" + T2, "3|1|" + T1);
        trial.write(T3, by("W"));
        assertThat(changed()).containsExactly("1|2|" + T2, "2|1|" + T2, "3|1|" + T1);
    }

    @Test
    void an_affiliation_that_gains_a_ror_changes_all_that_print_it() {
        Affiliation place = new Affiliation("An Institute", Optional.of("IT"), Optional.empty());
        Affiliation known =
                new Affiliation("An Institute", Optional.of("IT"), Optional.of("https://ror.org/04gnjpq42"));
        trial.write(
                T1,
                Articles.of(Articles.doi(1)).affiliations(place, place).build(),
                Articles.of(Articles.doi(3)).build());
        trial.write(T2, Articles.of(Articles.doi(2)).affiliations(known, known).build());

        assertThat(changed()).containsExactly("1|2|" + T2, "2|1|" + T2, "3|1|" + T1);
    }

    @Test
    void a_journal_that_is_called_otherwise_changes_all_its_articles_once() {
        trial.write(
                T1,
                Articles.of(Articles.doi(1)).build(),
                Articles.of(Articles.doi(2))
                        .journal(new Journal(
                                "ol",
                                Optional.of("Oncology Letters"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()))
                        .build());
        Journal renamed = new Journal(
                "or", Optional.of("Oncology Reports Anew"), Optional.empty(), Optional.empty(), Optional.empty());
        trial.writer(T2).declare(List.of(renamed));
        trial.writer(T3).declare(List.of(renamed));

        assertThat(changed()).containsExactly("1|2|" + T2, "2|1|" + T1);
    }

    @Test
    void a_notice_changes_when_another_record_tells_what_it_is_about() {
        trial.write(T1, Articles.of(Articles.doi(2)).build());
        EditorialEvent retraction = new EditorialEvent(
                Articles.doi(1),
                EditorialEventType.RETRACTION,
                Optional.of(Articles.doi(2)),
                "crossref",
                Optional.empty());
        trial.write(T2, Articles.of(Articles.doi(1)).events(retraction).build());
        assertThat(changed()).containsExactly("1|1|" + T2, "2|2|" + T2);

        trial.write(T3, Articles.of(Articles.doi(2)).events(retraction).build());
        assertThat(changed()).containsExactly("1|1|" + T2, "2|2|" + T2);
    }

    private static AuthorClaim named(String given) {
        return Articles.withOrcid(Articles.author("Li", given), ORCID);
    }

    private static Article by(String given) {
        return Articles.of(Articles.doi(1)).authors(named(given)).build();
    }

    /** Number, revision and time of the last change of every article. */
    private List<String> changed() {
        return trial
                .rows("select right(doi, 1) || '|' || revision || '|' || extract(epoch from last_changed_at)::bigint"
                        + " from winnow.article order by doi")
                .stream()
                .map(row -> row.substring(0, row.lastIndexOf('|') + 1)
                        + Instant.ofEpochSecond(Long.parseLong(row.substring(row.lastIndexOf('|') + 1))))
                .toList();
    }
}
