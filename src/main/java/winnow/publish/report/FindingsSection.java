package winnow.publish.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import winnow.store.figures.Figures;
import winnow.store.figures.FindingTally;
import winnow.store.figures.JournalCoverage;
import winnow.store.figures.JournalLabel;

/** Findings by rule, and by rule and journal. */
final class FindingsSection {

    private static final Comparator<String> ORDER = Comparator.<String>comparingInt(
                    rule -> "MBES".indexOf(rule.charAt(0)))
            .thenComparing(Comparator.naturalOrder());

    private FindingsSection() {}

    static void write(Markup html, Figures figures) {
        html.open("section", "id", "findings");
        html.element("h2", "Findings");
        Map<String, List<FindingTally>> byRule = byRule(figures);
        long open = figures.findings().stream().mapToLong(FindingTally::open).sum();
        if (byRule.isEmpty()) {
            html.element("p", "No audit has found anything, or none has been run.", "class", "empty");
            html.close();
            return;
        }
        html.element(
                "p",
                Words.count(open, "finding") + " open now. A finding opens once, stays open while it is true, and"
                        + " closes when it no longer is.");
        rules(html, byRule);
        journals(html, figures, byRule);
        html.close();
    }

    /** Rules about counters first, then those about articles, their standing and the site. */
    static Map<String, List<FindingTally>> byRule(Figures figures) {
        Map<String, List<FindingTally>> byRule = new TreeMap<>(ORDER);
        figures.findings()
                .forEach(f ->
                        byRule.computeIfAbsent(f.rule(), r -> new ArrayList<>()).add(f));
        return byRule;
    }

    private static void rules(Markup html, Map<String, List<FindingTally>> byRule) {
        long most =
                byRule.values().stream().mapToLong(FindingsSection::open).max().orElse(0);
        Tables.open(html, "By rule", List.of("Rule", "What it says", "Severity", "", "#Open", "#Closed"));
        byRule.forEach((rule, tallies) -> {
            html.open("tr");
            html.open("th", "scope", "row", "class", "t");
            html.element("a", rule, "href", "#class-" + rule).close();
            Tables.text(html, RuleNotes.of(rule).title());
            html.open("td", "class", "t");
            severities(html, tallies);
            html.close();
            html.open("td", "class", "b");
            CountBar.draw(html, open(tallies), most, rule);
            html.close();
            Tables.number(html, open(tallies));
            Tables.number(html, closed(tallies));
            html.close();
        });
        Tables.close(html);
    }

    static void severities(Markup html, List<FindingTally> tallies) {
        tallies.stream()
                .map(FindingTally::severity)
                .distinct()
                .sorted()
                .forEach(s -> html.element("span", s.slug(), "class", "tag " + s.slug()));
    }

    static long open(List<FindingTally> tallies) {
        return tallies.stream().mapToLong(FindingTally::open).sum();
    }

    static long closed(List<FindingTally> tallies) {
        return tallies.stream().mapToLong(FindingTally::closed).sum();
    }

    private static void journals(Markup html, Figures figures, Map<String, List<FindingTally>> byRule) {
        List<String> rules = byRule.keySet().stream()
                .filter(rule -> open(byRule.get(rule)) > 0)
                .toList();
        if (rules.isEmpty()) {
            return;
        }
        List<String> headings = new ArrayList<>(List.of("Journal"));
        rules.forEach(rule -> headings.add("#" + rule));
        Tables.open(html, "Open findings by journal and rule; the shade is the share of the rule’s findings", headings);
        rows(figures).forEach((label, name) -> {
            html.open("tr");
            Tables.head(html, name);
            for (String rule : rules) {
                long here = byRule.get(rule).stream()
                        .filter(t -> t.journal().equals(label))
                        .mapToLong(FindingTally::open)
                        .sum();
                long all = open(byRule.get(rule));
                html.element(
                        "td",
                        Words.number(here),
                        "class",
                        here == 0 ? "n none" : "n heat" + (int) Math.ceil(4.0 * here / all));
            }
            html.close();
        });
        Tables.close(html);
    }

    private static Map<Optional<JournalLabel>, String> rows(Figures figures) {
        Map<Optional<JournalLabel>, String> rows = new LinkedHashMap<>();
        figures.coverage().stream()
                .map(JournalCoverage::journal)
                .forEach(j -> rows.put(Optional.of(j), Words.journal(j)));
        if (figures.findings().stream().anyMatch(f -> f.journal().isEmpty() && f.open() > 0)) {
            rows.put(Optional.empty(), "The site, and articles not stored");
        }
        return rows;
    }
}
