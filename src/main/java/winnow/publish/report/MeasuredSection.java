package winnow.publish.report;

import static winnow.publish.report.Words.count;
import static winnow.publish.report.Words.number;
import static winnow.publish.report.Words.share;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import winnow.model.Metric;
import winnow.store.figures.CounterStanding;
import winnow.store.figures.Figures;
import winnow.store.figures.Overview;
import winnow.store.figures.Standing;
import winnow.store.figures.StandingTally;

/** The first thing to be seen: how many counters were really measured. */
final class MeasuredSection {

    private MeasuredSection() {}

    static void write(Markup html, Figures figures) {
        StandingTally six = six(figures);
        html.open("section", "id", "measured");
        html.element("h2", "How many counters were really measured?");
        if (six.all() == 0) {
            html.element(
                    "p",
                    "None: the database holds no article yet. Run a harvest, then an audit, then this report again.",
                    "class",
                    "lead");
            html.close();
            return;
        }
        headline(html, figures.overview(), six);
        html.open("div", "class", "wide");
        StandingBar.draw(html, six, "All views and downloads counters");
        html.close();
        StandingBar.legend(html);
        cards(html, figures, six);
        table(html, "Views and downloads, each counter of each article at its best standing", best(figures), false);
        if (!figures.bySource().isEmpty()) {
            table(
                    html,
                    "By where it was read, among the articles looked at there: the state at the last look",
                    figures.bySource(),
                    true);
        }
        html.close();
    }

    /** The six counters of the page, taken together. */
    static StandingTally six(Figures figures) {
        return figures.counters().stream()
                .filter(c -> Metric.OF_PAGE.contains(c.metric()))
                .map(CounterStanding::tally)
                .reduce(StandingTally.NONE, StandingTally::plus);
    }

    private static List<CounterStanding> best(Figures figures) {
        return figures.counters().stream()
                .filter(c -> Metric.OF_PAGE.contains(c.metric()))
                .toList();
    }

    private static void headline(Markup html, Overview overview, StandingTally six) {
        html.open("p", "class", "headline");
        html.element("strong", number(six.measured()))
                .text(" of " + number(six.all()) + " counters, ")
                .element("strong", share(six.measured(), six.all()))
                .text(", hold a number that somebody measured.")
                .close();
        html.element(
                "p",
                count(overview.articles(), "article") + " with six counters each: views and PDF downloads, in total, on"
                        + " the publisher’s site and at PMC. Every other counter is a placeholder, blank, absent,"
                        + " unreadable or was never looked at, and none of these is ever taken for zero here.",
                "class",
                "lead");
    }

    private static void cards(Markup html, Figures figures, StandingTally six) {
        Overview overview = figures.overview();
        html.open("div", "class", "cards");
        card(
                html,
                number(overview.articlesMeasured()),
                "of " + count(overview.articles(), "article") + " have at least one measured counter ("
                        + share(overview.articlesMeasured(), overview.articles()) + ")");
        StandingTally views = tally(figures, Metric.VIEWS_TOTAL);
        card(
                html,
                number(views.measured()),
                "have measured total views (" + share(views.measured(), views.all()) + ")");
        StandingTally downloads = tally(figures, Metric.DOWNLOADS_TOTAL);
        card(
                html,
                number(downloads.measured()),
                "have measured total downloads (" + share(downloads.measured(), downloads.all()) + ")");
        long zeros = overview.zerosMeasured() + overview.zerosPlaced();
        card(
                html,
                number(overview.zerosPlaced()),
                "of " + count(zeros, "zero") + " to be read off the pages, never measured; really measured: "
                        + number(overview.zerosMeasured()));
        html.close();
    }

    private static void card(Markup html, String figure, String text) {
        html.open("div", "class", "card");
        html.element("strong", figure).element("span", text).close();
    }

    static StandingTally tally(Figures figures, Metric metric) {
        return figures.counters().stream()
                .filter(c -> c.metric() == metric)
                .map(CounterStanding::tally)
                .findFirst()
                .orElse(StandingTally.NONE);
    }

    private static void table(Markup html, String caption, List<CounterStanding> rows, boolean bySource) {
        List<Standing> others = Arrays.stream(Standing.values())
                .filter(s -> s != Standing.REPORTED && !(bySource && s == Standing.UNSEEN))
                .toList();
        List<String> headings = new ArrayList<>(List.of("Counter"));
        if (bySource) {
            headings.add("Read from");
        }
        headings.addAll(List.of("#" + Words.standing(Standing.REPORTED), "", bySource ? "#Looked at" : "#Articles"));
        others.forEach(s -> headings.add("#" + Words.standing(s)));
        Tables.open(html, caption, headings);
        for (CounterStanding row : rows) {
            html.open("tr");
            Tables.head(html, Words.counter(row.metric()));
            row.source().ifPresent(source -> Tables.brief(html, Words.source(source)));
            Tables.part(html, row.tally().measured(), row.tally().all());
            Tables.bar(html, row.tally(), Words.counter(row.metric()));
            Tables.number(html, row.tally().all());
            others.forEach(s -> Tables.number(html, row.tally().of(s)));
            html.close();
        }
        Tables.close(html);
    }
}
