package winnow.publish.report;

import static winnow.publish.report.StandingBar.at;

/** A bar as long as a number is large. */
final class CountBar {

    private CountBar() {}

    static void draw(Markup html, long count, long most, String what) {
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
                what + ": " + Words.number(count));
        if (count > 0) {
            html.empty("rect", "class", "plain", "width", at(Math.max(1, 200.0 * count / most)), "height", "12");
        }
        html.close();
    }
}
