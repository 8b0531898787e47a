package winnow.cli;

import java.util.ArrayList;
import java.util.List;
import winnow.job.doctor.Verdict;
import winnow.model.Snapshot;
import winnow.parse.Examination;

/** An examined page as rows: the verdict, each landmark, rule, value, silent field, left-over and warning. */
final class ExaminationCsv {

    static final List<String> COLUMNS = List.of("page", "item", "name", "state", "rule", "where", "text");

    private ExaminationCsv() {}

    static List<List<String>> rows(Snapshot page, Examination seen, Verdict verdict) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("verdict", verdict.outcome(), verdict.reason(), "", "", verdict.detail()));
        seen.landmarks()
                .forEach(l ->
                        rows.add(row("landmark", l.name(), l.found() ? "found" : "missing", l.by(), "", l.needed())));
        seen.rules().forEach(r -> rows.add(row("rule", r.field(), r.state().slug(), r.rule(), r.where(), r.text())));
        seen.values().forEach(v -> rows.add(row("value", v.field(), "read", v.origin(), "", v.value())));
        seen.silent().forEach(field -> rows.add(row("value", field, "silent", "", "", "")));
        seen.leftOvers().forEach(l -> rows.add(row("left_over", l.kind(), l.looksLike(), "", l.where(), l.text())));
        seen.warnings().forEach(w -> rows.add(row("warning", w.field(), "", "", "", w.message())));
        return rows.stream()
                .map(row -> {
                    List<String> whole = new ArrayList<>(List.of(page.url()));
                    whole.addAll(row);
                    return whole;
                })
                .toList();
    }

    private static List<String> row(String... cells) {
        return List.of(cells);
    }
}
