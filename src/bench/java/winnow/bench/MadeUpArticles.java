package winnow.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import winnow.model.Affiliation;
import winnow.model.Article;
import winnow.model.ArticleCitation;
import winnow.model.AuthorClaim;
import winnow.model.Doi;
import winnow.model.EditorialStatus;
import winnow.model.Field;
import winnow.model.FieldVerdict;
import winnow.model.Issn;
import winnow.model.Journal;
import winnow.model.License;
import winnow.model.Locator;
import winnow.model.Metric;
import winnow.model.MetricReading;
import winnow.model.MetricSource;
import winnow.model.MetricState;
import winnow.model.PartialDate;
import winnow.model.PersonName;
import winnow.model.RegistryStatus;
import winnow.model.Source;
import winnow.model.SourcedLicense;
import winnow.model.Verdict;

/**
 * Reconciled articles as a harvest gives them: 6 authors, 4 affiliations out of 8,000 with 8 links, 6
 * counters of the page and 2 of the registry, 16 verdicts, 4 citations, one licence. The same number always gives the
 * same article.
 */
final class MadeUpArticles {

    private static final int AUTHORS = 6;
    private static final int AFFILIATIONS = 4;
    private static final int PLACES = 8_000;
    private static final String[] CODES = {"or", "ol", "ijo", "ijmm", "mmr", "etm", "br", "mco"};
    private static final String WORDS = "expression of a gene in human cells is lowered by treatment and restored after"
            + " its removal which suggests that the pathway takes part in growth and migration of tumour tissue ";

    private MadeUpArticles() {}

    static Article article(int number) {
        Random random = new Random(number);
        Doi doi = new Doi("10.3892/" + CODES[number % CODES.length] + ".2025." + number);
        String title = text(random, 110) + " " + number;
        Optional<String> landing = Optional.of("https://www.example.org/" + doi);
        List<Affiliation> affiliations = affiliations(random);
        return new Article(
                doi,
                Optional.of(new Journal(
                        CODES[number % CODES.length],
                        Optional.of("Journal " + CODES[number % CODES.length]),
                        Optional.of("J"),
                        Issn.parse("1021-335X"),
                        Issn.parse("1791-2431"))),
                Optional.of(title),
                Optional.of("research-article"),
                Optional.of("54"),
                Optional.of("4"),
                Optional.of(Locator.articleNumber(Integer.toString(number))),
                Optional.of(PartialDate.of(2025, 8, 1)),
                Optional.of(PartialDate.of(2025, 10)),
                Optional.of(text(random, 1500)),
                Optional.of(true),
                Optional.of("https://creativecommons.org/licenses/by/4.0/"),
                Optional.of("Zuo et al"),
                landing,
                landing.map(l -> l + "/download"),
                Optional.empty(),
                EditorialStatus.CURRENT,
                RegistryStatus.FOUND,
                authors(number),
                affiliations,
                counters(random),
                ledger(title, random),
                List.of(),
                citations(title),
                List.of(),
                List.of(),
                List.of(new SourcedLicense(
                        Source.PAGE,
                        new License(Optional.of("https://creativecommons.org/licenses/by/4.0/"), "CC BY 4.0"))));
    }

    private static List<AuthorClaim> authors(int number) {
        List<AuthorClaim> authors = new ArrayList<>();
        for (int i = 0; i < AUTHORS; i++) {
            PersonName name = PersonName.person("Family" + (number + i) % 997, "Given" + i);
            authors.add(new AuthorClaim(
                    name,
                    name.display(),
                    Optional.empty(),
                    i % 3 == 0 ? List.of(i % AFFILIATIONS, (i + 1) % AFFILIATIONS) : List.of(i % AFFILIATIONS),
                    i == 0,
                    false));
        }
        return authors;
    }

    private static List<Affiliation> affiliations(Random random) {
        List<Affiliation> affiliations = new ArrayList<>();
        for (int i = 0; i < AFFILIATIONS; i++) {
            int place = random.nextInt(PLACES);
            affiliations.add(new Affiliation(
                    "Department of Oncology " + place + ", University Hospital, City " + place % 300 + ", P.R. China",
                    Optional.of("CN"),
                    Optional.empty()));
        }
        return affiliations;
    }

    private static List<MetricReading> counters(Random random) {
        List<MetricReading> counters = new ArrayList<>();
        for (Metric metric : Metric.OF_PAGE) {
            boolean total = metric.slug().endsWith(".total");
            counters.add(MetricReading.without(
                    metric, MetricSource.PAGE, total ? MetricState.PLACEHOLDER : MetricState.BLANK, total ? "0" : ""));
        }
        long citations = random.nextInt(90);
        counters.add(MetricReading.reported(Metric.CITATIONS, MetricSource.CROSSREF, citations, "" + citations));
        counters.add(MetricReading.reported(Metric.REFERENCES, MetricSource.CROSSREF, 40, "40"));
        return counters;
    }

    private static List<FieldVerdict> ledger(String title, Random random) {
        List<FieldVerdict> ledger = new ArrayList<>();
        for (Field field : Field.values()) {
            Optional<String> value = Optional.of(field == Field.TITLE ? title : text(random, 30));
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
                    1));
        }
        return ledger;
    }

    private static List<ArticleCitation> citations(String title) {
        return List.of("spandidos", "apa", "mla", "chicago").stream()
                .map(style -> new ArticleCitation(
                        style,
                        Optional.of("Zuo Y, Li W and Chen X: " + title + ". J 54: 130, 2025."),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .toList();
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder(length + 16);
        while (text.length() < length) {
            int at = random.nextInt(WORDS.length() - 12);
            text.append(WORDS, at, at + 12);
        }
        return text.toString();
    }
}
