package winnow.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import winnow.store.FindingRule.Walked;
import winnow.testing.OnEveryPostgres;
import winnow.testing.TestDatabase;

@OnEveryPostgres
class CounterWalkIT {

    private static final String ARTICLES = """
            select a.article_id, a.article_id % 3 <> 0 as in_scope, a.journal_id is not null as in_whole_journal
              from winnow.article a
             where a.article_id % 5 <> 0
             order by a.article_id;""";

    private TestDatabase test;

    @BeforeEach
    void fill(TestDatabase test) {
        this.test = test;
        try (Database database = Stores.open(test)) {
            Stores.clear(database);
            Stores.execute(database, "insert into winnow.journal (code) values ('ijo'), ('or')");
            Stores.execute(database, """
                    insert into winnow.article (article_id, journal_id, doi, title, published_online, issue_year,
                           editorial_status, registry_status, first_harvested_at, last_changed_at, content_digest,
                           graph_digest)
                    overriding system value
                    select n, (select journal_id from winnow.journal where code = case n % 4 when 0 then 'ijo' when 1 then 'or' end),
                           '10.3892/x\\y' || n, 'T', case when n % 2 = 0 then '2019-05' end,
                           case when n % 7 <> 0 then 2020 end, 'current', 'found', now(), now(), '-', '-'
                      from generate_series(1, 2300) n""");
            Stores.execute(database, """
                    insert into winnow.metric (article_id, source, metric, state, value, raw_text, observed_at, run_id)
                    select a.article_id, s.source, c.metric,
                           case when (a.article_id + w) % 4 = 0 then 'blank' when (a.article_id + w) % 9 = 0 then 'placeholder'
                                else 'reported' end,
                           case when (a.article_id + w) % 4 = 0 or (a.article_id + w) % 9 = 0 then null
                                else a.article_id * 3000000000 + w end,
                           '', timestamptz '1999-12-31 23:59:59.000001Z' + w * interval '9 days', 1
                      from winnow.article a
                     cross join (values ('page'), ('rendered')) s (source)
                     cross join (values ('views.total'), ('citations')) c (metric)
                     cross join generate_series(0, a.article_id % 6) w
                     where a.article_id % 11 <> 0""");
            Stores.execute(database, "analyze winnow.article, winnow.metric");
        }
    }

    @Test
    void walks_through_every_counter_of_the_articles_asked_for_with_several_connections() {
        assertThat(walked(4)).isEqualTo(stored());
    }

    @Test
    void walks_on_the_one_connection_that_there_is() {
        assertThat(walked(2)).isEqualTo(stored());
    }

    @Test
    void gives_what_each_walker_counted_over_its_articles() {
        try (Database database = open(4)) {
            Walked count = new Walked("walked_count", ARTICLES, "articles bigint", () -> new CounterWalker() {
                private long articles;

                @Override
                public void article(CountedArticle article, Rows rows) {
                    articles++;
                }

                @Override
                public void end(Rows rows) {
                    rows.add(articles);
                }
            });
            assertThat(rows(database, count, "select sum(articles) from walked_count"))
                    .containsExactly("1840");
        }
    }

    private List<String> walked(int connections) {
        try (Database database = open(connections)) {
            Walked points = new Walked(
                    "walked_point",
                    ARTICLES,
                    "article_id bigint, doi text, journal text, year integer, in_scope boolean, in_whole_journal boolean,"
                            + " source text, metric text, at timestamptz, day date, number bigint, last_state text",
                    () -> CounterWalkIT::points);
            return rows(database, points, "select * from walked_point order by 1, 7, 8, 9");
        }
    }

    private static void points(CountedArticle article, CounterWalker.Rows rows) {
        for (CounterSeries series : article.series()) {
            for (int i = 0; i < series.size(); i++) {
                rows.add(
                        article.articleId(),
                        article.doi(),
                        article.journal().map(CountedArticle.Journal::code).orElse(null),
                        article.year().isPresent() ? article.year().getAsInt() : null,
                        article.inScope(),
                        article.inWholeJournal(),
                        series.source(),
                        series.metric(),
                        series.at(i),
                        LocalDate.ofEpochDay(series.day(i)),
                        series.reported(i) ? series.numbers()[i] : null,
                        series.lastState());
            }
        }
    }

    private List<String> stored() {
        try (Database database = Stores.open(test)) {
            return Stores.rows(database, """
                    select a.article_id, a.doi, j.code, coalesce(left(a.published_online, 4)::integer, a.issue_year),
                           a.article_id % 3 <> 0, a.journal_id is not null, m.source, m.metric, m.observed_at,
                           (m.observed_at at time zone 'UTC')::date, m.value,
                           (select l.state from winnow.metric l
                             where l.article_id = m.article_id and l.source = m.source and l.metric = m.metric
                             order by l.observed_at desc limit 1)
                      from winnow.metric m
                      join winnow.article a on a.article_id = m.article_id
                      left join winnow.journal j on j.journal_id = a.journal_id
                     where a.article_id % 5 <> 0
                     order by 1, 7, 8, 9""");
        }
    }

    private Database open(int connections) {
        return Database.open(new DatabaseAddress(test.jdbcUrl(), test.user(), test.password(), connections));
    }

    private static List<String> rows(Database database, Walked relation, String query) {
        return database.transaction(session -> {
            new CounterWalk(database, session, Set.of(), List.of(relation)).through(ARTICLES);
            return Stores.rows(session, query);
        });
    }
}
