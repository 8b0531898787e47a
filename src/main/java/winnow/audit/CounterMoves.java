package winnow.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import winnow.store.CountedArticle;
import winnow.store.CounterSeries;
import winnow.store.CounterWalker;

/**
 * {@code counter_moves}: how many articles of a journal and year of publication had a counter move on a day, which is to
 * say a new number; the first number of each is no move.
 */
final class CounterMoves implements CounterWalker {

    static final String NAME = "counter_moves";
    static final String COLUMNS =
            "journal_id bigint, code text, year integer, source text, metric text, day date, moved bigint";

    private final Instant since;
    private final Map<Key, DayCounts> moves = new HashMap<>();

    private record Key(CountedArticle.Journal journal, Integer year, String source, String metric) {}

    /** Counts what happened after a moment. */
    CounterMoves(Instant since) {
        this.since = since;
    }

    @Override
    public void article(CountedArticle article, Rows rows) {
        if (!article.inWholeJournal()) {
            return;
        }
        for (CounterSeries series : article.series()) {
            if (Counters.isUse(series)) {
                DayCounts counts = moves.computeIfAbsent(
                        new Key(
                                article.journal().orElseThrow(),
                                Counters.year(article),
                                series.source(),
                                series.metric()),
                        k -> new DayCounts());
                Counters.eachMove(series, since, point -> counts.add(series.day(point)));
            }
        }
    }

    @Override
    public void end(Rows rows) {
        moves.forEach((key, counts) -> counts.forEach((day, moved) -> rows.add(
                key.journal().journalId(), key.journal().code(), key.year(), key.source(), key.metric(), day, moved)));
    }
}
