package winnow.store.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Reads counters: every reading that differed from the one before, and how long it stood. */
public final class MetricReader {

    private static final int PAGE = 1000;
    private static final String ARTICLES = "select a.article_id, a.doi from winnow.article a where true";
    /** Gathered first: the latest readings lie together, and the articles they are of do not. */
    private static final String TOLD =
            "with told as materialized (select distinct m.article_id from winnow.metric m where true%s) " + ARTICLES
                    + " and a.article_id in (select article_id from told)";
    /** A reading stands until the next one, whether or not both are wanted. */
    private static final String READINGS = """
            select m.* from (
                select a.doi, j.code, m.article_id, m.source, m.metric, m.state, m.value, m.raw_text, m.observed_at,
                       m.run_id, m.recorded_at,
                       lead(m.observed_at) over (partition by m.article_id, m.source, m.metric
                                                     order by m.observed_at) as next_at
                  from winnow.metric m
                  join winnow.article a using (article_id) left join winnow.journal j using (journal_id)
                 where m.article_id = any(?)) m
             where true%s order by m.article_id, m.source, m.metric, m.observed_at""";

    private static final String LOOKS = """
            select doi, observed_at from winnow.outcome
             where doi = any(?) and step = 'scrape' and outcome in ('parsed', 'not-modified') and observed_at is not null""";

    private final DataSource dataSource;

    /** Reads from this database. */
    public MetricReader(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Every reading of the selected articles, by article, source, counter and time. A span of changes is meant of the
     * readings: those that were stored within it, whatever else became of their articles.
     */
    public void each(Selection selection, Consumer<? super MetricSpan> reader) {
        try (Snapshot snapshot = Snapshot.of(dataSource)) {
            Connection connection = snapshot.connection();
            long after = 0;
            Map<Long, String> page;
            do {
                page = articles(connection, selection, after);
                spans(connection, selection, page, reader);
                after = page.keySet().stream().mapToLong(Long::longValue).max().orElse(after);
            } while (page.size() == PAGE);
        } catch (SQLException e) {
            throw new StoreReadException("counters", e);
        }
    }

    private static Map<Long, String> articles(Connection connection, Selection selection, long after)
            throws SQLException {
        Map<Long, String> page = new HashMap<>();
        Conditions stored = Conditions.onReadings(selection);
        Conditions where = Conditions.onArticles(selection.anytime()).and("a.article_id > ?", after);
        String sql = (stored.isEmpty() ? ARTICLES : TOLD.formatted(stored.sql())) + where.sql()
                + " order by a.article_id limit " + PAGE;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            where.bind(statement, stored.bind(statement, 1));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    page.put(row.getLong(1), row.getString(2));
                }
            }
        }
        return page;
    }

    private static void spans(
            Connection connection, Selection selection, Map<Long, String> page, Consumer<? super MetricSpan> reader)
            throws SQLException {
        Map<String, NavigableSet<Instant>> looks = looks(connection, page.values());
        Conditions stored = Conditions.onReadings(selection);
        try (PreparedStatement statement = connection.prepareStatement(READINGS.formatted(stored.sql()))) {
            statement.setFetchSize(5000);
            statement.setArray(
                    1, connection.createArrayOf("bigint", page.keySet().toArray()));
            stored.bind(statement, 2);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    reader.accept(span(row, looks.getOrDefault(row.getString("doi"), new TreeSet<>())));
                }
            }
        }
    }

    private static Map<String, NavigableSet<Instant>> looks(Connection connection, Iterable<String> dois)
            throws SQLException {
        List<String> list = new ArrayList<>();
        dois.forEach(list::add);
        Map<String, NavigableSet<Instant>> looks = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(LOOKS)) {
            statement.setArray(1, connection.createArrayOf("text", list.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    looks.computeIfAbsent(row.getString(1), k -> new TreeSet<>())
                            .add(Columns.instant(row, "observed_at"));
                }
            }
        }
        return looks;
    }

    private static MetricSpan span(ResultSet row, NavigableSet<Instant> looks) throws SQLException {
        Instant observed = Columns.instant(row, "observed_at");
        boolean replaced = row.getObject("next_at") != null;
        boolean ofPage = row.getString("source").equals("page");
        NavigableSet<Instant> standing = new TreeSet<>();
        if (ofPage) {
            standing.addAll(
                    replaced
                            ? looks.subSet(observed, true, Columns.instant(row, "next_at"), false)
                            : looks.tailSet(observed, true));
        }
        standing.add(observed);
        long value = row.getLong("value");
        return new MetricSpan(
                Columns.doi(row, "doi").orElseThrow(),
                Columns.text(row, "code"),
                row.getString("source"),
                row.getString("metric"),
                row.getString("state"),
                row.getObject("value") == null ? OptionalLong.empty() : OptionalLong.of(value),
                Columns.text(row, "raw_text"),
                observed,
                standing.last(),
                ofPage ? OptionalInt.of(standing.size()) : OptionalInt.empty(),
                row.getLong("run_id"));
    }
}
