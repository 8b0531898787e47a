package winnow.parse;

import java.util.List;
import java.util.Optional;
import winnow.model.AuthorClaim;
import winnow.model.BibliographicClaims;
import winnow.model.Claim;
import winnow.model.Doi;
import winnow.model.Issns;
import winnow.model.License;
import winnow.model.Locator;
import winnow.model.PartialDate;

/** Claims while they are being collected; each is empty until something is found. */
final class Draft {

    Optional<Claim<Doi>> doi = Optional.empty();
    Optional<Claim<String>> landingUrl = Optional.empty();
    Optional<Claim<String>> pdfUrl = Optional.empty();
    Optional<Claim<String>> xmlUrl = Optional.empty();
    Optional<Claim<String>> title = Optional.empty();
    Optional<Claim<List<AuthorClaim>>> authors = Optional.empty();
    List<String> affiliations = List.of();
    String affiliationOrigin = "";
    Optional<Claim<String>> journal = Optional.empty();
    Optional<Claim<String>> journalCode = Optional.empty();
    Optional<Claim<Issns>> issns = Optional.empty();
    Optional<Claim<String>> volume = Optional.empty();
    Optional<Claim<String>> issue = Optional.empty();
    Optional<Claim<Locator>> locator = Optional.empty();
    Optional<Claim<PartialDate>> publishedOnline = Optional.empty();
    Optional<Claim<PartialDate>> issueDate = Optional.empty();
    Optional<Claim<String>> articleType = Optional.empty();
    Optional<Claim<License>> license = Optional.empty();
    Optional<Claim<String>> copyrightHolder = Optional.empty();
    Optional<Claim<Boolean>> openAccess = Optional.empty();
    Optional<Claim<String>> abstractText = Optional.empty();

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
}
