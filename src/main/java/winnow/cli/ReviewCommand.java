package winnow.cli;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import winnow.job.ExitCode;
import winnow.job.UsageException;
import winnow.job.Workspace;
import winnow.job.settings.JournalsFile;
import winnow.model.Field;
import winnow.store.Conflict;
import winnow.store.ReviewFilter;
import winnow.store.ReviewStore;
import winnow.store.StoredDecision;

/** Lists what waits for a person, and what people decided. */
@Command(
        name = "review",
        description = "List the fields on which the sources of an article contradict one another, and decide on them.",
        synopsisSubcommandLabel = "[decide|undo …]",
        subcommands = {ReviewDecideCommand.class, ReviewUndoCommand.class},
        footer = {
            "",
            "A decision is remembered: it goes before every rule in every later harvest, until a source claims",
            "something else than it did when it was made. Then it lapses, the rules choose again, and finding B08",
            "says so.",
            "",
            "Examples:",
            "  winnow review --field volume --journal or",
            "  winnow review decide 10.3892/or.2025.8963 volume --take crossref --note \"as printed\"",
            "  winnow review --lapsed"
        })
final class ReviewCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--field",
            paramLabel = "FIELD",
            converter = FieldConverter.class,
            completionCandidates = FieldConverter.class,
            description = "Only this field: ${COMPLETION-CANDIDATES}.")
    private Optional<Field> field = Optional.empty();

    @Option(names = "--journal", paramLabel = "CODE", description = "Only articles of this journal.")
    private Optional<String> journal = Optional.empty();

    @Option(names = "--limit", paramLabel = "N", description = "At most so many.")
    private Optional<Long> limit = Optional.empty();

    @ArgGroup(exclusive = true)
    private Which which = new Which();

    @Mixin
    private OutputOption output;

    @Mixin
    private CommonOptions common;

    /** What to list instead of conflicts. */
    private static final class Which {
        @Option(names = "--decided", description = "List the decisions in force instead.")
        private boolean decided;

        @Option(names = "--lapsed", description = "List the decisions that have lapsed and wait for a person instead.")
        private boolean lapsed;
    }

    ReviewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ReviewFilter filter = filter();
        try (Workspace workspace = Workspace.existing(common.settings())) {
            ReviewStore store = new ReviewStore(workspace.database(), Clock.systemUTC());
            if (which.decided || which.lapsed) {
                decisions(store, filter);
            } else {
                conflicts(store, filter);
            }
        }
        return ExitCode.OK.code();
    }

    private void conflicts(ReviewStore store, ReviewFilter filter) {
        AtomicReference<Conflict> first = new AtomicReference<>();
        boolean table = output.format() == OutputFormat.table;
        List<String> columns =
                table ? ReviewLines.CONFLICT.subList(0, ReviewLines.CONFLICT_BRIEF) : ReviewLines.CONFLICT;
        long count;
        try (RecordPrinter printer = new RecordPrinter(console.out(), output.format(), columns)) {
            count = store.conflicts(filter, conflict -> {
                first.compareAndSet(null, conflict);
                List<String> row = ReviewLines.row(conflict);
                printer.print(table ? ReviewLines.brief(row) : row, ReviewLines.object(conflict));
            });
        }
        say(
                count == 0
                        ? "no conflict waits for a decision"
                        : count + " wait for a decision" + next(first.get(), count));
    }

    private String next(Conflict first, long count) {
        boolean more = limit.isPresent() && count == limit.get();
        return (more ? ", perhaps more" : "") + "; see winnow explain " + first.doi() + ", then winnow review decide "
                + first.doi() + " " + first.verdict().field().slug() + " --take page|xml|crossref|VALUE";
    }

    private void decisions(ReviewStore store, ReviewFilter filter) {
        long count;
        AtomicReference<StoredDecision> first = new AtomicReference<>();
        boolean table = output.format() == OutputFormat.table;
        try (RecordPrinter printer = new RecordPrinter(console.out(), output.format(), ReviewLines.DECISION)) {
            Consumer<StoredDecision> print = decision -> {
                first.compareAndSet(null, decision);
                List<String> row = ReviewLines.row(decision);
                printer.print(table ? ReviewLines.brief(row) : row, ReviewLines.object(decision));
            };
            count = which.lapsed ? store.lapsed(filter, print) : store.inForce(filter, print);
        }
        String what = which.lapsed ? "lapsed" : "in force";
        say(count == 0 ? "no decision is " + what : count + " " + what + next(first.get()));
    }

    private String next(StoredDecision first) {
        String words = first.doi() + " " + first.decision().field().slug();
        return "; winnow review undo " + words
                + (which.lapsed
                        ? " puts one aside, winnow review decide " + words + " --take … decides anew"
                        : " ends one");
    }

    private void say(String line) {
        if (!common.quiet() && output.format() == OutputFormat.table) {
            console.out().flush();
            console.say(line);
        }
    }

    private ReviewFilter filter() {
        limit.filter(n -> n < 1).ifPresent(n -> {
            throw new UsageException("--limit " + n + ": list at least one");
        });
        journal.ifPresent(code -> CommonOptions.requireJournal(code, JournalsFile.load(CommonOptions.configFolder())));
        return new ReviewFilter(field, journal, limit.orElse(Long.MAX_VALUE));
    }
}
