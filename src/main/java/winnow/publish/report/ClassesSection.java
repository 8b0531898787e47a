package winnow.publish.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import winnow.store.figures.Figures;
import winnow.store.figures.FindingExample;
import winnow.store.figures.FindingTally;

/** A part for each rule that has found something: what it says and the articles behind it. */
final class ClassesSection {

    private ClassesSection() {}

    static void write(Markup html, Figures figures) {
        html.open("section", "id", "classes");
        html.element("h2", "The articles behind the findings");
        var byRule = FindingsSection.byRule(figures);
        if (byRule.isEmpty()) {
            html.element("p", "There are none.", "class", "empty");
        }
        byRule.forEach((rule, tallies) -> one(html, rule, tallies, figures));
        html.close();
    }

    private static void one(Markup html, String rule, List<FindingTally> tallies, Figures figures) {
        RuleNotes.Note note = RuleNotes.of(rule);
        List<FindingExample> examples =
                figures.examples().stream().filter(e -> e.rule().equals(rule)).toList();
        long open = FindingsSection.open(tallies);
        html.open("section", "class", "class", "id", "class-" + rule);
        html.element("h3", rule + " " + note.title());
        html.open("p");
        FindingsSection.severities(html, tallies);
        html.text(" " + note.definition()).close();
        html.element(
                "p",
                Words.number(open) + " open, " + Words.number(FindingsSection.closed(tallies)) + " closed. "
                        + note.menders(),
                "class",
                "basis");
        if (!examples.isEmpty()) {
            table(html, rule, examples, open);
        }
        html.close();
    }

    private static void table(Markup html, String rule, List<FindingExample> examples, long open) {
        boolean all = examples.size() == open;
        Tables.open(
                html,
                all ? "All of them" : "The newest " + examples.size() + " of " + Words.number(open),
                List.of("Article", "What was found", "Since"));
        examples.forEach(e -> row(html, e));
        Tables.close(html);
        if (!all) {
            html.open("p", "class", "basis").text("All of them: ");
            html.element("code", "winnow audit --rule " + rule + " --output csv")
                    .close();
        }
    }

    private static void row(Markup html, FindingExample example) {
        html.open("tr");
        html.open("td", "class", "t article");
        example.title().ifPresent(title -> html.element("span", Words.shortened(title, 300), "dir", "auto"));
        if (example.doi().isPresent()) {
            String doi = example.doi().get();
            html.element("a", doi, "href", "https://doi.org/" + path(doi), "rel", "noreferrer");
        } else {
            html.element("span", example.subject(), "dir", "auto");
        }
        html.close();
        html.open("td", "class", "t")
                .open("span", "dir", "auto")
                .text(Words.shortened(example.message(), 400))
                .close(2);
        Tables.brief(html, Words.day(example.openedAt()));
        html.close();
    }

    /** The slash stands itself, all else that is not safe in an address is encoded. */
    private static String path(String doi) {
        return URLEncoder.encode(doi, StandardCharsets.UTF_8)
                .replace("%2F", "/")
                .replace("+", "%20");
    }
}
