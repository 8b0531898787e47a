package winnow.model;

import java.util.List;
import java.util.Optional;

/**
 * What one source says of an article, field by field; a silent source has an empty claim. The same shape serves page,
 * XML and Crossref, so that they can be compared field by field.
 *
 * @param title title as printed, markup flattened, notice prefix and "(Review)" kept
 * @param authors authors in order; an empty list is not a claim
 * @param affiliations affiliation texts in order, to which {@link AuthorClaim#affiliations} points
 * @param journal full or abbreviated journal title as given
 * @param journalCode the site's code of the journal, {@code or}
 * @param issns ISSNs by medium
 * @param volume volume as printed
 * @param issue issue as printed
 * @param locator pages or article number
 * @param publishedOnline day of online publication
 * @param issueDate month (or year) of the issue, the cover date
 * @param articleType type in the source's words
 * @param license terms of use
 * @param copyrightHolder holder without sign and year, {@code Yang et al}
 * @param openAccess whether the source calls the article open access
 * @param abstractText abstract, paragraphs separated by a line feed
 */
public record BibliographicClaims(
        Optional<Claim<String>> title,
        Optional<Claim<List<AuthorClaim>>> authors,
        List<String> affiliations,
        Optional<Claim<String>> journal,
        Optional<Claim<String>> journalCode,
        Optional<Claim<Issns>> issns,
        Optional<Claim<String>> volume,
        Optional<Claim<String>> issue,
        Optional<Claim<Locator>> locator,
        Optional<Claim<PartialDate>> publishedOnline,
        Optional<Claim<PartialDate>> issueDate,
        Optional<Claim<String>> articleType,
        Optional<Claim<License>> license,
        Optional<Claim<String>> copyrightHolder,
        Optional<Claim<Boolean>> openAccess,
        Optional<Claim<String>> abstractText) {

    /** Copies the list. */
    public BibliographicClaims {
        affiliations = List.copyOf(affiliations);
    }
}
