package winnow.publish.report;

import java.util.ArrayList;
import java.util.List;
import winnow.model.MetricSource;
import winnow.store.figures.Figures;
import winnow.store.figures.Standing;
import winnow.store.figures.StandingHistory;
import winnow.store.figures.Timeline;

/** The standings of each counter over time, one small chart for each. */
final class HistorySection {

    /** Whoever was never looked at is in no history. */
    private static final List<Standing> SEEN =
            List.of(Standing.REPORTED, Standing.PLACEHOLDER, Standing.BLANK, Standing.ABSENT, Standing.UNPARSED);

    private HistorySection() {}

    static void write(Markup html, Figures figures) {
        html.open("section", "id", "history");
        html.element("h2", "States over time");
        if (figures.histories().isEmpty()) {
            html.element("p", "No counter has been looked at yet.", "class", "empty")
                    .close();
            return;
        }
        Timeline timeline = figures.timeline();
        html.element(
                "p",
                "One column a " + timeline.unit().word()
                        + ": how each counter stood at its end, as last seen, among the"
                        + " articles looked at by then. The height is the number of articles.");
        StandingBar.legend(html);
        for (MetricSource source : List.of(MetricSource.PAGE, MetricSource.RENDERED)) {
            List<StandingHistory> histories = figures.histories().stream()
                    .filter(h -> h.source() == source)
                    .toList();
            if (!histories.isEmpty()) {
                html.element("h3", "Read from the " + Words.source(source));
                html.open("div", "class", "charts");
                histories.forEach(history -> figure(html, timeline, history));
                html.close();
                numbers(html, timeline, histories, source);
            }
        }
        html.close();
    }

    private static void figure(Markup html, Timeline timeline, StandingHistory history) {
        html.open("figure");
        html.element("figcaption", Words.counter(history.metric()));
        StandingColumns.draw(html, timeline, history);
        html.close();
    }

    /** The charts' numbers, for whoever cannot see them; long ones folded away. */
    private static void numbers(Markup html, Timeline timeline, List<StandingHistory> histories, MetricSource source) {
        html.open("details").element("summary", "These charts as a table");
        List<String> headings = new ArrayList<>(List.of("Counter", "Up to the end of"));
        SEEN.forEach(s -> headings.add("#" + Words.standing(s)));
        Tables.open(html, "States by " + timeline.unit().word() + ", " + Words.source(source), headings);
        for (StandingHistory history : histories) {
            for (StandingHistory.Moment moment : history.moments()) {
                html.open("tr");
                Tables.head(html, Words.counter(history.metric()));
                Tables.brief(html, Words.period(timeline.unit(), moment.start()));
                SEEN.forEach(s -> Tables.number(html, moment.tally().of(s)));
                html.close();
            }
        }
        Tables.close(html);
        html.close();
    }
}
