package winnow.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import winnow.model.Article;
import winnow.model.AuthorClaim;
import winnow.model.BibliographicClaims;
import winnow.model.Claim;
import winnow.model.Content;
import winnow.model.Doi;
import winnow.model.Issn;
import winnow.model.Issns;
import winnow.model.Journal;
import winnow.model.License;
import winnow.model.Locator;
import winnow.model.LookupOutcome;
import winnow.model.PageForm;
import winnow.model.PageRecord;
import winnow.model.PartialDate;
import winnow.model.PersonName;
import winnow.model.RegistryRecord;
import winnow.model.Snapshot;
import winnow.model.SnapshotKind;
import winnow.reconcile.Journals;
import winnow.reconcile.Precedence;
import winnow.reconcile.Reconciler;

/** Time to reconcile one article of page, XML and registry record that all write it differently. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ReconcileBenchmark {

    private static final Doi DOI = new Doi("10.3892/or.2025.8963");

    /** Length of the author list: usual, long, and of the longest seen (10.1534/g3.114.015966). */
    @Param({"8", "50", "1014"})
    public int authors;

    private Reconciler reconciler;
    private Optional<PageRecord> page;
    private Optional<PageRecord> xml;
    private LookupOutcome lookup;

    /** Builds the records. */
    @Setup
    public void records() {
        Journal journal = new Journal(
                "or",
                Optional.of("Oncology Reports"),
                Optional.of("Oncol Rep"),
                Issn.parse("1021-335X"),
                Issn.parse("1791-2431"));
        reconciler = new Reconciler(Precedence.defaults(), new Journals(List.of(journal)));
        page = Optional.of(record(PageForm.HTML, claims("Jin\u2011Hao", false, "Oncology Reports")));
        xml = Optional.of(record(PageForm.XML, claims("JIN-HAO", true, "OR")));
        RegistryRecord registry = new RegistryRecord(
                DOI,
                Optional.of("journal-article"),
                claims("Jinhao", false, "Oncol Rep"),
                List.of("TGF-beta1 and p53 in the liver: Mechanism and clinical therapy (Review)"),
                List.of("Oncol Rep", "Oncology Reports"),
                PartialDate.parse("2025-08-01"),
                PartialDate.parse("2025-10"),
                PartialDate.parse("2025-08-01"),
                PartialDate.parse("2025-08-01"),
                Optional.of("http://www.spandidos-publications.com/10.3892/or.2025.8963"),
                Optional.of(4L),
                Optional.of(0L),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        Snapshot snapshot =
                new Snapshot(SnapshotKind.CROSSREF, "made", Instant.EPOCH, 200, Map.of(), Content.of(new byte[0]));
        lookup = new LookupOutcome.Found(registry, snapshot);
    }

    private PageRecord record(PageForm form, BibliographicClaims claims) {
        return new PageRecord(
                form,
                Optional.of(DOI),
                claims,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private BibliographicClaims claims(String given, boolean capitals, String journal) {
        List<AuthorClaim> people = new ArrayList<>();
        for (int i = 0; i < authors; i++) {
            String family = "Li" + (char) ('a' + i % 26) + (char) ('a' + i / 26 % 26);
            PersonName name = PersonName.person(capitals ? family.toUpperCase(java.util.Locale.ROOT) : family, given);
            people.add(new AuthorClaim(name, name.display(), Optional.empty(), List.of(i % 3), false, false));
        }
        String title = capitals
                ? "TGF-\u03b21 and p53 in the liver: Mechanism and clinical therapy (Review)."
                : "TGF\u2011\u03b21 and p53 in the liver: Mechanism and clinical therapy (Review)";
        return new BibliographicClaims(
                claim(title),
                claim(people),
                List.of(
                        "Department of Surgery, First Hospital, Beijing 100044, P.R. China",
                        "Department of Oncology, Second Hospital, Shanghai, P.R. China",
                        "Institute of Biology, University of Athens, Athens, Greece"),
                claim(journal),
                claim("or"),
                claim(new Issns(Issn.parse("1021-335X"), Issn.parse("1791-2431"), Set.of())),
                claim(capitals ? "54" : "054"),
                claim("4"),
                claim(capitals ? Locator.pages("130", null) : Locator.articleNumber("130")),
                claim(PartialDate.of(2025, 8, 1)),
                claim(PartialDate.of(2025, 10)),
                claim("review-article"),
                claim(new License(Optional.empty(), capitals ? "CC BY 4.0" : "Creative Commons Attribution License")),
                claim(capitals ? "Li et al." : "Li et al"),
                claim(true),
                claim("A made abstract of some length. ".repeat(50)));
    }

    private static <T> Optional<Claim<T>> claim(T value) {
        return Optional.of(new Claim<>(value, value.toString(), "made"));
    }

    /** All three sources. */
    @Benchmark
    public Article threeSources() {
        return reconciler.reconcile(DOI, page, xml, lookup);
    }

    /** The page alone, as in an offline run. */
    @Benchmark
    public Article pageAlone() {
        return reconciler.reconcile(DOI, page, Optional.empty(), new LookupOutcome.NotAsked());
    }
}
