package winnow.audit;

import java.time.Instant;
import winnow.store.CountedArticle;
import winnow.store.CounterSeries;
import winnow.store.CounterWalker;

/**
 * {@code counter_step}: steps that may mean something, every fall of an article in scope or of a whole journal, and every
 * rise of a total in scope that is large enough to be a jump. Looks without a number are passed over: a number is held
 * against the last number before it, and steps against the order of runs are none.
 */
final class CounterSteps implements CounterWalker {

    static final String NAME = "counter_step";
    /** The same of the other articles of journals of which one in scope fell. */
    static final String BESIDE = "counter_step_beside";

    static final String COLUMNS = "article_id bigint, doi text, journal_id bigint, source text, metric text,"
            + " observed_at timestamptz, value bigint, before bigint";

    private final Instant since;
    private final long jump;

    /**
     * Counts what happened after a moment.
     *
     * @param jump smallest rise that counts
     */
    CounterSteps(Instant since, long jump) {
        this.since = since;
        this.jump = jump;
    }

    @Override
    public void article(CountedArticle article, Rows rows) {
        for (CounterSeries series : article.series()) {
            if (!series.metric().equals(Counters.REFERENCES)) {
                steps(article, series, rows);
            }
        }
    }

    private void steps(CountedArticle article, CounterSeries series, Rows rows) {
        boolean rises = article.inScope() && Counters.isTotal(series);
        int before = -1;
        for (int i = 0; i < series.size(); i++) {
            if (series.reported(i)) {
                if (before >= 0
                        && isTold(series, before, i, rises)
                        && series.at(i).isAfter(since)) {
                    rows.add(
                            article.articleId(),
                            article.doi(),
                            Counters.journalId(article),
                            series.source(),
                            series.metric(),
                            series.at(i),
                            series.numbers()[i],
                            series.numbers()[before]);
                }
                before = i;
            }
        }
    }

    private boolean isTold(CounterSeries series, int before, int point, boolean rises) {
        long step = series.numbers()[point] - series.numbers()[before];
        return (step < 0 || rises && step >= jump) && RunOrder.bearsOut(series, before, point);
    }
}
