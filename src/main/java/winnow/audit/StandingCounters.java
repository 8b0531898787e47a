package winnow.audit;

import winnow.store.CountedArticle;
import winnow.store.CounterSeries;
import winnow.store.CounterWalker;

/** {@code counter_now}: the state in which every counter of the articles in scope stands. */
final class StandingCounters implements CounterWalker {

    static final String NAME = "counter_now";
    static final String COLUMNS =
            "article_id bigint, doi text, journal_id bigint, source text, metric text, state text,"
                    + " value numeric, observed_at timestamptz";

    @Override
    public void article(CountedArticle article, Rows rows) {
        if (!article.inScope()) {
            return;
        }
        for (CounterSeries series : article.series()) {
            int last = series.size() - 1;
            rows.add(
                    article.articleId(),
                    article.doi(),
                    Counters.journalId(article),
                    series.source(),
                    series.metric(),
                    series.lastState(),
                    series.reported(last) ? series.numbers()[last] : null,
                    series.at(last));
        }
    }
}
