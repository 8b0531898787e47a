package winnow.model;

import java.util.List;
import java.util.Optional;

/**
 * The Crossref record of a DOI, read tolerantly: only the DOI is certain.
 *
 * @param doi the DOI the record bears, which differs from the one asked for when that is an alias
 * @param type Crossref's type, {@code journal-article}; empty where the record has none
 * @param claims the fields in the shape common to all sources
 * @param titles every title and title-with-subtitle the record offers; the first is the claim
 * @param containerTitles full and abbreviated journal titles, in no sure order
 * @param issued earliest date of publication; empty for {@code [[null]]}
 * @param publishedPrint date of the printed issue
 * @param publishedOnline date of online publication
 * @param created when the DOI was registered: never a date of publication
 * @param landingUrl the address the DOI resolves to; for old articles the only place with volume, issue and page
 * @param citedBy works that cite this one, by Crossref's count
 * @param referenceCount references deposited
 * @param references the reference list, where open
 * @param mentions {@code update-to} and {@code updated-by}
 * @param funding funders
 * @param warnings oddities met while reading, with what was done about them
 */
public record RegistryRecord(
        Doi doi,
        Optional<String> type,
        BibliographicClaims claims,
        List<String> titles,
        List<String> containerTitles,
        Optional<PartialDate> issued,
        Optional<PartialDate> publishedPrint,
        Optional<PartialDate> publishedOnline,
        Optional<PartialDate> created,
        Optional<String> landingUrl,
        Optional<Long> citedBy,
        Optional<Long> referenceCount,
        List<Reference> references,
        List<EditorialMention> mentions,
        List<Funding> funding,
        List<RecordWarning> warnings) {

    /** Copies the lists. */
    public RegistryRecord {
        titles = List.copyOf(titles);
        containerTitles = List.copyOf(containerTitles);
        references = List.copyOf(references);
        mentions = List.copyOf(mentions);
        funding = List.copyOf(funding);
        warnings = List.copyOf(warnings);
    }
}
