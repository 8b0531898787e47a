package winnow.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes counter histories as harvests leave them: one run a week, looks as outcomes, a row for each change. */
public final class HistoryLoader {

    private static final String[] SIX = {
        "views.total", "views.site", "views.pmc", "downloads.total", "downloads.site", "downloads.pmc"
    };

    private final CounterHistories histories;
    private final Connection connection;
    private final Map<HistoryArticle, String[]> standing = new HashMap<>();
    private long target;

    private HistoryLoader(CounterHistories histories, Connection connection) {
        this.histories = histories;
        this.connection = connection;
    }

    /** Fills an empty schema; leaves statistics and visibility as autovacuum would. */
    public static void load(CounterHistories histories, Connection connection) throws SQLException {
        HistoryLoader loader = new HistoryLoader(histories, connection);
        loader.articles();
        for (int week = 0; week < histories.weeks(); week++) {
            loader.live(week);
            loader.looks(week);
            loader.readings(week);
        }
    }

    private void articles() throws SQLException {
        copy("winnow.journal (code)", rows -> {
            for (HistoryJournal journal : histories.journals()) {
                rows.row(journal.code());
            }
        });
        copy(
                "winnow.article (doi, journal_id, title, published_online, editorial_status, registry_status,"
                        + " first_harvested_at, last_changed_at, content_digest, graph_digest)",
                rows -> {
                    for (HistoryArticle a : histories.articles()) {
                        rows.row(
                                a.doi,
                                histories.journals().indexOf(a.journal) + 1,
                                "Article " + a.id,
                                a.published,
                                "current",
                                "found",
                                CounterHistories.at(a.firstWeek, a.id),
                                CounterHistories.at(a.firstWeek, a.id),
                                "-",
                                "-");
                    }
                });
        copy("winnow.snapshot (doi, kind, url, retrieved_at, status, headers, sha256, body)", rows -> {
            for (HistoryArticle a : histories.articles()) {
                Object at = CounterHistories.at(a.firstWeek, a.id);
                String digest = "%064x".formatted(a.id);
                rows.row(a.doi, "rendered", "https://site.example/" + a.doi, at, 200, "{}", digest, "-");
            }
        });
        copy("winnow.run (kind, parameters, status, started_at, finished_at)", rows -> {
            for (int week = 0; week < histories.weeks(); week++) {
                rows.row("harvest", "{}", "finished", CounterHistories.at(week, 0), CounterHistories.at(week, 0));
            }
        });
    }

    private void live(int week) {
        for (HistoryArticle article : histories.articles()) {
            if (week >= article.firstWeek) {
                article.live(week, histories.climate(article.journal, week), CounterHistories.monthTurns(week));
            }
        }
    }

    private void looks(int week) throws SQLException {
        long first = target;
        copy("winnow.target (run_id, doi, address, found_by, found_at)", rows -> {
            for (HistoryArticle a : histories.articles()) {
                if (a.looked(week)) {
                    rows.row(week + 1, a.doi, "https://site.example/" + a.doi, "due", CounterHistories.at(week, 0));
                    target++;
                }
            }
        });
        target = first;
        copy("winnow.target_snapshot (target_id, snapshot_id, retrieved_at)", rows -> {
            for (HistoryArticle a : histories.articles()) {
                if (a.looked(week)) {
                    rows.row(++target, a.id, CounterHistories.at(week, a.id));
                }
            }
        });
        for (String step : new String[] {"scrape", "reconcile"}) {
            target = first;
            copy("winnow.outcome (run_id, target_id, doi, step, outcome, reason, observed_at, at)", rows -> {
                for (HistoryArticle a : histories.articles()) {
                    if (a.looked(week)) {
                        Object at = CounterHistories.at(week, a.id);
                        String outcome = step.equals("scrape") ? "parsed" : "stored";
                        rows.row(week + 1, ++target, a.doi, step, outcome, "ok", step.equals("scrape") ? at : null, at);
                    }
                }
            });
        }
    }

    private void readings(int week) throws SQLException {
        copy("winnow.metric (article_id, source, metric, state, value, raw_text, observed_at, run_id)", rows -> {
            for (HistoryArticle article : histories.articles()) {
                if (article.looked(week)) {
                    readings(article, week, rows);
                }
            }
        });
    }

    private void readings(HistoryArticle article, int week, Rows rows) {
        boolean first = !standing.containsKey(article);
        String[] before = standing.computeIfAbsent(article, a -> new String[8]);
        String[] counters = article.counters(week, week >= histories.weeks() - 3);
        article.read(counters);
        for (int i = 0; i < 6; i++) {
            if (first) {
                String state = i % 3 == 0 ? "placeholder" : "blank";
                rows.row(article.id, "page", SIX[i], state, null, "", CounterHistories.at(week, article.id), week + 1);
            }
            reading(article, week, "rendered", SIX[i], counters[i], before, i, rows);
        }
        String citations = Long.toString(article.citations());
        reading(article, week, "crossref", "citations", citations, before, 6, rows);
        long excess = article.trouble == Trouble.CITATIONS ? 20 + 2 * article.citations() : 1;
        if (article.id % 5 == 0 || article.trouble == Trouble.CITATIONS) {
            reading(article, week, "page", "citations", Long.toString(article.citations() + excess), before, 7, rows);
        }
    }

    private static void reading(
            HistoryArticle article,
            int week,
            String source,
            String metric,
            String reading,
            String[] before,
            int place,
            Rows rows) {
        if (!reading.equals(before[place])) {
            before[place] = reading;
            boolean number = Character.isDigit(reading.charAt(0));
            rows.row(
                    article.id,
                    source,
                    metric,
                    number ? "reported" : reading,
                    number ? reading : null,
                    number ? reading : "n/a",
                    CounterHistories.at(week, article.id),
                    week + 1);
        }
    }

    /** Takes rows for a table. */
    private interface Rows {
        void row(Object... cells);
    }

    /** Hands out rows. */
    private interface Source {
        void to(Rows rows);
    }

    private void copy(String columns, Source source) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + columns + " from stdin");
        StringBuilder text = new StringBuilder();
        source.to(cells -> {
            for (int i = 0; i < cells.length; i++) {
                text.append(i == 0 ? "" : "\t").append(cells[i] == null ? "\\N" : cells[i]);
            }
            text.append('\n');
            if (text.length() > 1 << 16) {
                send(copy, text);
            }
        });
        send(copy, text);
        copy.endCopy();
    }

    private static void send(CopyIn copy, StringBuilder text) {
        try {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            text.setLength(0);
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
