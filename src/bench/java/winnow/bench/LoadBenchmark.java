package winnow.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import winnow.model.Article;
import winnow.model.Target;
import winnow.store.ArticleWriter;
import winnow.store.Database;
import winnow.store.DatabaseAddress;
import winnow.store.PendingTarget;
import winnow.store.Reconciled;
import winnow.store.RunKind;
import winnow.store.RunStore;
import winnow.store.Step;
import winnow.store.StoreOutcome;
import winnow.store.TargetStore;
import winnow.store.server.EmbeddedServer;
import winnow.store.server.ServerLease;

/**
 * Articles a second through the writer, for a first load and for the same again, against COPY of the very same rows into
 * the very same tables with their constraints and indexes; on the embedded server as it is used, so durable. Articles are
 * made outside the time. Arguments: number of articles, sizes of chunk, such as {@code 20000 100,500}.
 */
public final class LoadBenchmark {

    private static final Instant SEEN = Instant.parse("2026-01-01T00:00:00Z");

    private final Database database;
    private final int articles;

    private LoadBenchmark(Database database, int articles) {
        this.database = database;
        this.articles = articles;
    }

    /** Runs it all on a database of its own below the current directory, which is removed by the next run. */
    public static void main(String[] arguments) throws Exception {
        int articles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
        String[] chunks = (arguments.length > 1 ? arguments[1] : "100,500").split(",");
        Path home = Files.createDirectories(Path.of("target", "load-benchmark"));
        try (ServerLease lease = EmbeddedServer.at(home.toAbsolutePath()).acquire();
                Database database =
                        Database.open(DatabaseAddress.of(lease.jdbcUrl(), lease.user(), lease.password()))) {
            database.migrate();
            LoadBenchmark benchmark = new LoadBenchmark(database, articles);
            benchmark.round(2_000, Integer.parseInt(chunks[0]), false);
            for (String chunk : chunks) {
                benchmark.round(articles, Integer.parseInt(chunk), true);
            }
        }
    }

    private void round(int count, int chunk, boolean print) throws Exception {
        empty();
        double first = load(count, chunk, false);
        double again = load(count, chunk, true);
        double copy = copy(count);
        if (print) {
            System.out.printf(
                    Locale.ROOT,
                    "chunk %d: first load %.0f articles/s; again %.0f articles/s (%.0f %% of the time); COPY %.0f"
                            + " articles/s (%d rows an article); writer at %.0f %% of COPY%n",
                    chunk,
                    first,
                    again,
                    100 * first / again,
                    copy,
                    rows() / articles,
                    100 * first / copy);
        }
    }

    private double load(int count, int chunk, boolean unchanged) {
        long run = new RunStore(database).start(RunKind.HARVEST, "{}", SEEN);
        TargetStore targets = new TargetStore(database);
        targets.add(
                run,
                IntStream.range(0, count)
                        .mapToObj(i -> new Target(Optional.empty(), "https://www.example.org/" + i, "list"))
                        .toList(),
                SEEN);
        ArticleWriter writer = new ArticleWriter(database, Clock.systemUTC(), UnaryOperator.identity());
        long nanos = 0;
        long last = 0;
        for (int from = 0; from < count; from += chunk) {
            List<PendingTarget> pending = targets.pending(run, Step.SCRAPE, last, chunk);
            last = pending.get(pending.size() - 1).targetId();
            List<Reconciled> items = new ArrayList<>();
            for (PendingTarget target : pending) {
                Article article = MadeUpArticles.article(from + items.size());
                items.add(Reconciled.of(target.targetId(), article, SEEN, "found"));
            }
            long start = System.nanoTime();
            List<StoreOutcome> outcomes = writer.write(run, items);
            nanos += System.nanoTime() - start;
            if (outcomes.stream().anyMatch(o -> o instanceof StoreOutcome.Unchanged != unchanged)) {
                throw new IllegalStateException("not what was to be measured: " + outcomes.get(0));
            }
        }
        return count / (nanos / 1e9);
    }

    private double copy(int count) throws Exception {
        try (Connection connection = database.dataSource().getConnection()) {
            TableCopies copies = TableCopies.of(connection);
            empty();
            return count / copies.load(connection);
        }
    }

    private long rows() throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            return TableCopies.rows(connection);
        }
    }

    private void empty() throws SQLException {
        execute(
                "truncate winnow.article, winnow.author, winnow.affiliation, winnow.journal, winnow.run, winnow.snapshot,"
                        + " winnow.finding, winnow.editorial_report, winnow.deleted_article restart identity cascade");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
