package winnow.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import winnow.job.UsageException;
import winnow.job.doctor.PageSource;
import winnow.job.doctor.Verdict;
import winnow.job.settings.SettingsLoader;
import winnow.model.Doi;
import winnow.model.Snapshot;
import winnow.parse.Examination;
import winnow.parse.PageParser;

/** Shows what the parser finds in one page. */
@Command(
        name = "page",
        description = {
            "Show what the parser finds in one article page: which landmarks and rules, what was read by which of them,"
                    + " what was left over, and what a harvest would make of it. Nothing is stored.",
            "",
            "FILE is a page as HTML or text, the site's XML, or a WARC archive, compressed or not. URL is an address on"
                    + " the site; it is asked for as a harvest would, robots.txt, pace and contact included."
        },
        footer = {
            "",
            "States of a rule: read (a value came from it); second (it is there, the value came from elsewhere); empty",
            "(nothing behind it); unread (what stands there gave no value); missing (every known page has it); absent.",
            "Line numbers count the lines of the page's text.",
            "",
            "Exit codes: 0 the page gives a record; 1 it does not, the verdict says why; 2 no such page in the file or",
            "no address of the site; 3 the site cannot be reached or gives no page.",
            "",
            "Examples:",
            "  winnow doctor page saved.html",
            "  winnow doctor page crawl.warc.gz --doi 10.3892/or.2025.8963",
            "  winnow doctor page crawl.warc.gz#10.3892/or.2025.8963 --output json",
            "  winnow doctor page https://www.spandidos-publications.com/10.3892/or.2025.8963"
        })
final class DoctorPageCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FILE|URL", description = "The page.")
    private String place;

    @Option(names = "--doi", paramLabel = "DOI", description = "Which article, where the file is an archive of many.")
    private Optional<String> doi = Optional.empty();

    @Mixin
    private OutputOption output;

    @Mixin
    private CommonOptions common;

    DoctorPageCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Optional<Doi> wanted = doi.map(text -> Doi.parse(text)
                .orElseThrow(
                        () -> new UsageException("\"" + text + "\" is no DOI; write it like 10.3892/or.2025.8963")));
        var settings = new SettingsLoader(console.environment(), CommonOptions.configFolder()).load(common.overrides());
        Snapshot page = new PageSource(settings).get(place, wanted);
        Examination examination = PageParser.examine(page);
        Verdict verdict = Verdict.of(examination);
        switch (output.format()) {
            case table -> new ExaminationText(page, examination, verdict, common.quiet()).print(console.out());
            case json -> OutputOption.json(console.out(), ExaminationJson.of(page, examination, verdict));
            case csv ->
                OutputOption.csv(
                        console.out(), ExaminationCsv.COLUMNS, ExaminationCsv.rows(page, examination, verdict));
        }
        return verdict.exit().code();
    }
}
