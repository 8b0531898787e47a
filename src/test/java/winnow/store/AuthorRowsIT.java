package winnow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static winnow.store.ArticleTrial.ORCID;
import static winnow.store.ArticleTrial.T1;
import static winnow.store.ArticleTrial.T2;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import winnow.model.Doi;
import winnow.testing.OnEveryPostgres;
import winnow.testing.TestDatabase;

@OnEveryPostgres
class AuthorRowsIT {

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
    void an_author_who_gains_an_orcid_becomes_that_person_and_leaves_no_orphan() {
        Doi doi = Articles.doi(1);
        trial.write(T1, Articles.of(doi).authors(Articles.author("Li", "W")).build());
        trial.write(
                T1,
                Articles.of(Articles.doi(2))
                        .authors(Articles.withOrcid(Articles.author("Li", "Wei"), ORCID))
                        .build());

        trial.write(
                T2,
                Articles.of(doi)
                        .authors(Articles.withOrcid(Articles.author("Li", "W"), ORCID))
                        .build());

        assertThat(trial.rows("select author_key, display_name from winnow.author"))
                .containsExactly("orcid:" + ORCID + "|Wei Li");
        assertThat(trial.rows("select count(distinct author_id), count(*) from winnow.authorship"))
                .containsExactly("1|2");
    }

    @Test
    void one_person_twice_in_one_article_and_in_many_of_a_chunk() {
        trial.write(
                T1,
                Articles.of(Articles.doi(2))
                        .authors(
                                Articles.withOrcid(Articles.author("Li", "W"), ORCID),
                                Articles.withOrcid(Articles.author("Li", "Wei"), ORCID))
                        .build(),
                Articles.of(Articles.doi(1))
                        .authors(Articles.withOrcid(Articles.author("Li", "Wei J"), ORCID))
                        .build());

        assertThat(trial.rows("select display_name from winnow.author")).containsExactly("Wei J Li");
        assertThat(trial.rows("select count(*) from winnow.authorship")).containsExactly("3");
    }
}
