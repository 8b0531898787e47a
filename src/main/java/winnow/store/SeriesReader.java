package winnow.store;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;

/**
 * Reads articles with all their counters. The points of a counter come as arrays in the binary format of COPY (PostgreSQL
 * manual, COPY, "Binary Format"): one value in a row of its own costs the server and the driver ten times as much.
 */
final class SeriesReader {

    private static final int BUFFER = 1 << 16;
    private static final int SIGNATURE_BYTES = 11;
    private static final int ARRAY_BOUNDS = 3;
    /** Servers count from the year 2000. */
    private static final long SERVER_EPOCH_MICROS =
            Duration.between(Instant.EPOCH, Instant.parse("2000-01-01T00:00:00Z"))
                            .toSeconds()
                    * 1_000_000;

    private static final String ARTICLES = """
            select a.article_id, a.doi, j.journal_id, j.code,
                   coalesce(left(a.published_online, 4)::integer, a.issue_year) as year
              from winnow.article a
              left join winnow.journal j on j.journal_id = a.journal_id
             where a.article_id = any(?)
             order by a.article_id
            """;

    private static final String SERIES = """
            copy (select m.article_id, m.source, m.metric, array_agg(m.observed_at order by m.observed_at),
                         array_agg(m.value order by m.observed_at), array_agg(m.run_id order by m.observed_at),
                         array_agg(m.state order by m.observed_at) filter (where m.state <> 'reported')
                    from winnow.metric m
                   where m.article_id = any('{%s}')
                   group by m.article_id, m.source, m.metric
                   order by m.article_id, m.source, m.metric) to stdout (format binary)
            """;

    private SeriesReader() {}

    /**
     * An article that is to be read.
     *
     * @param articleId its row
     */
    record Wanted(long articleId, boolean inScope, boolean inWholeJournal) {}

    /** Those that are still stored, in order of their rows, without what misdated runs read. */
    static List<CountedArticle> read(Connection connection, List<Wanted> wanted, Set<Long> misdated)
            throws SQLException {
        Map<Long, Wanted> byId = wanted.stream().collect(Collectors.toMap(Wanted::articleId, w -> w));
        Map<Long, CountedArticle> articles = articles(connection, byId);
        if (!articles.isEmpty()) {
            readSeries(connection, articles, misdated);
        }
        return List.copyOf(articles.values());
    }

    private static Map<Long, CountedArticle> articles(Connection connection, Map<Long, Wanted> wanted)
            throws SQLException {
        Map<Long, CountedArticle> articles = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(ARTICLES)) {
            statement.setObject(1, wanted.keySet().toArray(Long[]::new));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    CountedArticle article = article(row, wanted.get(row.getLong("article_id")));
                    articles.put(article.articleId(), article);
                }
            }
        }
        return articles;
    }

    private static CountedArticle article(ResultSet row, Wanted wanted) throws SQLException {
        long journalId = row.getLong("journal_id");
        Optional<CountedArticle.Journal> journal = row.wasNull()
                ? Optional.empty()
                : Optional.of(new CountedArticle.Journal(journalId, row.getString("code")));
        int year = row.getInt("year");
        OptionalInt known = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(year);
        return new CountedArticle(
                wanted.articleId(),
                row.getString("doi"),
                journal,
                known,
                wanted.inScope(),
                wanted.inWholeJournal(),
                new ArrayList<>());
    }

    private static void readSeries(Connection connection, Map<Long, CountedArticle> articles, Set<Long> misdated)
            throws SQLException {
        String ids = articles.keySet().stream().map(String::valueOf).collect(Collectors.joining(","));
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(
                new PGCopyInputStream(connection.unwrap(PGConnection.class), SERIES.formatted(ids)), BUFFER))) {
            in.skipNBytes(SIGNATURE_BYTES + Integer.BYTES);
            in.skipNBytes(in.readInt());
            while (in.readShort() >= 0) {
                in.readInt();
                CountedArticle article = articles.get(in.readLong());
                article.series().add(MisdatedRuns.without(misdated, series(in)));
            }
            while (in.read() >= 0) {
                // What follows the trailer ends the COPY.
            }
        } catch (IOException e) {
            throw e.getCause() instanceof SQLException cause ? cause : new SQLException(e);
        }
    }

    private static CounterSeries series(DataInputStream in) throws IOException {
        String source = text(in);
        String metric = text(in);
        long[] times = longs(in);
        for (int i = 0; i < times.length; i++) {
            times[i] += SERVER_EPOCH_MICROS;
        }
        return new CounterSeries(source, metric, times, longs(in), longs(in), texts(in));
    }

    private static long[] longs(DataInputStream in) throws IOException {
        long[] elements = new long[length(in)];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = in.readInt() < 0 ? CounterSeries.NO_NUMBER : in.readLong();
        }
        return elements;
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        String[] elements = new String[length(in)];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = text(in);
        }
        return Arrays.asList(elements);
    }

    /** Length of the array that follows, of one dimension; 0 where it is null. */
    private static int length(DataInputStream in) throws IOException {
        if (in.readInt() < 0) {
            return 0;
        }
        in.skipNBytes(ARRAY_BOUNDS * Integer.BYTES);
        int length = in.readInt();
        in.readInt();
        return length;
    }

    /** Slugs, of which there are few: each is kept once. */
    private static String text(DataInputStream in) throws IOException {
        byte[] bytes = in.readNBytes(in.readInt());
        return new String(bytes, StandardCharsets.UTF_8).intern();
    }
}
