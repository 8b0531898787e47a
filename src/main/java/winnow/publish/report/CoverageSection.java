package winnow.publish.report;

import java.util.List;
import winnow.store.figures.Figures;
import winnow.store.figures.JournalCoverage;

/** What is stored of each journal, and how much of it was measured. */
final class CoverageSection {

    private CoverageSection() {}

    static void write(Markup html, Figures figures) {
        html.open("section", "id", "coverage");
        html.element("h2", "Coverage by journal");
        html.element(
                "p",
                "How many articles are stored, how many of them Crossref knows, how many were looked at on the site, and"
                        + " in how many at least one counter of views or downloads was measured. The bar shows all six"
                        + " counters of the journal’s articles.");
        if (figures.coverage().isEmpty()) {
            html.element("p", "No articles are stored.", "class", "empty").close();
            return;
        }
        StandingBar.legend(html);
        Tables.open(
                html,
                "Articles by journal, the largest first",
                List.of(
                        "Journal",
                        "Counters",
                        "#Articles",
                        "#Known to Crossref",
                        "#Looked at",
                        "#With a measured counter",
                        "Last look"));
        figures.coverage().forEach(journal -> row(html, journal));
        Tables.close(html);
        html.close();
    }

    private static void row(Markup html, JournalCoverage row) {
        html.open("tr");
        Tables.head(html, Words.journal(row.journal()));
        Tables.bar(html, row.counters(), Words.journal(row.journal()));
        Tables.number(html, row.articles());
        Tables.part(html, row.registered(), row.articles());
        Tables.part(html, row.read(), row.articles());
        Tables.part(html, row.measured(), row.articles());
        Tables.brief(html, row.lastLook().map(Words::day).orElse("never"));
        html.close();
    }
}
