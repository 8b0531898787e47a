package winnow.model;

import java.util.List;
import java.util.Optional;

/**
 * All that one rendering of an article says: the page as HTML, the page as saved text, or the site's NLM XML.
 *
 * @param form which rendering
 * @param doi the article's own DOI; a notice's page also prints the affected article's, which is in the mentions
 * @param claims the bibliographic fields
 * @param landingUrl the article's address as the page gives it
 * @param pdfUrl address of the PDF
 * @param xmlUrl address of the NLM XML
 * @param metrics the six counters of {@link Metric#OF_PAGE}, each once; empty for XML
 * @param citations citations offered for copying
 * @param mentions retractions, corrections and the like, either direction
 * @param references reference list; empty where the rendering has none
 * @param funding funders
 * @param warnings what could not be read
 */
public record PageRecord(
        PageForm form,
        Optional<Doi> doi,
        BibliographicClaims claims,
        Optional<String> landingUrl,
        Optional<String> pdfUrl,
        Optional<String> xmlUrl,
        List<MetricReading> metrics,
        List<FormattedCitation> citations,
        List<EditorialMention> mentions,
        List<Reference> references,
        List<Funding> funding,
        List<RecordWarning> warnings) {

    /** Copies the lists. */
    public PageRecord {
        metrics = List.copyOf(metrics);
        citations = List.copyOf(citations);
        mentions = List.copyOf(mentions);
        references = List.copyOf(references);
        funding = List.copyOf(funding);
        warnings = List.copyOf(warnings);
    }

    /** Whether this is the site's XML, a source of its own, or the page. */
    public Source source() {
        return form == PageForm.XML ? Source.XML : Source.PAGE;
    }
}
