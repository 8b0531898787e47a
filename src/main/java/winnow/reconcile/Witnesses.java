package winnow.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import winnow.model.BibliographicClaims;
import winnow.model.Claim;
import winnow.model.Doi;
import winnow.model.PageRecord;
import winnow.model.RegistryRecord;
import winnow.model.Source;

/**
 * The records at hand about one DOI.
 *
 * @param doi the article's DOI
 * @param page the page's record
 * @param xml the site's XML
 * @param registry the registry's record, kept for the ledger even when it is about another work
 * @param otherWork why the registry's record is about another work; empty when it is not
 */
record Witnesses(
        Doi doi,
        Optional<PageRecord> page,
        Optional<PageRecord> xml,
        Optional<RegistryRecord> registry,
        Optional<String> otherWork) {

    static final String OTHER_WORK = "the record is about another work";

    Witnesses accusing(Optional<String> reason) {
        return new Witnesses(doi, page, xml, registry, reason);
    }

    /** The registry's record, unless it is about another work. */
    Optional<RegistryRecord> trustedRegistry() {
        return otherWork.isPresent() ? Optional.empty() : registry;
    }

    Optional<BibliographicClaims> claims(Source source) {
        return switch (source) {
            case PAGE -> page.map(PageRecord::claims);
            case XML -> xml.map(PageRecord::claims);
            case CROSSREF -> registry.map(RegistryRecord::claims);
            case REVIEW -> Optional.empty();
        };
    }

    /** What every source says on one field. */
    <T> Testimony<T> testimony(Function<BibliographicClaims, Optional<Claim<T>>> field) {
        return testify((source, claims) -> field.apply(claims).map(claim -> Statement.plain(source, claim)));
    }

    /** What every source says, by a reading that also looks at the source. */
    <T> Testimony<T> testify(Reading<T> reading) {
        List<Statement<T>> statements = new ArrayList<>(3);
        for (Source source : List.of(Source.PAGE, Source.XML, Source.CROSSREF)) {
            claims(source)
                    .flatMap(claims -> reading.read(source, claims))
                    .map(s -> source == Source.CROSSREF && otherWork.isPresent() ? s.setAside(OTHER_WORK) : s)
                    .ifPresent(statements::add);
        }
        return new Testimony<>(statements);
    }

    /** Draws one source's statement on a field from its claims. */
    @FunctionalInterface
    interface Reading<T> {

        Optional<Statement<T>> read(Source source, BibliographicClaims claims);
    }
}
