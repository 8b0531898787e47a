package winnow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static winnow.store.ArticleTrial.ORCID;
import static winnow.store.ArticleTrial.T1;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import winnow.model.Affiliation;
import winnow.model.Article;
import winnow.model.Journal;
import winnow.testing.OnEveryPostgres;
import winnow.testing.TestDatabase;

@OnEveryPostgres
class ArticleWriterFaultsIT {

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
    void an_article_that_breaks_a_constraint_fails_alone() {
        Journal broken =
                new Journal("NO CODE!", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        List<StoreOutcome> outcomes = trial.write(
                T1,
                Articles.of(Articles.doi(1)).build(),
                Articles.of(Articles.doi(2)).journal(broken).build(),
                Articles.of(Articles.doi(3)).build());

        assertThat(outcomes)
                .extracting(o -> o.getClass().getSimpleName())
                .containsExactly("Stored", "Failed", "Stored");
        assertThat(((StoreOutcome.Failed) outcomes.get(1)).reason()).isEqualTo("constraint");
        assertThat(trial.rows("select outcome, reason, count(*) from winnow.outcome group by 1, 2 order by 1"))
                .containsExactly("failed|constraint|1", "stored|found|2");
        assertThat(trial.rows("select detail like '%journal_code_check%' from winnow.outcome where outcome = 'failed'"))
                .containsExactly("t");
    }

    @Test
    void text_that_no_table_can_hold_and_text_of_any_length_is_stored() {
        String title = "x".repeat(60_000) + "\u0000 \uD800 \uD83D\uDE00";
        trial.write(
                T1,
                Articles.of(Articles.doi(1))
                        .title(title)
                        .authors(Articles.author("Li\u0000", "\uDC00"))
                        .affiliations(
                                new Affiliation("A\u0000", Optional.empty(), Optional.empty()),
                                new Affiliation("A", Optional.empty(), Optional.empty()),
                                new Affiliation("y".repeat(60_000), Optional.empty(), Optional.empty()))
                        .build());

        assertThat(trial.rows("select length(title), right(title, 4) from winnow.article"))
                .containsExactly("60004| \uFFFD \uD83D\uDE00");
        assertThat(trial.rows("select family, given from winnow.author")).containsExactly("Li|\uFFFD");
        assertThat(trial.rows("select count(*) from winnow.affiliation")).containsExactly("2");
    }

    @Test
    void a_lost_connection_is_one_kind_of_exception_and_leaves_nothing_half_written() {
        Stores.execute(trial.database(), """
                create or replace function winnow.die() returns trigger language plpgsql as $$
                begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$""");
        Stores.execute(
                trial.database(),
                "create trigger die before insert on winnow.field_verdict for each statement execute function winnow.die()");
        try {
            assertThatThrownBy(
                            () -> trial.write(T1, Articles.of(Articles.doi(1)).build()))
                    .isInstanceOfSatisfying(
                            DatabaseException.class,
                            e -> assertThat(e.reason()).isEqualTo(DatabaseException.Reason.LOST));
        } finally {
            Stores.execute(trial.database(), "drop function winnow.die cascade");
        }
        assertThat(trial.rows("select count(*) from winnow.article")).containsExactly("0");
        assertThat(trial.write(T1, Articles.of(Articles.doi(1)).build()))
                .hasOnlyElementsOfType(StoreOutcome.Stored.class);
    }

    @Test
    void two_writers_of_the_same_articles_at_once_end_with_one_of_each() throws Exception {
        Article[] articles = IntStream.range(0, 30)
                .mapToObj(i -> Articles.of(Articles.doi(i))
                        .authors(Articles.withOrcid(Articles.author("Li", "Wei"), ORCID), Articles.author("A", "B"))
                        .build())
                .toArray(Article[]::new);
        List<Reconciled> one = trial.items(T1, articles);
        List<Reconciled> other = new ArrayList<>(trial.items(T1, articles));
        Collections.reverse(other);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            var first = pool.submit(() -> trial.writer(T1).write(trial.run(), one));
            var second = pool.submit(() -> trial.writer(T1).write(trial.run(), other));
            first.get();
            second.get();
        } finally {
            pool.shutdown();
        }
        assertThat(trial.rows("select count(*), max(revision) from winnow.article"))
                .containsExactly("30|1");
        assertThat(trial.rows("select count(*) from winnow.author")).containsExactly("31");
        assertThat(trial.rows("select count(*) from winnow.metric")).containsExactly("180");
        assertThat(new RunStore(trial.database()).balance(trial.run()).failed()).isZero();
    }
}
