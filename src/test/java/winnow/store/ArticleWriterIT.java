package winnow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
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
import winnow.model.Doi;
import winnow.model.EditorialEvent;
import winnow.model.EditorialEventType;
import winnow.model.FieldVerdict;
import winnow.model.Issn;
import winnow.model.Journal;
import winnow.model.PartialDate;
import winnow.model.RegistryStatus;
import winnow.model.Target;
import winnow.model.Verdict;
import winnow.testing.OnEveryPostgres;
import winnow.testing.TestDatabase;

@OnEveryPostgres
class ArticleWriterIT {

    private static final Instant T1 = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant T2 = Instant.parse("2026-02-01T00:00:00Z");
    private static final Instant T3 = Instant.parse("2026-03-01T00:00:00Z");
    private static final String ORCID = "0000-0002-1825-0097";
    private static final String[] GRAPH = {
        "article", "journal", "author", "authorship", "affiliation", "article_affiliation", "authorship_affiliation",
        "metric", "field_verdict", "field_verdict_history", "citation", "reference", "funding", "license",
        "editorial_event"
    };

    private Database database;
    private long run;
    private int addresses;

    @BeforeEach
    void open(TestDatabase test) {
        database = Stores.open(test);
        Stores.clear(database);
        run = new RunStore(database).start(RunKind.HARVEST, "{}", T1);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void writes_everything_that_hangs_on_an_article() {
        Doi doi = Articles.doi(1);
        assertThat(write(T1, Articles.of(doi).build())).hasOnlyElementsOfType(StoreOutcome.Stored.class);

        assertThat(rows("""
                select a.doi, j.code, j.issn_online, a.first_page, a.last_page, a.published_online, a.issue_year,
                       a.issue_month, a.open_access, a.editorial_status, a.registry_status, a.revision
                  from winnow.article a join winnow.journal j using (journal_id)"""))
                .containsExactly("10.3892/or.2025.1|or|1791-2431|883|888|2025-08-01|2025|10|t|current|found|1");
        assertThat(rows("""
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
        assertThat(rows("select ordinal, funder, awards[1], awards[2], awards[3] from winnow.funding"))
                .containsExactly("1|A fund|12,\"3\"|4\\5|{x}");
        assertThat(rows("select count(*), min(confidence) from winnow.field_verdict"))
                .containsExactly("16|0.85");
        assertThat(rows("select style, agrees from winnow.citation order by 1"))
                .containsExactly("apa|t", "spandidos|-");
        assertThat(rows("select count(*), count(distinct observed_at) from winnow.metric"))
                .containsExactly("6|1");
        assertThat(rows("select outcome, reason, doi from winnow.outcome"))
                .containsExactly("stored|found|10.3892/or.2025.1");
    }

    @Test
    void a_second_harvest_of_the_same_pages_touches_no_row() {
        Article[] articles = IntStream.range(0, 40)
                .mapToObj(i -> Articles.of(Articles.doi(i))
                        .events(retraction(Articles.doi(i), 500 + i))
                        .build())
                .toArray(Article[]::new);
        write(T1, articles);
        var before = Stores.versions(database, GRAPH);

        assertThat(write(T1, articles)).hasOnlyElementsOfType(StoreOutcome.Unchanged.class);
        assertThat(Stores.versions(database, GRAPH)).isEqualTo(before);

        assertThat(write(T2, articles)).hasOnlyElementsOfType(StoreOutcome.Unchanged.class);
        assertThat(Stores.versions(database, GRAPH)).isEqualTo(before);
    }

    @Test
    void a_changed_field_moves_the_revision_and_keeps_the_verdict_it_replaced() {
        Doi doi = Articles.doi(1);
        write(T1, Articles.of(doi).build());
        var before = Stores.versions(database, "author", "authorship", "affiliation", "citation", "metric");

        write(T2, Articles.of(doi).title("Another").build());

        assertThat(rows(
                        "select title, revision, last_changed_at = ?, first_harvested_at = ? from winnow.article",
                        T2,
                        T1))
                .containsExactly("Another|2|t|t");
        assertThat(rows("select field, decided_at = ? from winnow.field_verdict where decided_at > ?", T2, T1))
                .containsExactly("title|t");
        assertThat(rows(
                        "select field, chosen_value, decided_at = ?, superseded_at = ? from winnow.field_verdict_history",
                        T1,
                        T2))
                .containsExactly("title|Title of " + doi + "|t|t");
        assertThat(Stores.versions(database, "author", "authorship", "affiliation", "citation", "metric"))
                .isEqualTo(before);
    }

    @Test
    void what_is_not_handed_on_does_not_move_the_revision() {
        Doi doi = Articles.doi(1);
        write(T1, Articles.of(doi).build());

        write(
                T2,
                Articles.of(doi)
                        .registry(RegistryStatus.UNAVAILABLE)
                        .ledger(ArticleWriterIT::doubted)
                        .build());

        assertThat(rows("select revision, last_changed_at = ?, registry_status from winnow.article", T1))
                .containsExactly("1|t|unavailable");
        assertThat(rows("select count(*) from winnow.field_verdict where verdict = 'suspect'"))
                .containsExactly("16");
        assertThat(rows("select count(*) from winnow.field_verdict_history where verdict = 'agree'"))
                .containsExactly("16");
    }

    @Test
    void rows_that_are_no_longer_claimed_go() {
        Doi doi = Articles.doi(1);
        write(T1, Articles.of(doi).build());
        write(
                T2,
                Articles.of(doi)
                        .authors(Articles.author("Zuo", "Yun", 0))
                        .affiliations(new Affiliation("Only One", Optional.empty(), Optional.empty()))
                        .build());

        assertThat(rows("select position, ordinal from winnow.authorship_affiliation"))
                .containsExactly("1|1");
        assertThat(rows("select count(*) from winnow.article_affiliation")).containsExactly("1");
        assertThat(rows("select author_key from winnow.author")).containsExactly(doi + "#1");
    }

    @Test
    void an_author_who_gains_an_orcid_becomes_that_person_and_leaves_no_orphan() {
        Doi doi = Articles.doi(1);
        write(T1, Articles.of(doi).authors(Articles.author("Li", "W")).build());
        write(
                T1,
                Articles.of(Articles.doi(2))
                        .authors(Articles.withOrcid(Articles.author("Li", "Wei"), ORCID))
                        .build());

        write(
                T2,
                Articles.of(doi)
                        .authors(Articles.withOrcid(Articles.author("Li", "W"), ORCID))
                        .build());

        assertThat(rows("select author_key, display_name from winnow.author"))
                .containsExactly("orcid:" + ORCID + "|Wei Li");
        assertThat(rows("select count(distinct author_id), count(*) from winnow.authorship"))
                .containsExactly("1|2");
    }

    @Test
    void one_person_twice_in_one_article_and_in_many_of_a_chunk() {
        write(
                T1,
                Articles.of(Articles.doi(2))
                        .authors(
                                Articles.withOrcid(Articles.author("Li", "W"), ORCID),
                                Articles.withOrcid(Articles.author("Li", "Wei"), ORCID))
                        .build(),
                Articles.of(Articles.doi(1))
                        .authors(Articles.withOrcid(Articles.author("Li", "Wei J"), ORCID))
                        .build());

        assertThat(rows("select display_name from winnow.author")).containsExactly("Wei J Li");
        assertThat(rows("select count(*) from winnow.authorship")).containsExactly("3");
    }

    @Test
    void the_same_article_twice_in_a_chunk_ends_as_the_later_one_says() {
        Doi doi = Articles.doi(1);
        List<StoreOutcome> outcomes = write(
                T1,
                Articles.of(doi).title("First").build(),
                Articles.of(Articles.doi(2)).build(),
                Articles.of(doi).title("Second").build(),
                Articles.of(doi).title("Second").build());

        assertThat(outcomes)
                .extracting(o -> o.getClass().getSimpleName())
                .containsExactly("Stored", "Stored", "Stored", "Unchanged");
        assertThat(rows("select title, revision from winnow.article order by 1"))
                .containsExactly("Second|2", "Title of " + Articles.doi(2) + "|1");
    }

    @Test
    void a_journal_is_filled_and_never_blanked_unless_a_person_says_otherwise() {
        Journal bare = new Journal("or", Optional.empty(), Optional.empty(), Optional.empty(), Issn.parse("1791-2431"));
        write(T1, Articles.of(Articles.doi(1)).journal(bare).build());
        write(T1, Articles.of(Articles.doi(2)).build());
        write(T1, Articles.of(Articles.doi(3)).journal(bare).build());
        assertThat(rows("select title, issn_print, issn_online from winnow.journal"))
                .containsExactly("Oncology Reports|1021-335X|1791-2431");

        writer(T1)
                .declare(List.of(new Journal(
                        "or", Optional.of("Corrected"), Optional.empty(), Optional.empty(), Optional.empty())));
        assertThat(rows("select title, issn_print from winnow.journal")).containsExactly("Corrected|1021-335X");
    }

    @Test
    void a_notice_stored_before_its_article_marks_it_when_it_comes() {
        Doi article = Articles.doi(1);
        Doi notice = Articles.doi(2);
        write(T1, Articles.of(notice).events(retraction(article, 2)).build());
        assertThat(rows("select article_id, affected_doi from winnow.editorial_event"))
                .containsExactly("-|" + article);

        write(T2, Articles.of(article).build());

        assertThat(rows("select doi, editorial_status, revision from winnow.article order by doi"))
                .containsExactly(article + "|retracted|1", notice + "|current|1");
        assertThat(rows("select article_id is not null from winnow.editorial_event"))
                .containsExactly("t");
    }

    @Test
    void a_notice_stored_after_its_article_marks_it_and_moves_its_revision() {
        Doi article = Articles.doi(1);
        Doi notice = Articles.doi(2);
        write(T1, Articles.of(article).build());
        write(T2, Articles.of(notice).events(retraction(article, 2)).build());
        assertThat(rows(
                        "select editorial_status, revision, last_changed_at = ? from winnow.article where doi = ?",
                        T2,
                        article.value()))
                .containsExactly("retracted|2|t");

        write(
                T3,
                Articles.of(notice)
                        .events(retraction(article, 2), event(article, EditorialEventType.REINSTATEMENT, 2))
                        .build());
        assertThat(rows("select editorial_status, revision from winnow.article where doi = ?", article.value()))
                .containsExactly("current|3");

        write(T3, Articles.of(notice).events(retraction(article, 2)).build());
        assertThat(rows("select editorial_status, revision from winnow.article where doi = ?", article.value()))
                .containsExactly("retracted|4");

        write(T3, Articles.of(notice).build());
        assertThat(rows("select editorial_status, revision from winnow.article where doi = ?", article.value()))
                .containsExactly("current|5");
        assertThat(rows("select count(*) from winnow.editorial_event")).containsExactly("0");
    }

    @Test
    void an_event_that_another_record_still_reports_stays_when_one_takes_it_back() {
        Doi article = Articles.doi(1);
        write(
                T1,
                Articles.of(article).events(retraction(article, 2)).build(),
                Articles.of(Articles.doi(2))
                        .events(retraction(article, 2), retraction(article, 2))
                        .build());
        write(T2, Articles.of(article).build());

        assertThat(rows("select reported_by from winnow.editorial_event"))
                .containsExactly(Articles.doi(2).value());
        assertThat(rows("select editorial_status, revision from winnow.article where doi = ?", article.value()))
                .containsExactly("retracted|1");
    }

    @Test
    void an_article_whose_fields_and_status_change_at_once_counts_one_change() {
        Doi article = Articles.doi(1);
        write(T1, Articles.of(article).build());
        write(
                T2,
                Articles.of(article)
                        .title("Retracted: x")
                        .events(retraction(article, 9))
                        .build());
        assertThat(rows("select editorial_status, revision from winnow.article"))
                .containsExactly("retracted|2");
    }

    @Test
    void settling_mends_what_two_writers_could_not_see_of_each_other() {
        Doi article = Articles.doi(1);
        write(
                T1,
                Articles.of(article).build(),
                Articles.of(Articles.doi(2)).events(retraction(article, 2)).build());
        Stores.execute(database, "update winnow.article set editorial_status = 'current'");
        Stores.execute(database, "update winnow.editorial_event set article_id = null");

        writer(T2).settleEditorialStatus();

        assertThat(rows("select editorial_status from winnow.article order by doi"))
                .containsExactly("retracted", "current");
        assertThat(rows("select article_id is not null from winnow.editorial_event"))
                .containsExactly("t");
    }

    @Test
    void an_article_that_breaks_a_constraint_fails_alone() {
        Journal broken =
                new Journal("NO CODE!", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        List<StoreOutcome> outcomes = write(
                T1,
                Articles.of(Articles.doi(1)).build(),
                Articles.of(Articles.doi(2)).journal(broken).build(),
                Articles.of(Articles.doi(3)).build());

        assertThat(outcomes)
                .extracting(o -> o.getClass().getSimpleName())
                .containsExactly("Stored", "Failed", "Stored");
        assertThat(((StoreOutcome.Failed) outcomes.get(1)).reason()).isEqualTo("constraint");
        assertThat(rows("select outcome, reason, count(*) from winnow.outcome group by 1, 2 order by 1"))
                .containsExactly("failed|constraint|1", "stored|found|2");
        assertThat(rows("select detail like '%journal_code_check%' from winnow.outcome where outcome = 'failed'"))
                .containsExactly("t");
    }

    @Test
    void text_that_no_table_can_hold_and_text_of_any_length_is_stored() {
        String title = "x".repeat(60_000) + "\u0000 \uD800 \uD83D\uDE00";
        write(
                T1,
                Articles.of(Articles.doi(1))
                        .title(title)
                        .authors(Articles.author("Li\u0000", "\uDC00"))
                        .affiliations(
                                new Affiliation("A\u0000", Optional.empty(), Optional.empty()),
                                new Affiliation("A", Optional.empty(), Optional.empty()),
                                new Affiliation("y".repeat(60_000), Optional.empty(), Optional.empty()))
                        .build());

        assertThat(rows("select length(title), right(title, 4) from winnow.article"))
                .containsExactly("60004| \uFFFD \uD83D\uDE00");
        assertThat(rows("select family, given from winnow.author")).containsExactly("Li|\uFFFD");
        assertThat(rows("select count(*) from winnow.affiliation")).containsExactly("2");
    }

    @Test
    void an_older_capture_adds_its_counters_and_does_not_turn_fields_back() {
        Doi doi = Articles.doi(1);
        write(T3, look(doi, "Newest", T3, 30));
        assertThat(write(T3, look(doi, "Old", T1, 10))).hasOnlyElementsOfType(StoreOutcome.Stored.class);

        assertThat(rows("select title from winnow.article")).containsExactly("Newest");
        assertThat(series("views.total")).containsExactly("2026-01-01 10", "2026-03-01 30");

        Reconciled loose = look(doi, "From a loose file", T1, 10);
        write(T3, new Reconciled(loose.targetId(), loose.article(), loose.looks(), loose.observedAt(), false, "found"));
        assertThat(rows("select title from winnow.article")).containsExactly("From a loose file");
    }

    @Test
    void a_counter_has_a_row_only_where_it_changed_whatever_the_order_of_the_looks() {
        Doi doi = Articles.doi(1);
        write(T1, look(doi, "t", T1, 10));
        write(T3, look(doi, "t", T3, 10));
        assertThat(series("views.total")).containsExactly("2026-01-01 10");

        write(T3, look(doi, "t", T2, 12));
        assertThat(series("views.total")).containsExactly("2026-01-01 10", "2026-02-01 12", "2026-03-01 10");

        write(T3, look(doi, "t", T2, 10));
        assertThat(series("views.total")).containsExactly("2026-01-01 10");
        assertThat(rows("select revision from winnow.article")).containsExactly("1");
    }

    @Test
    void several_looks_of_one_item_are_all_counted_and_the_view_shows_every_one() {
        Doi doi = Articles.doi(1);
        Article article = Articles.of(doi).build();
        write(
                T3,
                new Reconciled(
                        target(doi),
                        article,
                        List.of(
                                new Look(T3, Articles.counters(5)),
                                new Look(T1, Articles.placeholders()),
                                new Look(T2, Articles.placeholders())),
                        Optional.of(T3),
                        true,
                        "found"));

        assertThat(
                        rows(
                                "select to_char(observed_at at time zone 'UTC', 'MM'), state, value from winnow.metric where metric = 'views.total' order by 1"))
                .containsExactly("01|placeholder|-", "03|reported|5");

        write(
                T3,
                new Reconciled(
                        target(doi),
                        article,
                        List.of(
                                new Look(T1.plusSeconds(9), Articles.counters(1)),
                                new Look(T2.plusSeconds(9), Articles.placeholders())),
                        Optional.of(T3),
                        true,
                        "found"));
        assertThat(rows("select state from winnow.metric where metric = 'views.total' order by observed_at"))
                .containsExactly("placeholder", "reported", "placeholder", "reported");
    }

    @Test
    void a_lost_connection_is_one_kind_of_exception_and_leaves_nothing_half_written() {
        Stores.execute(database, """
                create or replace function winnow.die() returns trigger language plpgsql as $$
                begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$""");
        Stores.execute(
                database,
                "create trigger die before insert on winnow.field_verdict for each statement execute function winnow.die()");
        try {
            assertThatThrownBy(() -> write(T1, Articles.of(Articles.doi(1)).build()))
                    .isInstanceOfSatisfying(
                            DatabaseException.class,
                            e -> assertThat(e.reason()).isEqualTo(DatabaseException.Reason.LOST));
        } finally {
            Stores.execute(database, "drop function winnow.die cascade");
        }
        assertThat(rows("select count(*) from winnow.article")).containsExactly("0");
        assertThat(write(T1, Articles.of(Articles.doi(1)).build())).hasOnlyElementsOfType(StoreOutcome.Stored.class);
    }

    @Test
    void two_writers_of_the_same_articles_at_once_end_with_one_of_each() throws Exception {
        Article[] articles = IntStream.range(0, 30)
                .mapToObj(i -> Articles.of(Articles.doi(i))
                        .authors(Articles.withOrcid(Articles.author("Li", "Wei"), ORCID), Articles.author("A", "B"))
                        .build())
                .toArray(Article[]::new);
        List<Reconciled> one = items(T1, articles);
        List<Reconciled> other = new ArrayList<>(items(T1, articles));
        Collections.reverse(other);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            var first = pool.submit(() -> writer(T1).write(run, one));
            var second = pool.submit(() -> writer(T1).write(run, other));
            first.get();
            second.get();
        } finally {
            pool.shutdown();
        }
        assertThat(rows("select count(*), max(revision) from winnow.article")).containsExactly("30|1");
        assertThat(rows("select count(*) from winnow.author")).containsExactly("31");
        assertThat(rows("select count(*) from winnow.metric")).containsExactly("180");
        assertThat(new RunStore(database).balance(run).failed()).isZero();
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
        return event(affected, EditorialEventType.RETRACTION, notice);
    }

    private static EditorialEvent event(Doi affected, EditorialEventType type, int notice) {
        return new EditorialEvent(
                affected, type, Optional.of(Articles.doi(notice)), "crossref", Optional.of(PartialDate.of(2026, 1)));
    }

    private Reconciled look(Doi doi, String title, Instant at, long counters) {
        return new Reconciled(
                target(doi),
                Articles.of(doi).title(title).build(),
                List.of(new Look(at, Articles.counters(counters))),
                Optional.of(at),
                true,
                "found");
    }

    private List<String> series(String metric) {
        return rows(
                "select to_char(observed_at at time zone 'UTC', 'YYYY-MM-DD ') || value from winnow.metric where metric = ? order by observed_at",
                metric);
    }

    private List<StoreOutcome> write(Instant at, Article... articles) {
        return writer(at).write(run, items(at, articles));
    }

    private List<StoreOutcome> write(Instant at, Reconciled item) {
        Stores.execute(
                database,
                "insert into winnow.outcome (run_id, target_id, doi, step, outcome, reason, observed_at, at)"
                        + " values (?, ?, ?, 'scrape', 'parsed', 'page', ?, ?)",
                run,
                item.targetId(),
                item.article().doi().value(),
                item.looks().get(0).observedAt(),
                at);
        return writer(at).write(run, List.of(item));
    }

    private List<Reconciled> items(Instant at, Article... articles) {
        List<Reconciled> items = new ArrayList<>();
        for (Article article : articles) {
            items.add(new Reconciled(
                    target(article.doi()),
                    article,
                    List.of(new Look(at, Articles.counters(7))),
                    Optional.of(at),
                    true,
                    "found"));
        }
        return items;
    }

    private ArticleWriter writer(Instant at) {
        return new ArticleWriter(database, Clock.fixed(at, ZoneOffset.UTC));
    }

    /** A new target each time, as each comes from another run. */
    private long target(Doi doi) {
        TargetStore targets = new TargetStore(database);
        String address = "a" + addresses++;
        targets.add(run, List.of(new Target(Optional.empty(), address, "argument")), T1);
        return Long.parseLong(rows("select target_id from winnow.target where address = ?", address)
                .get(0));
    }

    private List<String> rows(String sql, Object... parameters) {
        return Stores.rows(database, sql, parameters);
    }
}
