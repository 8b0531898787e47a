package winnow.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import winnow.store.Dossier;

/** A dossier as rows: one a field with its claims, one a counter with its state. */
final class DossierCsv {

    static final List<String> COLUMNS = List.of(
            "doi",
            "item",
            "page",
            "xml",
            "crossref",
            "verdict_or_state",
            "chosen_source",
            "chosen_value",
            "rule",
            "detail");

    private DossierCsv() {}

    static List<List<String>> rows(Dossier dossier) {
        List<List<String>> rows = new ArrayList<>();
        String doi = dossier.doi().value();
        dossier.ledger()
                .forEach(v -> rows.add(Arrays.asList(
                        doi,
                        v.field().slug(),
                        v.pageValue().orElse(null),
                        v.xmlValue().orElse(null),
                        v.crossrefValue().orElse(null),
                        v.verdict().slug(),
                        v.chosenSource().map(s -> s.slug()).orElse(null),
                        v.chosenValue().orElse(null),
                        v.rule(),
                        v.detail().orElse(null))));
        dossier.decisions()
                .forEach(d -> rows.add(Arrays.asList(
                        doi,
                        "decision on " + d.decision().field().slug(),
                        d.decision().seen().page().orElse(null),
                        d.decision().seen().xml().orElse(null),
                        d.decision().seen().crossref().orElse(null),
                        d.state(),
                        d.decision().take().map(s -> s.slug()).orElse("review"),
                        d.decision().value().orElse(null),
                        "decided by " + d.signature().by() + " " + d.decidedAt(),
                        d.signature().note().orElse(null))));
        dossier.counters()
                .forEach(c -> rows.add(Arrays.asList(
                        doi,
                        c.metric(),
                        c.source().equals("crossref") ? null : c.rawText().orElse(null),
                        null,
                        c.source().equals("crossref") ? c.rawText().orElse(null) : null,
                        c.state(),
                        c.source(),
                        c.value().map(String::valueOf).orElse(null),
                        "observed " + c.observedAt(),
                        null)));
        return rows;
    }
}
