package winnow.model;

import java.util.List;
import java.util.Optional;

/**
 * An article as reconciled: the chosen value of every field, and the ledger that says why.
 *
 * @param doi key
 * @param journal journal; empty when no source names one
 * @param title title as printed, notice prefix kept
 * @param articleType {@code research-article}, {@code review-article}, {@code retraction} and so on
 * @param volume volume
 * @param issue issue
 * @param locator pages or article number
 * @param publishedOnline day of online publication
 * @param issueDate month of the issue
 * @param abstractText abstract
 * @param openAccess whether open access, where a source says so
 * @param licenseUrl canonical address of the licence
 * @param copyrightHolder holder
 * @param landingUrl address of the article page
 * @param pdfUrl address of the PDF
 * @param xmlUrl address of the XML
 * @param editorialStatus standing by this record's own sources; the store adds what notices stored earlier say
 * @param registryStatus what the registry answered
 * @param authors authors in order, with the indexes of their affiliations
 * @param affiliations affiliations in order
 * @param metrics readings of this look
 * @param ledger one verdict per {@link Field}, in the order of that enum
 * @param events events of every article concerned, this one or, for a notice, the one it is about
 * @param citations formatted citations
 * @param references reference list
 * @param funding funders
 * @param licenses every licence claimed
 */
public record Article(
        Doi doi,
        Optional<Journal> journal,
        Optional<String> title,
        Optional<String> articleType,
        Optional<String> volume,
        Optional<String> issue,
        Optional<Locator> locator,
        Optional<PartialDate> publishedOnline,
        Optional<PartialDate> issueDate,
        Optional<String> abstractText,
        Optional<Boolean> openAccess,
        Optional<String> licenseUrl,
        Optional<String> copyrightHolder,
        Optional<String> landingUrl,
        Optional<String> pdfUrl,
        Optional<String> xmlUrl,
        EditorialStatus editorialStatus,
        RegistryStatus registryStatus,
        List<AuthorClaim> authors,
        List<Affiliation> affiliations,
        List<MetricReading> metrics,
        List<FieldVerdict> ledger,
        List<EditorialEvent> events,
        List<ArticleCitation> citations,
        List<Reference> references,
        List<Funding> funding,
        List<SourcedLicense> licenses) {

    /** Copies the lists. */
    public Article {
        authors = List.copyOf(authors);
        affiliations = List.copyOf(affiliations);
        metrics = List.copyOf(metrics);
        ledger = List.copyOf(ledger);
        events = List.copyOf(events);
        citations = List.copyOf(citations);
        references = List.copyOf(references);
        funding = List.copyOf(funding);
        licenses = List.copyOf(licenses);
    }

    /** The same article with other formatted citations. */
    public Article citing(List<ArticleCitation> others) {
        return new Article(
                doi,
                journal,
                title,
                articleType,
                volume,
                issue,
                locator,
                publishedOnline,
                issueDate,
                abstractText,
                openAccess,
                licenseUrl,
                copyrightHolder,
                landingUrl,
                pdfUrl,
                xmlUrl,
                editorialStatus,
                registryStatus,
                authors,
                affiliations,
                metrics,
                ledger,
                events,
                others,
                references,
                funding,
                licenses);
    }
}
