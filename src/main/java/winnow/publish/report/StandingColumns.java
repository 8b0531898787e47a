package winnow.publish.report;

import static winnow.publish.report.StandingBar.at;

import winnow.store.figures.Standing;
import winnow.store.figures.StandingHistory;
import winnow.store.figures.Timeline;

/** Stacked columns over time. */
final class StandingColumns {

    private StandingColumns() {}

    static void draw(Markup html, Timeline timeline, StandingHistory history) {
        long most =
                history.moments().stream().mapToLong(m -> m.tally().all()).max().orElse(0);
        int periods = history.moments().size();
        Axes axes = new Axes(most);
        StandingHistory.Moment last = history.moments().get(periods - 1);
        axes.open(
                html,
                Words.counter(history.metric()) + " over time, " + Words.source(history.source()),
                "At the end: " + StandingBar.summary(last.tally()));
        axes.grid(html);
        double step = Axes.PLOT_WIDTH / periods;
        for (int i = 0; i < periods; i++) {
            column(
                    html,
                    axes,
                    Axes.LEFT + i * step,
                    periods > 30 ? step + 0.3 : step * 0.86,
                    history.moments().get(i));
        }
        axes.between(
                html,
                Words.period(timeline.unit(), history.moments().get(0).start()),
                periods == 1 ? "" : Words.period(timeline.unit(), last.start()));
        html.close();
    }

    private static void column(Markup html, Axes axes, double x, double width, StandingHistory.Moment moment) {
        double bottom = Axes.BOTTOM;
        for (Standing standing : Standing.values()) {
            double height = axes.height(moment.tally().of(standing));
            if (height > 0) {
                html.empty(
                        "rect",
                        "class",
                        "s-" + standing.slug(),
                        "x",
                        at(x),
                        "y",
                        at(bottom - height),
                        "width",
                        at(width),
                        "height",
                        at(height));
            }
            bottom -= height;
        }
    }
}
