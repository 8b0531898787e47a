package winnow.store.read;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import winnow.model.Affiliation;
import winnow.model.AuthorClaim;
import winnow.model.Doi;
import winnow.model.EditorialEvent;
import winnow.model.EditorialStatus;
import winnow.model.Funding;
import winnow.model.Journal;
import winnow.model.Locator;
import winnow.model.PartialDate;
import winnow.model.RegistryStatus;

/**
 * An article as it is published: the chosen value of every field with authors, affiliations, funders and events.
 *
 * @param articleId key within the database
 * @param doi key everywhere
 * @param journal journal; empty when no source names a known one
 * @param title title as printed, notice prefix kept
 * @param articleType {@code research-article}, {@code review-article}, {@code retraction} and so on
 * @param volume volume
 * @param issue issue
 * @param locator pages or article number
 * @param publishedOnline day of online publication
 * @param issueDate month of the issue
 * @param abstractText abstract, paragraphs separated by a line feed
 * @param openAccess whether open access, where a source says so
 * @param licenseUrl canonical address of the licence
 * @param copyrightHolder holder
 * @param landingUrl address of the article page
 * @param pdfUrl address of the PDF
 * @param editorialStatus where it stands
 * @param registryStatus what Crossref answered
 * @param authors in order, with indexes into {@code affiliations}
 * @param affiliations all that the article prints, in order
 * @param funding funders
 * @param events what happened to this article, oldest first
 * @param notices what this article gives notice of, when it is a notice itself
 * @param firstHarvestedAt when first stored
 * @param changedAt when a field last changed
 * @param revision counts the changes
 */
public record PublishedArticle(
        long articleId,
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
        EditorialStatus editorialStatus,
        RegistryStatus registryStatus,
        List<AuthorClaim> authors,
        List<Affiliation> affiliations,
        List<Funding> funding,
        List<EditorialEvent> events,
        List<EditorialEvent> notices,
        Instant firstHarvestedAt,
        Instant changedAt,
        int revision)
        implements Published {

    /** Copies the lists. */
    public PublishedArticle {
        authors = List.copyOf(authors);
        affiliations = List.copyOf(affiliations);
        funding = List.copyOf(funding);
        events = List.copyOf(events);
        notices = List.copyOf(notices);
    }

    /** The year it counts for: the one it came out in, else that of its issue. */
    public Optional<Integer> year() {
        return publishedOnline.or(() -> issueDate).map(PartialDate::year);
    }
}
