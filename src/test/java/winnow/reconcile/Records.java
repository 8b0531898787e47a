package winnow.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import winnow.model.AuthorClaim;
import winnow.model.BibliographicClaims;
import winnow.model.Claim;
import winnow.model.Doi;
import winnow.model.EditorialMention;
import winnow.model.FormattedCitation;
import winnow.model.Issn;
import winnow.model.Issns;
import winnow.model.Journal;
import winnow.model.License;
import winnow.model.Locator;
import winnow.model.LookupOutcome;
import winnow.model.MetricReading;
import winnow.model.PageForm;
import winnow.model.PageRecord;
import winnow.model.PartialDate;
import winnow.model.PersonName;
import winnow.model.Reference;
import winnow.model.RegistryRecord;
import winnow.model.Snapshot;
import winnow.model.SnapshotKind;

/** Builds the records of one source for tests: say only what matters. */
final class Records {

    static final Doi DOI = new Doi("10.3892/or.2025.8963");

    static final Journals JOURNALS = new Journals(List.of(
            journal("or", "Oncology Reports", "Oncol Rep", "1021-335X", "1791-2431"),
            journal("ijo", "International Journal of Oncology", "Int J Oncol", "1019-6439", "1791-2423"),
            new Journal(
                    "mi",
                    Optional.of("Medicine International"),
                    Optional.of("Med Int"),
                    Optional.empty(),
                    Optional.empty())));

    private Optional<Claim<String>> title = Optional.empty();
    private Optional<Claim<List<AuthorClaim>>> authors = Optional.empty();
    private List<String> affiliations = List.of();
    private Optional<Claim<String>> journal = Optional.empty();
    private Optional<Claim<String>> journalCode = Optional.empty();
    private Optional<Claim<Issns>> issns = Optional.empty();
    private Optional<Claim<String>> volume = Optional.empty();
    private Optional<Claim<String>> issue = Optional.empty();
    private Optional<Claim<Locator>> locator = Optional.empty();
    private Optional<Claim<PartialDate>> publishedOnline = Optional.empty();
    private Optional<Claim<PartialDate>> issueDate = Optional.empty();
    private Optional<Claim<String>> articleType = Optional.empty();
    private Optional<Claim<License>> license = Optional.empty();
    private Optional<Claim<String>> copyrightHolder = Optional.empty();
    private Optional<Claim<Boolean>> openAccess = Optional.empty();
    private Optional<Claim<String>> abstractText = Optional.empty();
    private Optional<String> landingUrl = Optional.empty();
    private Optional<PartialDate> created = Optional.empty();
    private Optional<Long> citedBy = Optional.empty();
    private Optional<Long> referenceCount = Optional.empty();
    private List<EditorialMention> mentions = List.of();
    private List<MetricReading> metrics = List.of();
    private List<FormattedCitation> citations = List.of();
    private List<Reference> references = List.of();
    private List<String> containerTitles = List.of();
    private List<String> otherTitles = List.of();

    static Journal journal(String code, String title, String abbreviated, String print, String online) {
        return new Journal(code, Optional.of(title), Optional.of(abbreviated), Issn.parse(print), Issn.parse(online));
    }

    static <T> Optional<Claim<T>> claim(T value) {
        return Optional.of(new Claim<>(value, String.valueOf(value), "test"));
    }

    /** {@code "Yang, Changjiang"}, {@code "Stravopodis"}, {@code "The XYZ Group"} when it starts with "The ". */
    static PersonName name(String text) {
        if (text.startsWith("The ")) {
            return PersonName.group(text);
        }
        String[] parts = text.split("\\s*,\\s*", 3);
        return new PersonName(
                parts[0],
                parts.length > 1 && !parts[1].isEmpty() ? Optional.of(parts[1]) : Optional.empty(),
                parts.length > 2 ? Optional.of(parts[2]) : Optional.empty(),
                false);
    }

    static AuthorClaim author(String text) {
        PersonName name = name(text);
        return AuthorClaim.named(name, name.display());
    }

    static People people(String... names) {
        List<AuthorClaim> authors = new ArrayList<>();
        for (String name : names) {
            authors.add(author(name));
        }
        return People.of(authors);
    }

    Records title(String text) {
        title = claim(text);
        return this;
    }

    Records otherTitles(String... titles) {
        otherTitles = List.of(titles);
        return this;
    }

    Records authors(String... names) {
        return credits(people(names).authors().toArray(AuthorClaim[]::new));
    }

    Records credits(AuthorClaim... claims) {
        authors = Optional.of(new Claim<>(List.of(claims), "", "test"));
        return this;
    }

