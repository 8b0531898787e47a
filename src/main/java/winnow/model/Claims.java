package winnow.model;

import java.util.Optional;

/**
 * What the sources claim of one field, as a row of the ledger shows it.
 *
 * @param page the page's claim; empty where it says nothing
 * @param xml the XML's claim
 * @param crossref Crossref's claim
 */
public record Claims(Optional<String> page, Optional<String> xml, Optional<String> crossref) {

    /** The claims of a ledger row. */
    public static Claims of(FieldVerdict row) {
        return new Claims(row.pageValue(), row.xmlValue(), row.crossrefValue());
    }

    /** What a source claims; nothing for a person, whose word is no claim. */
    public Optional<String> of(Source source) {
        return switch (source) {
            case PAGE -> page;
            case XML -> xml;
            case CROSSREF -> crossref;
            case REVIEW -> Optional.empty();
        };
    }

    /** Whether a source claims the same in both, or nothing in both. White space makes no difference. */
    public boolean sameFor(Source source, Claims other) {
        return of(source).map(Claims::folded).equals(other.of(source).map(Claims::folded));
    }

    /** Whether every source claims the same in both. */
    public boolean same(Claims other) {
        for (Source source : Source.values()) {
            if (!sameFor(source, other)) {
                return false;
            }
        }
        return true;
    }

    /** What no database keeps, and no reader sees, is no part of a claim. */
    private static String folded(String claim) {
        return claim.replaceAll("[\\p{Cntrl}\\p{Z}\\s]+", " ").strip();
    }
}
