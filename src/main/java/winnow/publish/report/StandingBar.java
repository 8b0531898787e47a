package winnow.publish.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import winnow.store.figures.Standing;
import winnow.store.figures.StandingTally;

/** A bar whose parts are the standings; the numbers stand beside it as text. */
final class StandingBar {

    private static final double WIDTH = 200;
    private static final double HEIGHT = 12;

    private StandingBar() {}

    static void draw(Markup html, StandingTally tally, String what) {
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
                what + ": " + summary(tally));
        double x = 0;
        for (Standing standing : Standing.values()) {
            double width = tally.all() == 0 ? 0 : WIDTH * tally.of(standing) / tally.all();
            if (width > 0) {
                html.open(
                        "rect",
                        "class",
                        "s-" + standing.slug(),
                        "x",
                        at(x),
                        "y",
                        "0",
                        "width",
                        at(Math.max(width, 0.8)),
                        "height",
                        at(HEIGHT));
                html.element("title", Words.standing(standing) + ": " + Words.number(tally.of(standing)));
                html.close();
            }
            x += width;
        }
        html.close();
    }

    /** All that is not none, in words. */
    static String summary(StandingTally tally) {
        String parts = Arrays.stream(Standing.values())
                .filter(s -> tally.of(s) > 0)
                .map(s -> Words.standing(s).toLowerCase(Locale.ROOT) + " " + Words.number(tally.of(s)))
                .collect(Collectors.joining(", "));
        return parts.isEmpty() ? "nothing" : parts;
    }

    /** What was left out and why, in words; empty when all was measured. */
    static String leftOut(StandingTally tally) {
        return Arrays.stream(Standing.values())
                .filter(s -> s != Standing.REPORTED && tally.of(s) > 0)
                .map(s -> Words.number(tally.of(s)) + " " + Words.standing(s).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /** The colours with their words. */
    static void legend(Markup html) {
        html.open("ul", "class", "legend", "aria-label", "Colours");
        for (Standing standing : Standing.values()) {
            html.open("li");
            html.open("svg", "class", "key", "viewBox", "0 0 12 12", "aria-hidden", "true");
            html.empty("rect", "class", "s-" + standing.slug(), "width", "12", "height", "12");
            html.close().text(Words.standing(standing)).close();
        }
        html.close();
    }

    /** A coordinate. */
    static String at(double number) {
        String text = String.format(Locale.ROOT, "%.2f", number);
        return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
    }
}
