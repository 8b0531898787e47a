package winnow.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import winnow.model.ArticleCitation;
import winnow.model.FieldVerdict;
import winnow.store.Dossier;
import winnow.store.StoredCapture;
import winnow.store.StoredFinding;

/** A dossier for a person at a terminal. */
final class DossierText {

    private final Dossier dossier;

    DossierText(Dossier dossier) {
        this.dossier = dossier;
    }

    void print(PrintWriter out) {
        out.println(dossier.doi());
        out.println(TextTable.cell(Objects.toString(dossier.fields().get("title"), "")));
        section(out, "Article", List.of("field", "value"), fields());
        section(out, "Authors", List.of("", "credited", "family", "given", "orcid", "affiliations"), authors());
        section(out, "Affiliations", List.of("", "name"), numbered(dossier.affiliations()));
        section(
                out,
                "Claims and choices",
                List.of("field", "verdict", "page", "xml", "crossref", "chosen", "rule", ""),
                ledger());
        section(out, "Decisions", ReviewLines.DECISION.subList(1, ReviewLines.DECISION.size()), decisions());
        section(out, "Counters", List.of("counter", "source", "state", "value", "text", "observed"), counters());
        section(out, "Formatted citations", List.of("style", "from", "agrees", "text", "contradiction"), citations());
        section(out, "Events", List.of("type", "of", "notice", "on", "says"), events());
        section(out, "Open findings", List.of("rule", "severity", "message", "since"), findings());
        section(out, "Snapshots", List.of("kind", "retrieved", "from", "sha256"), snapshots());
    }

    private static void section(PrintWriter out, String title, List<String> columns, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            out.println();
            out.println(title);
            new TextTable(columns, rows).print(out);
        }
    }

    private List<List<String>> fields() {
        List<List<String>> rows = new ArrayList<>();
        dossier.fields().forEach((name, value) -> {
            if (value != null && !name.equals("title") && !name.equals("doi")) {
                rows.add(List.of(name, value.toString()));
            }
        });
        return rows;
    }

    private List<List<String>> authors() {
        return dossier.authors().stream()
                .map(a -> List.of(
                        a.position() + (a.corresponding() ? "*" : ""),
                        a.creditedName(),
                        a.family() + a.suffix().map(s -> ", " + s).orElse(""),
                        a.given().orElse(""),
                        a.orcid().orElse(""),
                        a.affiliations().toString().replaceAll("[\\[\\]]", "")))
                .toList();
    }

    private static List<List<String>> numbered(List<String> texts) {
        List<List<String>> rows = new ArrayList<>();
        for (String text : texts) {
            rows.add(List.of(Integer.toString(rows.size() + 1), text));
        }
        return rows;
    }

    private List<List<String>> ledger() {
        return dossier.ledger().stream().map(DossierText::verdict).toList();
    }

    private static List<String> verdict(FieldVerdict v) {
        return List.of(
                v.field().slug(),
                v.verdict().slug(),
                brief(v.pageValue()),
                brief(v.xmlValue()),
                brief(v.crossrefValue()),
                v.chosenSource().map(s -> s.slug()).orElse(""),
                v.rule(),
                v.detail().orElse(""));
    }

    private static String brief(Optional<String> value) {
        String text = TextTable.cell(value.orElse(""));
        return text.length() <= 32 ? text : text.substring(0, 31) + "\u2026";
    }

    private List<List<String>> decisions() {
        return dossier.decisions().stream()
                .map(ReviewLines::row)
                .map(row -> row.subList(1, row.size()))
                .toList();
    }

    private List<List<String>> counters() {
        return dossier.counters().stream()
                .map(c -> List.of(
                        c.metric(),
                        c.source(),
                        c.state(),
                        c.value().map(String::valueOf).orElse(""),
                        c.rawText().map(t -> "\"" + t + "\"").orElse(""),
                        c.observedAt().toString()))
                .toList();
    }

    /** The page's citation and ours one below the other, so that slips of form show. */
    private List<List<String>> citations() {
        List<List<String>> rows = new ArrayList<>();
        for (ArticleCitation c : dossier.citations()) {
            c.pageText()
                    .ifPresent(text -> rows.add(List.of(
                            c.style(),
                            "page",
                            c.agrees().map(agrees -> agrees ? "yes" : "no").orElse("?"),
                            text,
                            c.contradiction().orElse(""))));
            c.renderedText().ifPresent(text -> rows.add(List.of(c.style(), "winnow", "", text, "")));
        }
        return rows;
    }

    private List<List<String>> events() {
        List<List<String>> rows = new ArrayList<>();
        for (Dossier.Event e : dossier.events()) {
            rows.add(event(e, "this article"));
        }
        for (Dossier.Event e : dossier.notices()) {
            rows.add(event(e, e.affected().toString()));
        }
        return rows;
    }

    private static List<String> event(Dossier.Event e, String of) {
        return List.of(
                e.type(),
                of,
                e.notice().map(Object::toString).orElse(""),
                e.occurredOn().orElse(""),
                String.join(", ", e.sources())
                        + e.ended()
                                .map(since -> "; no longer said since " + since)
                                .orElse(""));
    }

    private List<List<String>> findings() {
        return dossier.findings().stream().map(DossierText::finding).toList();
    }

    private static List<String> finding(StoredFinding f) {
        return List.of(
                f.finding().rule(),
                f.finding().severity().slug(),
                f.finding().message(),
                f.finding().openedAt().toString());
    }

    private List<List<String>> snapshots() {
        return dossier.snapshots().stream().map(DossierText::snapshot).toList();
    }

    private static List<String> snapshot(StoredCapture s) {
        return List.of(
                s.kind().slug(), s.retrievedAt().toString(), s.url(), s.sha256().substring(0, 12));
    }
}
