package winnow.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import winnow.job.ExitCode;
import winnow.job.UsageException;
import winnow.job.Workspace;
import winnow.publish.check.CheckSummary;
import winnow.publish.check.Checker;
import winnow.publish.export.Destination;
import winnow.publish.export.ExportFormat;
import winnow.publish.export.ExportSummary;
import winnow.publish.export.Exporter;
import winnow.publish.institution.Judgement;
import winnow.publish.map.FieldMaps;
import winnow.store.read.Selection;

/** Exports what is stored. */
@Command(
        name = "export",
        description = "Export what is stored, for repositories, citation managers and spreadsheets.",
        footer = {
            "",
            "Examples:",
            "  winnow export --format csv > articles.csv",
            "  winnow export --format dspace-saf --institution uoa --out saf.zip",
            "  winnow export --format oai_openaire --check",
            "  winnow export --institution uoa --near-misses",
            "  winnow export --format jsonl --since 2026-03-01",
            "  winnow export --format metrics-json --journal or --out counters.jsonl"
        })
final class ExportCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = ExportFormatConverter.class,
            completionCandidates = ExportFormatConverter.class,
            description = "One of ${COMPLETION-CANDIDATES}.")
    private ExportFormat format;

    @Option(
            names = "--out",
            paramLabel = "PATH",
            description = "File, or for dspace-saf a folder or a .zip; default: standard output.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--check",
            description = "Verify instead what the target demands, and print what each record lacks; exit code 1 when"
                    + " something mandatory is missing.")
    private boolean check;

    @Option(
            names = "--near-misses",
            description = "Print instead the affiliations that look like those of --institution and are not taken.")
    private boolean nearMisses;

    @Mixin
    private SelectionOptions selection;

    @Mixin
    private OutputOption output;

    @Mixin
    private CommonOptions common;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (nearMisses) {
            return printNearMisses();
        }
        if (format == null) {
            throw new UsageException("which --format? there are " + String.join(", ", new ExportFormatConverter()));
        }
        if (!check && format.severalFiles() && out.isEmpty()) {
            throw new UsageException(format + " makes several files: say where by --out FOLDER or --out FILE.zip");
        }
        out.ifPresent(this::requireRoom);
        FieldMaps maps = FieldMaps.in(CommonOptions.configFolder());
        try (Workspace workspace = Workspace.existing(common.settings())) {
            Selection wanted = selection.selection(workspace.database().dataSource(), CommonOptions.configFolder());
            return check ? check(workspace, maps, wanted) : export(workspace, maps, wanted);
        }
    }

    /** What cannot be written is better known before anything is read. */
    private void requireRoom(Path path) {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(path) && !format.severalFiles()) {
            throw new UsageException("--out " + path + " is a folder; name a file in it");
        }
        if (!Files.isDirectory(folder)) {
            throw new UsageException(
                    "--out " + path + ": there is no folder " + folder + "; make it, or choose another");
        }
    }

    private int printNearMisses() {
        try (Workspace workspace = Workspace.existing(common.settings())) {
            List<List<String>> rows =
                    selection.nearMisses(workspace.database().dataSource(), CommonOptions.configFolder()).stream()
                            .map(j -> List.of(j.affiliation().name(), ((Judgement.NearMiss) j.judgement()).why()))
                            .toList();
            output.print(console.out(), List.of("affiliation", "not taken because"), rows);
        }
        return ExitCode.OK.code();
    }

    private int export(Workspace workspace, FieldMaps maps, Selection wanted) {
        Exporter exporter = new Exporter(workspace.database().dataSource(), maps);
        ExportSummary summary;
        try {
            summary = exporter.export(format, wanted, destination());
        } catch (UncheckedIOException unwritable) {
            console.say("winnow: the export could not be written: "
                    + unwritable.getCause().getMessage());
            return ExitCode.OUTSIDE_FAULT.code();
        }
        if (!common.quiet()) {
            tell(summary);
        }
        return ExitCode.OK.code();
    }

    /** Bytes go straight to standard output: the console's writer would change line ends and buffer twice. */
    private Destination destination() {
        return out.<Destination>map(Destination.Place::new)
                .orElseGet(() -> new Destination.Stream(new FileOutputStream(FileDescriptor.out)));
    }

    private void tell(ExportSummary summary) {
        console.say("%,d %s exported%s"
                .formatted(
                        summary.records(),
                        (format.ofReadings() ? "reading" : "article") + (summary.records() == 1 ? "" : "s"),
                        summary.deleted() == 0 ? "" : ", %,d told of as deleted".formatted(summary.deleted())));
        if (summary.untold() > 0) {
            console.say("%,d articles were deleted here, which %s cannot say; jsonl and csv can"
                    .formatted(summary.untold(), format));
        }
        console.say("what changes from now on: --since " + summary.next());
    }

    private int check(Workspace workspace, FieldMaps maps, Selection wanted) {
        CheckSummary summary;
        long left;
        try (GapPrinter printer = new GapPrinter(output.format(), console.out())) {
            summary = new Checker(workspace.database().dataSource(), maps).check(format, wanted, printer::print);
            left = printer.left();
        }
        if (left > 0) {
            console.say("%,d more gaps are not shown: --output csv gives them all".formatted(left));
        }
        if (!common.quiet()) {
            console.say("%,d of %,d records lack nothing that %s demands; %,d gaps"
                    .formatted(summary.valid(), summary.records(), format, summary.gaps()));
            if (summary.schemaValid() != summary.valid()) {
                console.say("%,d of them would also pass the published schema, which contradicts its own profile"
                        .formatted(summary.schemaValid()));
            }
        }
        return summary.valid() == summary.records() ? ExitCode.OK.code() : ExitCode.ATTENTION.code();
    }
}
