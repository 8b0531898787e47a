package winnow.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import winnow.audit.AuditRules;
import winnow.audit.Rule;
import winnow.job.RunSummary;
import winnow.store.FailedTarget;

/** The end of a run, for a person to read. */
final class SummaryText {

    private SummaryText() {}

    static void print(RunSummary summary, PrintWriter out) {
        long open = summary.taken() - summary.stored() - summary.unchanged() - summary.failures();
        out.printf(
                "Run %d, %s: %d taken = %d stored + %d unchanged + %d failed%s%n",
                summary.runId(),
                took(summary.took()),
                summary.taken(),
                summary.stored(),
                summary.unchanged(),
                summary.failures(),
                open == 0 ? "" : " + " + open + " still to do");
        list(out, "Failed", summary.failed());
        summary.firstFailed().forEach(failed -> out.printf("          %s: %s%n", failed.place(), why(failed)));
        list(out, "Passed over", summary.passedOver());
        if (summary.skipped() > 0) {
            out.println();
            out.println("Skipped: " + summary.skipped() + " articles that are not due yet");
        }
        findings(out, summary);
        if (!summary.notices().isEmpty()) {
            out.println();
            summary.notices().forEach(out::println);
        }
        if (!summary.note().isBlank()) {
            out.println();
            out.println(summary.note());
        }
        next(out, summary);
    }

    private static void list(PrintWriter out, String title, Map<String, Long> counts) {
        if (!counts.isEmpty()) {
            out.println();
            out.println(title);
            counts.forEach((reason, count) -> out.printf("  %6d  %s%n", count, reason));
        }
    }

    private static String why(FailedTarget failed) {
        return failed.detail().orElse(failed.outcome() + ", " + failed.reason());
    }

    private static void findings(PrintWriter out, RunSummary summary) {
        out.println();
        if (summary.open().isEmpty()) {
            out.println("No open findings");
            return;
        }
        out.println("Open findings");
        summary.open().forEach((rule, count) -> {
            long opened = summary.opened().getOrDefault(rule, 0L);
            String title = AuditRules.byId(rule).map(Rule::title).orElse("");
            out.printf("  %6d  %s %s%s%n", count, rule, title, opened > 0 ? " (" + opened + " new)" : "");
        });
    }

    private static void next(PrintWriter out, RunSummary summary) {
        out.println();
        out.println("Next: winnow explain DOI   all about one article");
        out.println("      winnow audit         the findings one by one");
        if (summary.failures() > 0) {
            out.println(
                    "      psql \"$(winnow db url)\" -c \"select doi, outcome, reason, detail from winnow.outcome where run_id = "
                            + summary.runId() + "\"");
        }
    }

    private static String took(Duration time) {
        return time.toMinutes() > 0
                ? time.toMinutes() + " min " + time.toSecondsPart() + " s"
                : "%.1f s".formatted(time.toMillis() / 1000.0);
    }
}
