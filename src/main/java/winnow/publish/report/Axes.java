package winnow.publish.report;

import static winnow.publish.report.StandingBar.at;

import java.util.List;
import java.util.Locale;

/** The frame of a small chart: a scale of numbers at the left, words below, drawn so that a phone shows it unscaled. */
final class Axes {

    static final double LEFT = 44;
    static final double PLOT_WIDTH = 288;
    static final double BOTTOM = 132;
    private static final double TOP = 10;
    private static final double LETTER = 6;
    private static final double WIDTH = 340;
    private static final double HEIGHT = 152;

    private final long top;
    private final long step;

    /** A scale from zero to at least this number. */
    Axes(long most) {
        step = step(most);
        top = Math.max(1, most);
    }

    /** One, two or five times a power of ten, so that there are two to five lines. */
    private static long step(long most) {
        long power = 1;
        while (power <= most / 10) {
            power *= 10;
        }
        long lines = most / power;
        return lines >= 5 ? 2 * power : lines >= 2 || power == 1 ? power : power / 2;
    }

    /** Begins the drawing with its title and a description, which programs read aloud. */
    void open(Markup html, String title, String description) {
        html.open(
                "svg",
                "class",
                "chart",
                "viewBox",
                "0 0 " + at(WIDTH) + " " + at(HEIGHT),
                "role",
                "img",
                "aria-label",
                title + ". " + description);
        html.element("title", title).element("desc", description);
    }

    /** The lines of the scale with their numbers. */
    void grid(Markup html) {
        for (long value = 0; value <= top && value >= 0; value += step) {
            double y = BOTTOM - height(value);
            html.empty("line", "class", "grid", "x1", at(LEFT), "x2", at(LEFT + PLOT_WIDTH), "y1", at(y), "y2", at(y));
            html.element(
                    "text", brief(value), "class", "tick", "x", at(LEFT - 5), "y", at(y + 3.5), "text-anchor", "end");
        }
    }

    /** How high a number stands. */
    double height(long value) {
        return (BOTTOM - TOP) * value / top;
    }

    /** Words below the first and the last column. */
    void between(Markup html, String first, String last) {
        word(html, first, LEFT, "start");
        word(html, last, LEFT + PLOT_WIDTH, "end");
    }

    /** Words below columns of equal width, as many as there is room for. */
    void below(Markup html, List<String> words) {
        double width = PLOT_WIDTH / Math.max(1, words.size());
        int longest = words.stream().mapToInt(String::length).max().orElse(0);
        int every = (int) Math.ceil((LETTER * longest + 8) / width);
        for (int i = 0; i < words.size(); i += every) {
            word(html, words.get(i), LEFT + (i + 0.5) * width, "middle");
        }
    }

    private static void word(Markup html, String word, double x, String anchor) {
        if (!word.isEmpty()) {
            html.element("text", word, "class", "tick", "x", at(x), "y", at(BOTTOM + 14), "text-anchor", anchor);
        }
    }

    /** 950, 1.5k, 20k, 3M: short enough for a scale. */
    static String brief(long number) {
        String[] units = {"", "k", "M", "G", "T", "P", "E"};
        int unit = 0;
        double shown = number;
        while (shown >= 1000 && unit < units.length - 1) {
            shown /= 1000;
            unit++;
        }
        boolean whole = shown == Math.rint(shown);
        return String.format(Locale.ROOT, whole ? "%.0f" : "%.1f", shown) + units[unit];
    }
}
