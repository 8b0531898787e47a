package winnow.publish.report;

import static winnow.publish.report.StandingBar.at;

import java.util.List;
import winnow.store.figures.JournalDistribution;
import winnow.store.figures.Quantiles;

/** The middle half of some values as a bar, their median as a stroke, least and 95 % as a thin line. */
final class RangeBar {

    private static final double WIDTH = 200;

    private RangeBar() {}

    /** Logarithmic, the same for all bars of a table. */
    record Scale(double bottom, double top) {

        static Scale over(List<JournalDistribution> rows) {
            List<Quantiles> all =
                    rows.stream().flatMap(r -> r.quantiles().stream()).toList();
            double bottom = all.stream().mapToDouble(q -> log(q.least())).min().orElse(0);
            double top =
                    all.stream().mapToDouble(q -> log(q.ninetyFive())).max().orElse(1);
            return new Scale(bottom, Math.max(top, bottom + 0.1));
        }

        double of(long value) {
            return 2 + (WIDTH - 4) * (log(value) - bottom) / (top - bottom);
        }

        private static double log(long value) {
            return Math.log10(1.0 + value);
        }
    }

    static void draw(Markup html, Scale scale, Quantiles q, String what) {
        html.open(
                "svg",
                "class",
                "bar",
                "viewBox",
                "0 0 200 12",
                "preserveAspectRatio",
                "none",
                "role",
                "img",
                "aria-label",
                what + ": the middle half from " + Words.number(q.quarter()) + " to " + Words.number(q.threeQuarters())
                        + ", median " + Words.number(q.median()));
        html.empty(
                "line",
                "class",
                "whisker",
                "x1",
                at(scale.of(q.least())),
                "x2",
                at(scale.of(q.ninetyFive())),
                "y1",
                "6",
                "y2",
                "6");
        double from = scale.of(q.quarter());
        double width = Math.max(1.5, scale.of(q.threeQuarters()) - from);
        html.empty("rect", "class", "middle", "x", at(from), "y", "2", "width", at(width), "height", "8");
        double median = scale.of(q.median());
        html.empty("rect", "class", "median", "x", at(median - 1), "y", "0", "width", "2", "height", "12");
        html.close();
    }
}
