package winnow.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import winnow.job.doctor.Verdict;
import winnow.model.Snapshot;
import winnow.parse.Examination;
import winnow.parse.Examination.State;

/** An examined page for a reader: the verdict and what is missing first, then what was read and what was left over. */
final class ExaminationText {

    /** A menu must not bury the rest; JSON and CSV hold all. */
    private static final int MOST_LEFT_OVERS = 30;

    private final Snapshot page;
    private final Examination seen;
    private final Verdict verdict;
    private final boolean brief;

    ExaminationText(Snapshot page, Examination seen, Verdict verdict, boolean brief) {
        this.page = page;
        this.seen = seen;
        this.verdict = verdict;
        this.brief = brief;
    }

    void print(PrintWriter out) {
        out.println("page     " + TextTable.cell(page.url()) + ", "
                + page.content().length() + " bytes, " + ExaminationJson.form(seen));
        String detail = verdict.detail().isEmpty() ? "" : ": " + TextTable.cell(verdict.detail());
        out.println("verdict  " + verdict.outcome() + ", " + verdict.reason() + detail);
        out.println("means    " + verdict.means());
        section(out, "Missing, though every known page has it", List.of("rule", "field"), missing());
        section(out, "There, but nothing could be read", List.of("rule", "field", "where", "text"), unread());
        section(
                out,
                "Warnings",
                List.of("field", "message"),
                seen.warnings().stream()
                        .map(w -> List.of(w.field(), w.message()))
                        .toList());
        if (!brief) {
            details(out);
        }
    }

    private void details(PrintWriter out) {
        section(
                out,
                "Landmarks",
                List.of("landmark", "needed", "found", "by"),
                seen.landmarks().stream()
                        .map(l -> List.of(l.name(), l.needed(), l.found() ? "yes" : "NO", l.by()))
                        .toList());
        section(
                out,
                "Read",
                List.of("field", "value", "from"),
                seen.values().stream()
                        .map(v -> List.of(v.field(), v.value(), v.origin()))
                        .toList());
        if (!seen.silent().isEmpty()) {
            out.println();
            out.println("Nothing read of: " + String.join(", ", seen.silent()));
        }
        section(
                out,
                "There, but not needed",
                List.of("rule", "field", "where", "text"),
                seen.rules().stream()
                        .filter(r -> r.state() == State.SECOND)
                        .map(ExaminationText::row)
                        .toList());
        leftOvers(out);
    }

    private void leftOvers(PrintWriter out) {
        int all = seen.leftOvers().size();
        section(
                out,
                "Left over: words before a colon first, among them what a label was reworded to",
                List.of("kind", "where", "looks like", "text"),
                seen.leftOvers().stream()
                        .limit(MOST_LEFT_OVERS)
                        .map(l -> List.of(l.kind(), l.where(), l.looksLike(), l.text()))
                        .toList());
        if (all > MOST_LEFT_OVERS) {
            out.println("and " + (all - MOST_LEFT_OVERS) + " more; --output json or csv shows all");
        }
        if (seen.setAside() > 0) {
            out.println();
            out.println(seen.setAside() + " lines of full text, references, menus and footer were set aside");
        }
    }

    private List<List<String>> missing() {
        return seen.rules().stream()
                .filter(r -> r.state() == State.MISSING)
                .map(r -> List.of(r.rule(), r.field()))
                .collect(Collectors.toList());
    }

    private List<List<String>> unread() {
        return seen.rules().stream()
                .filter(r -> r.state() == State.UNREAD || r.state() == State.EMPTY)
                .map(ExaminationText::row)
                .toList();
    }

    private static List<String> row(Examination.Rule rule) {
        return List.of(rule.rule(), rule.field(), rule.where(), rule.text());
    }

    private static void section(PrintWriter out, String title, List<String> columns, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            out.println();
            out.println(title);
            new TextTable(columns, rows).print(out);
        }
    }
}
