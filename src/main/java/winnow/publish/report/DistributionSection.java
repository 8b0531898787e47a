package winnow.publish.report;

import static winnow.publish.report.StandingBar.at;
import static winnow.publish.report.Words.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import winnow.model.Metric;
import winnow.store.figures.Distribution;
import winnow.store.figures.Figures;
import winnow.store.figures.JournalDistribution;
import winnow.store.figures.Quantiles;
import winnow.store.figures.StandingTally;

/** How views and downloads are distributed, over measured values only. */
final class DistributionSection {

    private static final List<String> QUANTILES =
            List.of("#Least", "#25\u00A0%", "#Median", "#75\u00A0%", "#95\u00A0%", "#Greatest");

    private DistributionSection() {}

    static void write(Markup html, Figures figures) {
        html.open("section", "id", "distribution");
        html.element("h2", "Views and downloads");
        html.element(
                "p",
                "Measured values only. Beside each figure stands how many articles it rests on and how many were left"
                        + " out, by reason. These are the publisher’s own counters, not COUNTER reports, and a total of"
                        + " theirs need not be the sum of its parts.");
        html.open("div", "class", "charts");
        for (Distribution distribution : figures.distributions()) {
            if (distribution.metric() == Metric.VIEWS_TOTAL || distribution.metric() == Metric.DOWNLOADS_TOTAL) {
                figure(html, distribution);
            }
        }
        html.close();
        summary(html, figures.distributions());
        byJournal(html, figures.byJournal());
        html.close();
    }

    private static void figure(Markup html, Distribution distribution) {
        html.open("figure");
        String name = Words.counter(distribution.metric());
        html.element("figcaption", name + ": articles by number");
        if (distribution.bins().isEmpty()) {
            html.element("p", "Nothing was measured, so there is nothing to draw.", "class", "empty");
        } else {
            histogram(html, distribution, name);
        }
        html.element("p", basis(distribution.tally()), "class", "basis");
        html.close();
    }

    private static void histogram(Markup html, Distribution distribution, String name) {
        List<Distribution.Bin> bins = distribution.bins();
        Axes axes = new Axes(
                bins.stream().mapToLong(Distribution.Bin::articles).max().orElse(0));
        Quantiles quantiles = distribution.quantiles().orElseThrow();
        axes.open(
                html,
                name + ": number of articles by value",
                "Half of the measured articles have " + Words.number(quantiles.median())
                        + " or fewer, the greatest value" + " is " + Words.number(quantiles.greatest()));
        axes.grid(html);
        double step = Axes.PLOT_WIDTH / bins.size();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < bins.size(); i++) {
            Distribution.Bin bin = bins.get(i);
            double height = axes.height(bin.articles());
            html.open(
                    "rect",
                    "class",
                    "s-reported",
                    "x",
                    at(Axes.LEFT + i * step + step * 0.06),
                    "y",
                    at(Axes.BOTTOM - height),
                    "width",
                    at(step * 0.88),
                    "height",
                    at(height));
            html.element("title", range(bin) + ": " + count(bin.articles(), "article"))
                    .close();
            words.add(bin.from() == bin.to() ? Axes.brief(bin.from()) : Axes.brief(bin.from()) + "+");
        }
        axes.below(html, words);
        html.close();
        html.open("details").element("summary", "This chart as a table");
        Tables.open(html, name + ", articles by value", List.of("#From", "#To", "#Articles"));
        for (Distribution.Bin bin : bins) {
            html.open("tr");
            Tables.number(html, bin.from());
            Tables.number(html, bin.to());
            Tables.number(html, bin.articles());
            html.close();
        }
        Tables.close(html);
        html.close();
    }

    private static String range(Distribution.Bin bin) {
        return bin.from() == bin.to()
                ? Words.number(bin.from())
                : Words.number(bin.from()) + " to " + Words.number(bin.to());
    }

    /** What a figure rests on. */
    static String basis(StandingTally tally) {
        String rests = "Rests on " + count(tally.measured(), "article") + " of " + Words.number(tally.all()) + ".";
        return tally.leftOut() == 0
                ? rests + " None left out."
                : rests + " Left out: " + StandingBar.leftOut(tally) + ".";
    }

    private static void summary(Markup html, List<Distribution> distributions) {
        List<String> headings = new ArrayList<>(List.of("Counter"));
        headings.addAll(QUANTILES);
        headings.addAll(List.of("#Rests on", "Left out"));
        Tables.open(html, "Measured values: a share of the articles has no more than this", headings);
        for (Distribution row : distributions) {
            html.open("tr");
            Tables.head(html, Words.counter(row.metric()));
            quantiles(html, row.quantiles());
            basis(html, row.tally());
            html.close();
        }
        Tables.close(html);
    }

    private static void byJournal(Markup html, List<JournalDistribution> rows) {
        for (Metric metric : List.of(Metric.VIEWS_TOTAL, Metric.DOWNLOADS_TOTAL)) {
            List<JournalDistribution> journals =
                    rows.stream().filter(r -> r.metric() == metric).toList();
            if (journals.isEmpty()) {
                continue;
            }
            RangeBar.Scale scale = RangeBar.Scale.over(journals);
            List<String> headings = new ArrayList<>(List.of("Journal", "Middle half and median"));
            headings.addAll(QUANTILES);
            headings.addAll(List.of("#Rests on", "Left out"));
            Tables.open(
                    html,
                    Words.counter(metric) + " by journal; the line runs from the least to 95 %, on a logarithmic scale",
                    headings);
            for (JournalDistribution row : journals) {
                html.open("tr");
                Tables.head(html, Words.journal(row.journal()));
                html.open("td", "class", "b");
                row.quantiles().ifPresent(q -> RangeBar.draw(html, scale, q, Words.journal(row.journal())));
                html.close();
                quantiles(html, row.quantiles());
                basis(html, row.tally());
                html.close();
            }
            Tables.close(html);
        }
    }

    private static void basis(Markup html, StandingTally tally) {
        Tables.part(html, tally.measured(), tally.all());
        Tables.text(html, tally.leftOut() == 0 ? "none" : StandingBar.leftOut(tally));
    }

    private static void quantiles(Markup html, Optional<Quantiles> quantiles) {
        if (quantiles.isEmpty()) {
            html.element("td", "nothing measured", "class", "t none", "colspan", QUANTILES.size());
            return;
        }
        Quantiles q = quantiles.get();
        for (long value :
                new long[] {q.least(), q.quarter(), q.median(), q.threeQuarters(), q.ninetyFive(), q.greatest()}) {
            html.element("td", Words.number(value), "class", "n");
        }
    }
}
