package winnow.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import winnow.store.Balance;
import winnow.store.Database;
import winnow.store.DiscoveryStore;
import winnow.store.DiscoveryWindow;
import winnow.store.FindingCount;
import winnow.store.FindingStore;
import winnow.store.OutcomeCount;
import winnow.store.RunStore;
import winnow.store.Step;

/** Sums a run up from its rows. */
final class Summaries {

    private static final int MOST_FAILURES_SHOWN = 5;
    private static final int MOST_GAPS_SHOWN = 5;
    private static final String UNAVAILABLE = "unavailable-";

    private final Database database;
    private final RunStore runs;
    private final DiscoveryStore windows;
    private final String goOn;

    Summaries(Database database, RunStore runs, DiscoveryStore windows, String goOn) {
        this.database = database;
        this.runs = runs;
        this.windows = windows;
        this.goOn = "Go on with: " + goOn;
    }

    RunSummary of(
            long runId,
            ExitCode exit,
            Duration took,
            Balance balance,
            Map<String, Long> passedOver,
            Optional<Throwable> fault) {
        FindingStore findings = new FindingStore(database);
        return new RunSummary(
                runId,
                exit,
                took,
                balance.taken(),
                balance.stored(),
                balance.unchanged(),
                failures(balance.failures()),
                balance.failed() == 0 ? List.of() : runs.failed(runId, MOST_FAILURES_SHOWN),
                runs.skipped(runId),
                passedOver,
                byRule(findings.openCounts(runId)),
                byRule(findings.openCounts()),
                notices(runId),
                note(exit, balance, fault));
    }

    private static Map<String, Long> failures(List<OutcomeCount> failures) {
        return failures.stream()
                .collect(Collectors.toMap(
                        f -> f.outcome() + ", " + f.reason(), OutcomeCount::count, Long::sum, TreeMap::new));
    }

    private static Map<String, Long> byRule(List<FindingCount> counts) {
        return counts.stream()
                .collect(Collectors.toMap(FindingCount::rule, FindingCount::open, Long::sum, TreeMap::new));
    }

    private List<String> notices(long runId) {
        List<String> notices = new ArrayList<>();
        List<DiscoveryWindow> gaps = windows.openAfter(runId);
        gaps.stream()
                .limit(MOST_GAPS_SHOWN)
                .forEach(gap ->
                        notices.add("Not proven complete: " + gap.source().slug() + " " + gap.scope() + " ("
                                + gap.doubt().orElse("") + ")"));
        if (gaps.size() > MOST_GAPS_SHOWN) {
            notices.add("... and " + (gaps.size() - MOST_GAPS_SHOWN) + " more gaps like these");
        }
        if (!gaps.isEmpty()) {
            notices.add("What is not proven complete is asked for again by the next run that discovers there.");
        }
        runs.outcomes(runId).stream()
                .filter(o -> o.step() == Step.RECONCILE && o.reason().startsWith(UNAVAILABLE))
                .forEach(o -> notices.add(silence(o.reason().substring(UNAVAILABLE.length()), o.count())));
        return notices;
    }

    private static String silence(String reason, long articles) {
        String why = switch (reason) {
            case "blocked" ->
                "Crossref has blocked this address or contact (403), so the look-ups ended: ask its support, then harvest again";
            case "unauthorised" ->
                "Crossref refuses the token (401), so the look-ups ended: check winnow.crossref.token, then harvest again";
            case "not-indexed" -> "registered with Crossref, but not to be found there yet: harvest again in a day";
            default -> "Crossref gave no usable answer (" + reason + "): harvest again later";
        };
        return articles + (articles == 1 ? " article" : " articles") + " without the registry's record: " + why;
    }

    private String note(ExitCode exit, Balance balance, Optional<Throwable> fault) {
        return switch (exit) {
            case OK, ATTENTION -> "";
            case USAGE -> fault.map(Throwable::getMessage).orElse("");
            case OUTSIDE_FAULT -> "Stopped: " + fault.map(Summaries::line).orElse("") + "\n" + goOn;
            case INTERRUPTED -> "Interrupted with " + balance.open() + " targets left. " + goOn;
            case UNBALANCED ->
                fault.map(f -> "A bug stopped this run: " + f + "; the log has the details. Please report it.")
                        .orElse("The balance does not hold: " + balance.open()
                                + " targets are unaccounted for. This is a bug, please report it.");
        };
    }

    private static String line(Throwable fault) {
        return fault instanceof OutOfMemoryError
                ? "Java's memory is used up: give it more with WINNOW_JAVA_OPTS=-Xmx1g"
                : fault.getMessage();
    }
}
