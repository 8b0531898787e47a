package winnow.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import winnow.model.Affiliation;
import winnow.model.Article;
import winnow.model.ArticleCitation;
import winnow.model.AuthorClaim;
import winnow.model.Doi;
import winnow.model.EditorialEvent;
import winnow.model.EditorialStatus;
import winnow.model.Field;
import winnow.model.FieldVerdict;
import winnow.model.Funding;
import winnow.model.Issn;
import winnow.model.Journal;
import winnow.model.License;
import winnow.model.Locator;
import winnow.model.Metric;
import winnow.model.MetricReading;
import winnow.model.MetricSource;
import winnow.model.MetricState;
import winnow.model.Orcid;
import winnow.model.PartialDate;
import winnow.model.PersonName;
import winnow.model.Reference;
import winnow.model.RegistryStatus;
import winnow.model.Source;
import winnow.model.SourcedLicense;
import winnow.model.Verdict;

/** Made-up articles with everything on them, to be varied part by part. */
final class Articles {

    static final Journal JOURNAL = new Journal(
            "or",
            Optional.of("Oncology Reports"),
            Optional.of("Oncol Rep"),
            Issn.parse("1021-335X"),
            Issn.parse("1791-2431"));

    private Doi doi;
    private Optional<Journal> journal = Optional.of(JOURNAL);
    private Optional<String> title;
    private List<AuthorClaim> authors;
    private List<Affiliation> affiliations;
    private List<FieldVerdict> ledger;
    private List<EditorialEvent> events = List.of();
    private RegistryStatus registry = RegistryStatus.FOUND;

    private Articles(Doi doi) {
        this.doi = doi;
        this.title = Optional.of("Title of " + doi);
        this.affiliations = List.of(
                new Affiliation("Department of " + doi, Optional.of("CN"), Optional.empty()),
                new Affiliation("Shared Institute, Milan, Italy", Optional.of("IT"), Optional.empty()));
        this.authors = List.of(author("Zuo", "Yun", 0), author("Rossi", "Anna", 0, 1), author("Li", "Wei"));
        this.ledger = ledger(title);
    }

    static Articles of(Doi doi) {
        return new Articles(doi);
    }

    static Doi doi(int number) {
        return new Doi("10.3892/or.2025." + number);
    }

    Articles title(String text) {
        title = Optional.of(text);
        ledger = ledger(title);
        return this;
    }

    Articles ledger(Function<FieldVerdict, FieldVerdict> change) {
        ledger = ledger.stream().map(change).toList();
        return this;
    }

    Articles authors(AuthorClaim... people) {
        authors = List.of(people);
        return this;
    }

    Articles affiliations(Affiliation... places) {
        affiliations = List.of(places);
        return this;
    }

    Articles events(EditorialEvent... all) {
        events = List.of(all);
        return this;
    }

    Articles journal(Journal one) {
        journal = Optional.of(one);
        return this;
    }

    Articles registry(RegistryStatus status) {
        registry = status;
        return this;
    }

    static AuthorClaim author(String family, String given, Integer... affiliations) {
        return new AuthorClaim(
                PersonName.person(family, given),
                given + " " + family,
                Optional.empty(),
                Arrays.asList(affiliations),
                affiliations.length > 0,
                false);
    }

    static AuthorClaim withOrcid(AuthorClaim author, String orcid) {
        return new AuthorClaim(
                author.name(),
                author.creditedName(),
                Orcid.parse(orcid),
                author.affiliations(),
                author.corresponding(),
                author.equalContribution());
    }

    Article build() {
        return new Article(
                doi,
                journal,
                title,
                Optional.of("research-article"),
                Optional.of("54"),
                Optional.of("4"),
                Optional.of(Locator.pages("883", "888")),
                Optional.of(PartialDate.of(2025, 8, 1)),
                Optional.of(PartialDate.of(2025, 10)),
                Optional.of("First paragraph.\nSecond paragraph."),
                Optional.of(true),
                Optional.of("https://creativecommons.org/licenses/by/4.0/"),
                Optional.of("Zuo et al"),
                Optional.of("https://www.example.org/" + doi),
                Optional.empty(),
                Optional.empty(),
                EditorialStatus.CURRENT,
                registry,
                authors,
                affiliations,
                List.of(),
                ledger,
                events,
                List.of(
                        new ArticleCitation(
                                "spandidos",
                                Optional.of("Zuo Y"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        new ArticleCitation(
                                "apa",
                                Optional.of("Zuo, Y."),
                                Optional.of("Zuo, Y."),
                                Optional.of(true),
                                Optional.empty())),
                List.of(
                        new Reference(1, Optional.of(new Doi("10.1000/a")), Optional.of("One")),
                        new Reference(2, Optional.empty(), Optional.of("Two"))),
                List.of(new Funding(Optional.of("A fund"), Optional.empty(), List.of("12,\"3\"", "4\\5", "{x}"))),
                List.of(new SourcedLicense(
                        Source.PAGE,
                        new License(Optional.of("https://creativecommons.org/licenses/by/4.0/"), "CC BY"))));
    }

    /** The six counters of a page, all reported and told by one number. */
    static List<MetricReading> counters(long number) {
        List<MetricReading> readings = new ArrayList<>();
        for (Metric metric : Metric.OF_PAGE) {
            readings.add(MetricReading.reported(metric, MetricSource.PAGE, number, Long.toString(number)));
        }
        return readings;
    }

    /** The six counters of a page whose scripts never ran. */
    static List<MetricReading> placeholders() {
        return Metric.OF_PAGE.stream()
                .map(m -> MetricReading.without(
                        m,
                        MetricSource.PAGE,
                        m.slug().endsWith(".total") ? MetricState.PLACEHOLDER : MetricState.BLANK,
                        m.slug().endsWith(".total") ? "0" : ""))
                .toList();
    }

    private static List<FieldVerdict> ledger(Optional<String> title) {
        List<FieldVerdict> ledger = new ArrayList<>();
        for (Field field : Field.values()) {
            Optional<String> value = field == Field.TITLE ? title : Optional.of("value of " + field.slug());
            ledger.add(new FieldVerdict(
                    field,
                    value,
                    Optional.empty(),
                    value,
                    Verdict.AGREE,
                    Optional.of(Source.PAGE),
                    value,
                    "precedence:page",
                    Optional.empty(),
                    0.85));
        }
        return ledger;
    }
}
