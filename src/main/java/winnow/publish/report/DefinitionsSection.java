package winnow.publish.report;

import java.util.List;
import java.util.stream.Collectors;
import winnow.audit.AuditRules;
import winnow.audit.Rule;
import winnow.audit.Threshold;
import winnow.store.figures.Standing;

/** What the numbers and the rules mean. */
final class DefinitionsSection {

    private DefinitionsSection() {}

    static void write(Markup html) {
        html.open("section", "id", "definitions");
        html.element("h2", "What the numbers mean");
        html.open("dl");
        for (Standing standing : Standing.values()) {
            define(html, Words.standing(standing), Words.meaning(standing));
        }
        define(
                html,
                "Best standing",
                "A counter can be read in the page as the server delivers it and in the page after its scripts have run."
                        + " A measured number wins over any other state; otherwise the page after its scripts wins. For"
                        + " citations and references it is Crossref’s count.");
        define(
                html,
                "Rests on, left out",
                "Quantiles and charts of values take measured numbers alone. “Rests on” is their number, “left out” the"
                        + " articles of the same group without one, by standing. Both add up to the group.");
        define(
                html,
                "25 %, median, 75 %, 95 %",
                "The value that so large a share of the measured articles does not exceed; always a value that occurs.");
        define(
                html,
                "Over time",
                "A reading holds until a later look at the same counter shows another state. All times are UTC.");
        define(
                html,
                "Publisher counter",
                "Views and downloads are counted by the publisher’s site and by PMC in their own ways. They are not"
                        + " COUNTER reports and should not be compared with such.");
        html.close();
        html.element("h3", "Rules", "id", "rules");
        List<Rule> rules = AuditRules.all();
        Tables.open(
                html,
                "What the audit looks for",
                List.of("Rule", "Definition", "Out of what", "Severity", "Who can mend it", "Thresholds, as shipped"));
        rules.forEach(rule -> row(html, rule));
        Tables.close(html);
        html.close();
    }

    private static void define(Markup html, String term, String meaning) {
        html.element("dt", term).element("dd", meaning);
    }

    private static void row(Markup html, Rule rule) {
        RuleNotes.Note note = RuleNotes.of(rule.id());
        html.open("tr");
        html.open("th", "scope", "row", "class", "t")
                .text(rule.id() + " ")
                .element("small", note.title())
                .close();
        Tables.text(html, note.definition());
        Tables.text(html, note.denominator());
        html.open("td", "class", "t");
        html.element(
                "span",
                rule.severity().slug(),
                "class",
                "tag " + rule.severity().slug());
        html.close();
        Tables.text(html, RuleNotes.names(rule));
        Tables.text(
                html,
                rule.thresholds().stream().map(DefinitionsSection::threshold).collect(Collectors.joining("; ")));
        html.close();
    }

    private static String threshold(Threshold threshold) {
        return threshold.meaning() + ": " + threshold.standard() + " (winnow.audit." + threshold.key() + ")";
    }
}
