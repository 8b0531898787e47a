package winnow.testing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import winnow.model.Affiliation;
import winnow.model.AuthorClaim;
import winnow.model.Doi;
import winnow.model.EditorialEvent;
import winnow.model.EditorialEventType;
import winnow.model.EditorialStatus;
import winnow.model.Funding;
import winnow.model.Issn;
import winnow.model.Journal;
import winnow.model.Locator;
import winnow.model.Orcid;
import winnow.model.PartialDate;
import winnow.model.PersonName;
import winnow.model.RegistryStatus;
import winnow.store.read.PublishedArticle;

/** Made-up articles as they are published: one with everything, one with next to nothing, one retracted. */
public final class PublishedSamples {

    /** A journal with both ISSNs. */
    public static final Journal JOURNAL = new Journal(
            "ijo",
            Optional.of("International Journal of Oncology"),
            Optional.of("Int J Oncol"),
            Optional.of(new Issn("1019-6439")),
            Optional.of(new Issn("1791-2423")));

    private static final Instant FIRST = Instant.parse("2026-02-01T10:00:00Z");

    private PublishedSamples() {}

    /** Every field filled. */
    public static PublishedArticle full() {
        return titled("10.3892/ijo.2099.1", "HIF‑1α controls the made-up pathway of β-cells");
    }

    /** Every field filled, under this DOI and title. */
    public static PublishedArticle titled(String doi, String title) {
        return of(doi, title, authors());
    }

    /** Every field filled, by people of these family names, all of whom are called Ann. */
    public static PublishedArticle by(String doi, List<String> families) {
        return of(
                doi,
                "By people with odd names",
                families.stream()
                        .map(family -> new AuthorClaim(
                                PersonName.person(family, "Ann"),
                                "Ann " + family,
                                Optional.empty(),
                                List.of(),
                                false,
                                false))
                        .toList());
    }

    private static PublishedArticle of(String doi, String title, List<AuthorClaim> authors) {
        return new PublishedArticle(
                1,
                new Doi(doi),
                Optional.of(JOURNAL),
                Optional.of(title),
                Optional.of("research-article"),
                Optional.of("66"),
                Optional.of("2"),
                Optional.of(Locator.pages("101", "112")),
                Optional.of(PartialDate.of(2099, 1, 15)),
                Optional.of(PartialDate.of(2099, 2)),
                Optional.of("Nothing of this was ever measured.\nIt serves a test."),
                Optional.of(true),
                Optional.of("https://creativecommons.org/licenses/by-nc-nd/4.0/"),
                Optional.of("Mustermann et al"),
                Optional.of("https://www.spandidos-publications.com/" + doi),
                Optional.of("https://www.spandidos-publications.com/" + doi + "/download"),
                EditorialStatus.CURRENT,
                RegistryStatus.FOUND,
                authors,
                List.of(
                        new Affiliation(
                                "Department of Tests, University of Somewhere, Athens 10431, Greece",
                                Optional.of("GR"),
                                Optional.of("https://ror.org/04gnjpq42")),
                        new Affiliation(
                                "Institute of Nothing, Thessaloniki, Greece", Optional.of("GR"), Optional.empty())),
                List.of(new Funding(
                        Optional.of("Example Science Foundation"),
                        Optional.of("https://doi.org/10.13039/100000001"),
                        List.of("A-1", "A-2"))),
                List.of(),
                List.of(),
                FIRST,
                FIRST,
                1);
    }

    private static List<AuthorClaim> authors() {
        return List.of(
                new AuthorClaim(
                        PersonName.person("Mustermann", "Erika M."),
                        "ERIKA M. MUSTERMANN",
                        Optional.of(new Orcid("0000-0002-1825-0097")),
                        List.of(0, 1),
                        true,
                        false),
                new AuthorClaim(
                        new PersonName("de la Cruz", Optional.of("José"), Optional.of("Jr"), false),
                        "José de la Cruz Jr",
                        Optional.empty(),
                        List.of(1),
                        false,
                        true),
                new AuthorClaim(
                        PersonName.group("Made-Up Study Group"),
                        "Made-Up Study Group",
                        Optional.empty(),
                        List.of(),
                        false,
                        false));
    }

    /** An article of which only the DOI is certain. */
    public static PublishedArticle bare() {
        PublishedArticle f = full();
        return new PublishedArticle(
                2,
                new Doi("10.3892/xx.2098.2"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                EditorialStatus.CURRENT,
                RegistryStatus.NOT_ASKED,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                f.firstHarvestedAt(),
                f.changedAt(),
                1);
    }

    /** Retracted, with an article number and a year-month date. */
    public static PublishedArticle retracted() {
        PublishedArticle f = titled("10.3892/ijo.2097.3", "[Retracted] A made-up claim");
        return new PublishedArticle(
                3,
                f.doi(),
                f.journal(),
                f.title(),
                f.articleType(),
                f.volume(),
                f.issue(),
                Optional.of(Locator.articleNumber("130")),
                Optional.of(PartialDate.of(2097, 6)),
                Optional.of(PartialDate.of(2097)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                f.landingUrl(),
                Optional.empty(),
                EditorialStatus.RETRACTED,
                f.registryStatus(),
                List.of(AuthorClaim.named(PersonName.person("Nobody", "N."), "N. Nobody")),
                List.of(),
                List.of(),
                List.of(new EditorialEvent(
                        f.doi(),
                        EditorialEventType.RETRACTION,
                        Optional.of(new Doi("10.3892/ijo.2098.9")),
                        "crossref",
                        Optional.of(PartialDate.of(2098, 3, 4)))),
                List.of(),
                f.firstHarvestedAt(),
                Instant.parse("2026-03-01T10:00:00Z"),
                2);
    }

    /** The same article under another key. */
    public static PublishedArticle keyed(PublishedArticle a, long articleId) {
        return new PublishedArticle(
                articleId,
                a.doi(),
                a.journal(),
                a.title(),
                a.articleType(),
                a.volume(),
                a.issue(),
                a.locator(),
                a.publishedOnline(),
                a.issueDate(),
                a.abstractText(),
                a.openAccess(),
                a.licenseUrl(),
                a.copyrightHolder(),
                a.landingUrl(),
                a.pdfUrl(),
                a.editorialStatus(),
                a.registryStatus(),
                a.authors(),
                a.affiliations(),
                a.funding(),
                a.events(),
                a.notices(),
                a.firstHarvestedAt(),
                a.changedAt(),
                a.revision());
    }
}