    Records affiliations(String... texts) {
        affiliations = List.of(texts);
        return this;
    }

    Records journal(String name) {
        journal = claim(name);
        return this;
    }

    Records journalCode(String code) {
        journalCode = claim(code);
        return this;
    }

    Records containerTitles(String... titles) {
        containerTitles = List.of(titles);
        return this;
    }

    Records issns(String print, String online) {
        issns = claim(new Issns(Issn.parse(print), Issn.parse(online), Set.of()));
        return this;
    }

    Records volume(String text) {
        volume = claim(text);
        return this;
    }

    Records issue(String text) {
        issue = claim(text);
        return this;
    }

    Records pages(String first, String last) {
        locator = claim(Locator.pages(first, last));
        return this;
    }

    Records articleNumber(String number) {
        locator = claim(Locator.articleNumber(number));
        return this;
    }

    Records publishedOnline(String date) {
        publishedOnline = claim(PartialDate.parse(date).orElseThrow());
        return this;
    }

    Records issueDate(String date) {
        issueDate = claim(PartialDate.parse(date).orElseThrow());
        return this;
    }

    Records created(String date) {
        created = PartialDate.parse(date);
        return this;
    }

    Records articleType(String type) {
        articleType = claim(type);
        return this;
    }

    Records license(String url, String text) {
        license = Optional.of(new Claim<>(new License(Optional.ofNullable(url), text), text, "test"));
        return this;
    }

    Records copyrightHolder(String holder) {
        copyrightHolder = claim(holder);
        return this;
    }

    Records openAccess(boolean open) {
        openAccess = claim(open);
        return this;
    }

    Records abstractText(String text) {
        abstractText = claim(text);
        return this;
    }

    Records landingUrl(String url) {
        landingUrl = Optional.of(url);
        return this;
    }

    Records mentions(EditorialMention... said) {
        mentions = List.of(said);
        return this;
    }

    Records metrics(MetricReading... readings) {
        metrics = List.of(readings);
        return this;
    }

    Records citations(FormattedCitation... offered) {
        citations = List.of(offered);
        return this;
    }

    Records references(Reference... listed) {
        references = List.of(listed);
        return this;
    }

    Records counts(long cited, long listed) {
        citedBy = Optional.of(cited);
        referenceCount = Optional.of(listed);
        return this;
    }

    BibliographicClaims claims() {
        return new BibliographicClaims(
                title,
                authors,
                affiliations,
                journal,
                journalCode,
                issns,
                volume,
                issue,
                locator,
                publishedOnline,
                issueDate,
                articleType,
                license,
                copyrightHolder,
                openAccess,
                abstractText);
    }

    Optional<PageRecord> page() {
        return Optional.of(record(PageForm.HTML));
    }

    Optional<PageRecord> xml() {
        return Optional.of(record(PageForm.XML));
    }

    private PageRecord record(PageForm form) {
        return new PageRecord(
                form,
                Optional.of(DOI),
                claims(),
                landingUrl,
                Optional.empty(),
                Optional.empty(),
                metrics,
                citations,
                mentions,
                references,
                List.of(),
                List.of());
    }

    /** As Crossref has it: what is claimed as issue date is the print date. */
    RegistryRecord registry() {
        List<String> titles = new ArrayList<>();
        title.map(Claim::value).ifPresent(titles::add);
        titles.addAll(otherTitles);
        return new RegistryRecord(
                DOI,
                Optional.of("journal-article"),
                claims(),
                titles,
                containerTitles,
                issueDate.or(() -> publishedOnline).map(Claim::value),
                issueDate.map(Claim::value),
                publishedOnline.map(Claim::value),
                created,
                landingUrl,
                citedBy,
                referenceCount,
                references,
                mentions,
                List.of(),
                List.of());
    }

    /** A record that gives as issue date what is the date of online publication. */
    RegistryRecord registryWithoutPrint() {
        RegistryRecord r = registry();
        return new RegistryRecord(
                r.doi(),
                r.type(),
                r.claims(),
                r.titles(),
                r.containerTitles(),
                r.issued(),
                Optional.empty(),
                r.publishedOnline(),
                r.created(),
                r.landingUrl(),
                r.citedBy(),
                r.referenceCount(),
                r.references(),
                r.mentions(),
                r.funding(),
                r.warnings());
    }

    LookupOutcome found() {
        return new LookupOutcome.Found(
                registry(),
                new Snapshot(
                        SnapshotKind.CROSSREF,
                        "test",
                        java.time.Instant.EPOCH,
                        200,
                        java.util.Map.of(),
                        winnow.model.Content.of(new byte[0])));
    }
}
