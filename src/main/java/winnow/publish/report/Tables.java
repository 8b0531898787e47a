package winnow.publish.report;

import java.util.List;
import winnow.store.figures.StandingTally;

/** The forms of table that several sections share. A table that is too wide for the screen scrolls by itself. */
final class Tables {

    private Tables() {}

    /** Begins a table; a heading that starts with {@code #} is one of numbers. Three elements are left open. */
    static void open(Markup html, String caption, List<String> headings) {
        html.open("div", "class", "scroll", "role", "region", "aria-label", caption, "tabindex", "0");
        html.open("table");
        html.open("caption").element("span", caption).close();
        html.open("thead").open("tr");
        for (String heading : headings) {
            boolean number = heading.startsWith("#");
            html.element("th", number ? heading.substring(1) : heading, "scope", "col", "class", number ? "n" : "t");
        }
        html.close(2).open("tbody");
    }

    /** Ends what {@link #open} began. */
    static void close(Markup html) {
        html.close(3);
    }

    /** A cell with a number. */
    static void number(Markup html, long number) {
        html.element("td", Words.number(number), "class", number == 0 ? "n none" : "n");
    }

    /** A cell with a part of a whole and its share. */
    static void part(Markup html, long part, long whole) {
        html.open("td", "class", part == 0 ? "n none" : "n").text(Words.number(part));
        html.element("small", Words.share(part, whole)).close();
    }

    /** A cell with text. */
    static void text(Markup html, String text) {
        html.element("td", text, "class", "t");
    }

    /** A cell with a date or a few words that stay on one line. */
    static void brief(Markup html, String text) {
        html.element("td", text, "class", "t brief");
    }

    /** A cell at the head of its row. */
    static void head(Markup html, String text) {
        html.element("th", text, "scope", "row", "class", "t", "dir", "auto");
    }

    /** A cell with a bar of standings. */
    static void bar(Markup html, StandingTally tally, String what) {
        html.open("td", "class", "b");
        StandingBar.draw(html, tally, what);
        html.close();
    }
}
