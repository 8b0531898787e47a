package winnow.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import winnow.store.FindingRule.Walked;
import winnow.store.SeriesReader.Wanted;

/**
 * Fills relations by going once through the counters of many articles, on several connections beside that of the
 * transaction, which gets the rows. SQL would read the long history of all counters once for each relation (decision 0009).
 */
final class CounterWalk {

    private static final int ARTICLES_AT_ONCE = 1_000;
    private static final int MOST_READERS = 4;
    /** Connections left to the transaction and to whoever else is at work. */
    private static final int OTHER_CONNECTIONS = 2;

    private final Database database;
    private final Session session;
    private final List<Walked> relations;
    private final Set<Long> misdated;

    /** What misdated runs read is passed over where it stands out of order. */
    CounterWalk(Database database, Session session, Set<Long> misdated, List<Walked> relations) {
        this.database = database;
        this.session = session;
        this.relations = relations;
        this.misdated = misdated;
    }

    /**
     * Creates and fills the relations; they are as any other that the session worked out.
     *
     * @param articles query for those to walk through
     */
    void through(String articles) throws SQLException {
        for (Walked relation : relations) {
            session.update(
                    "create temporary table " + relation.name() + " (" + relation.columns() + ") on commit drop");
        }
        List<List<Wanted>> portions = portions(articles);
        int readers = readers();
        if (readers == 0) {
            walkAlone(portions);
        } else {
            walkTogether(portions, readers);
        }
        for (Walked relation : relations) {
            session.update("analyze " + relation.name());
        }
    }

    private int readers() {
        int connections = Math.max(0, database.connections() - OTHER_CONNECTIONS);
        return Math.min(Math.min(MOST_READERS, Runtime.getRuntime().availableProcessors()), connections);
    }

    private void walkAlone(List<List<Wanted>> portions) throws SQLException {
        Walkers walkers = new Walkers(relations);
        for (List<Wanted> portion : portions) {
            copy(walkers.walk(SeriesReader.read(session.connection(), portion, misdated)));
        }
        copy(walkers.end());
    }

    private void walkTogether(List<List<Wanted>> portions, int readers) throws SQLException {
        BlockingQueue<Walkers> idle = new ArrayBlockingQueue<>(readers);
        for (int i = 0; i < readers; i++) {
            idle.add(new Walkers(relations));
        }
        ExecutorService threads = Executors.newFixedThreadPool(readers);
        try {
            Deque<Future<Map<String, byte[]>>> ahead = new ArrayDeque<>();
            for (List<Wanted> portion : portions) {
                ahead.add(threads.submit(() -> read(portion, idle)));
                if (ahead.size() > 2 * readers) {
                    copy(done(ahead.remove()));
                }
            }
            while (!ahead.isEmpty()) {
                copy(done(ahead.remove()));
            }
        } finally {
            threads.shutdownNow();
        }
        for (Walkers walkers : idle) {
            copy(walkers.end());
        }
    }

    private List<List<Wanted>> portions(String articles) throws SQLException {
        List<List<Wanted>> portions = new ArrayList<>();
        List<Wanted> wanted = session.list(
                FindingStatements.plain(articles),
                row -> new Wanted(row.getLong(1), row.getBoolean(2), row.getBoolean(3)));
        for (int i = 0; i < wanted.size(); i += ARTICLES_AT_ONCE) {
            portions.add(wanted.subList(i, Math.min(wanted.size(), i + ARTICLES_AT_ONCE)));
        }
        return portions;
    }

    private Map<String, byte[]> read(List<Wanted> portion, BlockingQueue<Walkers> idle) throws InterruptedException {
        List<CountedArticle> articles = database.apart(connection -> {
            try (connection) {
                return SeriesReader.read(connection, portion, misdated);
            }
        });
        Walkers walkers = idle.take();
        try {
            return walkers.walk(articles);
        } finally {
            idle.add(walkers);
        }
    }

    private static <T> T done(Future<T> reading) {
        try {
            return reading.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while reading counters", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private void copy(Map<String, byte[]> rows) throws SQLException {
        CopyManager copies = session.connection().unwrap(PGConnection.class).getCopyAPI();
        for (Map.Entry<String, byte[]> relation : rows.entrySet()) {
            try {
                copies.copyIn(
                        "copy " + relation.getKey() + " from stdin", new ByteArrayInputStream(relation.getValue()));
            } catch (IOException e) {
                throw new SQLException(e);
            }
        }
    }

    /** One walker for each relation, used by one thread at a time. */
    private static final class Walkers {

        private final Map<String, CounterWalker> walkers = new LinkedHashMap<>();

        Walkers(List<Walked> relations) {
            relations.forEach(r -> walkers.put(r.name(), r.walker().get()));
        }

        Map<String, byte[]> walk(List<CountedArticle> articles) {
            return rows((walker, rows) -> articles.forEach(article -> walker.article(article, rows)));
        }

        Map<String, byte[]> end() {
            return rows(CounterWalker::end);
        }

        private Map<String, byte[]> rows(BiConsumer<CounterWalker, CounterWalker.Rows> work) {
            Map<String, byte[]> rows = new LinkedHashMap<>();
            walkers.forEach((name, walker) -> {
                CopyText text = new CopyText();
                work.accept(walker, text);
                rows.put(name, text.bytes());
            });
            return rows;
        }
    }
}
