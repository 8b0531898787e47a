package winnow.audit;

import java.time.Instant;
import java.util.Set;
import java.util.function.IntConsumer;
import winnow.store.CountedArticle;
import winnow.store.CounterSeries;

/** What walkers ask of counters. */
final class Counters {

    static final String REFERENCES = "references";

    private static final Set<String> OF_OTHER_WORKS = Set.of("citations", REFERENCES);

    private Counters() {}

    /** Whether it counts what readers do, views and downloads. */
    static boolean isUse(CounterSeries series) {
        return !OF_OTHER_WORKS.contains(series.metric());
    }

    /** Whether it is the sum of others. */
    static boolean isTotal(CounterSeries series) {
        return series.metric().endsWith(".total");
    }

    /** The journal's row; null where none is known. */
    static Long journalId(CountedArticle article) {
        return article.journal().map(CountedArticle.Journal::journalId).orElse(null);
    }

    /** The year of publication; null where none is known. */
    static Integer year(CountedArticle article) {
        return article.year().isPresent() ? article.year().getAsInt() : null;
    }

    /** Hands on the points after a moment at which a counter gave a number and had given one before. */
    static void eachMove(CounterSeries series, Instant since, IntConsumer points) {
        boolean begun = false;
        for (int i = 0; i < series.size(); i++) {
            if (series.reported(i)) {
                if (begun && series.at(i).isAfter(since)) {
                    points.accept(i);
                }
                begun = true;
            }
        }
    }
}
