package winnow.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import winnow.store.CountedArticle;
import winnow.store.CounterSeries;
import winnow.store.CounterWalker;

/**
 * {@code counter_silent}: how many articles of a journal and year had a sibling of a counter move on a day while the
 * counter itself was no number. Of these nobody can say that it stood still. The sibling of a total is the other total,
 * those of a part are the other parts.
 */
final class SilentCounters implements CounterWalker {

    static final String NAME = "counter_silent";
    static final String COLUMNS = "journal_id bigint, code text, year integer, source text, metric text, sibling text,"
            + " day date, moved bigint";

    private final Instant since;
    private final Map<Key, DayCounts> moves = new HashMap<>();

    private record Key(CountedArticle.Journal journal, Integer year, String source, String metric, String sibling) {}

    /** Counts what happened after a moment. */
    SilentCounters(Instant since) {
        this.since = since;
    }

    @Override
    public void article(CountedArticle article, Rows rows) {
        if (!article.inWholeJournal()) {
            return;
        }
        List<CounterSeries> counters =
                article.series().stream().filter(Counters::isUse).toList();
        for (CounterSeries silent : counters) {
            if (!silent.otherStates().isEmpty()) {
                counters.stream()
                        .filter(sibling -> areSiblings(silent, sibling))
                        .forEach(sibling -> count(article, silent, sibling));
            }
        }
    }

    private static boolean areSiblings(CounterSeries one, CounterSeries other) {
        return one.source().equals(other.source())
                && !one.metric().equals(other.metric())
                && Counters.isTotal(one) == Counters.isTotal(other);
    }

    private void count(CountedArticle article, CounterSeries silent, CounterSeries sibling) {
        Counters.eachMove(sibling, since, point -> {
            int standing = silent.pointAt(sibling.times()[point]);
            if (standing >= 0 && !silent.reported(standing)) {
                Key key = new Key(
                        article.journal().orElseThrow(),
                        Counters.year(article),
                        silent.source(),
                        silent.metric(),
                        sibling.metric());
                moves.computeIfAbsent(key, k -> new DayCounts()).add(sibling.day(point));
            }
        });
    }

    @Override
    public void end(Rows rows) {
        moves.forEach((key, counts) -> counts.forEach((day, moved) -> rows.add(
                key.journal().journalId(),
                key.journal().code(),
                key.year(),
                key.source(),
                key.metric(),
                key.sibling(),
                day,
                moved)));
    }
}
