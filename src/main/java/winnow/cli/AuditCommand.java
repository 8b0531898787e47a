package winnow.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import winnow.audit.AuditRules;
import winnow.audit.AuditSummary;
import winnow.audit.Auditor;
import winnow.audit.Rule;
import winnow.job.Audits;
import winnow.job.ExitCode;
import winnow.job.UsageException;
import winnow.job.Workspace;
import winnow.job.settings.Settings;
import winnow.model.Severity;
import winnow.store.FindingFilter;
import winnow.store.FindingScope;
import winnow.store.FindingStore;
import winnow.store.StoredFinding;
import winnow.store.read.Catalogue;

/** Applies the rules to what is stored and lists what they find. */
@Command(
        name = "audit",
        description = "Apply the audit rules to what is stored and list the open findings.",
        footer = {"", "Example: winnow audit --rule M01,B01 --journal or --output csv --fail-on error"})
final class AuditCommand implements Callable<Integer> {

    private static final List<String> COLUMNS =
            List.of("rule", "severity", "doi", "message", "opened", "mend", "evidence");

    private final Console console;

    @Option(names = "--rule", split = ",", paramLabel = "ID", description = "Only these rules, such as M01.")
    private List<String> rules = new ArrayList<>();

    @Option(names = "--journal", paramLabel = "CODE", description = "Only articles of this journal.")
    private Optional<String> journal = Optional.empty();

    @Option(
            names = "--since",
            paramLabel = "DATE",
            converter = DayConverter.class,
            description = "List only findings opened on this day or later.")
    private Optional<LocalDate> since = Optional.empty();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "Exit with 1 when a listed finding is that grave: info, warning or error.")
    private Optional<Severity> failOn = Optional.empty();

    @Mixin
    private OutputOption output;

    @Mixin
    private CommonOptions common;

    AuditCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Set<String> ids = ids();
        Settings settings = common.settings();
        try (Workspace workspace = Workspace.migrated(settings)) {
            Catalogue catalogue = new Catalogue(workspace.database().dataSource());
            journal.ifPresent(code -> SelectionOptions.requireJournal(catalogue, code));
            FindingStore findings = new FindingStore(workspace.database());
            AuditSummary summary = new Auditor(findings)
                    .run(
                            ids,
                            scope(),
                            OptionalLong.empty(),
                            Clock.systemUTC().instant(),
                            Audits.thresholds(settings),
                            rule -> {});
            List<StoredFinding> open = findings.list(filter(ids));
            print(open);
            if (!common.quiet() && output.format() == OutputFormat.table) {
                console.say(closing(summary, open.size()));
            }
            boolean grave = failOn.isPresent()
                    && open.stream().anyMatch(f -> f.finding().severity().compareTo(failOn.get()) >= 0);
            return (grave ? ExitCode.ATTENTION : ExitCode.OK).code();
        }
    }

    /** What became of the findings, then how many of them are listed where that is another number. */
    private String closing(AuditSummary summary, int listed) {
        return "%d open: %d new, %d closed, %d as before%s"
                .formatted(
                        summary.opened() + summary.kept(),
                        summary.opened(),
                        summary.closed(),
                        summary.kept(),
                        since.map(day -> "; %d opened since %s".formatted(listed, day))
                                .orElse(""));
    }

    private Set<String> ids() {
        return rules.stream()
                .map(id -> AuditRules.byId(id.strip())
                        .map(Rule::id)
                        .orElseThrow(() -> new UsageException("there is no rule \"" + id.strip() + "\"; the rules are "
                                + AuditRules.all().stream().map(Rule::id).collect(Collectors.joining(", ")))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private FindingScope scope() {
        return journal.<FindingScope>map(code -> new FindingScope.Journals(Set.of(code)))
                .orElse(FindingScope.ALL);
    }

    private FindingFilter filter(Set<String> ids) {
        Optional<Instant> from =
                since.map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
        return new FindingFilter(ids, journal, Optional.empty(), from, Severity.INFO, true);
    }

    private void print(List<StoredFinding> open) {
        List<List<String>> rows = open.stream()
                .sorted(Comparator.comparing((StoredFinding f) -> f.finding().rule())
                        .thenComparing(f -> f.subject()))
                .map(AuditCommand::row)
                .toList();
        if (output.format() == OutputFormat.json) {
            OutputOption.json(
                    console.out(), rows.stream().map(AuditCommand::object).toList());
            return;
        }
        boolean brief = output.format() == OutputFormat.table;
        output.print(
                console.out(),
                brief ? COLUMNS.subList(0, 4) : COLUMNS,
                brief ? rows.stream().map(row -> row.subList(0, 4)).toList() : rows);
    }

    /** The same with its evidence as JSON of its own. */
    private static Map<String, Object> object(List<String> row) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            boolean evidence = COLUMNS.get(i).equals("evidence");
            object.put(COLUMNS.get(i), evidence ? JsonMapper.shared().readTree(row.get(i)) : row.get(i));
        }
        return object;
    }

    private static List<String> row(StoredFinding stored) {
        var finding = stored.finding();
        String menders = AuditRules.byId(finding.rule())
                .map(rule -> rule.menders().stream().map(m -> m.slug()).sorted().collect(Collectors.joining(", ")))
                .orElse("");
        return List.of(
                finding.rule(),
                finding.severity().slug(),
                finding.doi().map(Object::toString).orElse(""),
                finding.message(),
                finding.openedAt().toString(),
                menders,
                finding.evidence());
    }
}
