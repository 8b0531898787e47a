package winnow.store;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import winnow.model.Article;
import winnow.model.Doi;
import winnow.model.Target;
import winnow.testing.TestDatabase;

/** A run on an empty database that writes made-up articles. */
final class ArticleTrial implements AutoCloseable {

    static final Instant T1 = Instant.parse("2026-01-01T00:00:00Z");
    static final Instant T2 = Instant.parse("2026-02-01T00:00:00Z");
    static final Instant T3 = Instant.parse("2026-03-01T00:00:00Z");
    static final String ORCID = "0000-0002-1825-0097";
    static final String[] GRAPH = {
        "article", "journal", "author", "authorship", "affiliation", "article_affiliation", "authorship_affiliation",
        "metric", "field_verdict", "field_verdict_history", "citation", "reference", "funding", "license",
        "editorial_report"
    };

    private final Database database;
    private final long run;
    private int addresses;

    ArticleTrial(TestDatabase test) {
        database = Stores.open(test);
        Stores.clear(database);
        run = new RunStore(database).start(RunKind.HARVEST, "{}", T1);
    }

    @Override
    public void close() {
        database.close();
    }

    Database database() {
        return database;
    }

    long run() {
        return run;
    }

    Reconciled look(Doi doi, String title, Instant at, long counters) {
        return new Reconciled(
                target(doi),
                Articles.of(doi).title(title).build(),
                List.of(new Look(at, Articles.counters(counters))),
                Optional.of(at),
                true,
                "found");
    }

    List<String> series(String metric) {
        return rows(
                "select to_char(observed_at at time zone 'UTC', 'YYYY-MM-DD ') || value from winnow.metric where metric = ? order by observed_at",
                metric);
    }

    List<StoreOutcome> write(Instant at, Article... articles) {
        return writer(at).write(run, items(at, articles));
    }

    List<StoreOutcome> write(Instant at, Reconciled item) {
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

    List<Reconciled> items(Instant at, Article... articles) {
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

    ArticleWriter writer(Instant at) {
        return new ArticleWriter(database, Clock.fixed(at, ZoneOffset.UTC), UnaryOperator.identity());
    }

    /** A new target each time, as each comes from another run. */
    long target(Doi doi) {
        TargetStore targets = new TargetStore(database);
        String address = "a" + addresses++;
        targets.add(run, List.of(new Target(Optional.empty(), address, "argument")), T1);
        return Long.parseLong(rows("select target_id from winnow.target where address = ?", address)
                .get(0));
    }

    List<String> rows(String sql, Object... parameters) {
        return Stores.rows(database, sql, parameters);
    }
}
