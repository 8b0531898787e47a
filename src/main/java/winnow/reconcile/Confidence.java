package winnow.reconcile;

import java.util.List;
import winnow.model.Source;
import winnow.model.Verdict;

/**
 * How far a chosen value can be trusted, from 0 to 1. The page and the site's XML come from one house, so their
 * agreement weighs less than that of the site with Crossref.
 *
 * <pre>
 * 1.00  a person decided, or site and Crossref agree       0.70  drawn from another field (address, title, ISSN)
 * 0.95  site and Crossref are equivalent                   0.60  differs, but two of three concur; a clean source
 * 0.90  page and XML agree, Crossref is silent                   beside a corrupt one
 * 0.85  page and XML are equivalent, Crossref is silent    0.50  differs
 * 0.80  one source only                                    0.30  only corrupt text;   0.00  nothing chosen
 * </pre>
 */
final class Confidence {

    static final double DECIDED = 1.0;
    static final double NONE = 0.0;
    private static final double DERIVED = 0.7;

    private Confidence() {}

    static <T> double of(Verdict verdict, List<Statement<T>> usable, boolean concurring, Statement<T> chosen) {
        if (chosen.derivedBy().isPresent() && usable.size() == 1) {
            return DERIVED;
        }
        boolean registry = usable.stream().anyMatch(s -> s.source() == Source.CROSSREF);
        return switch (verdict) {
            case AGREE -> registry ? 1.0 : 0.9;
            case EQUIVALENT -> registry ? 0.95 : 0.85;
            case ONLY_PAGE, ONLY_XML, ONLY_CROSSREF -> 0.8;
            case DIFFERS -> concurring ? 0.6 : 0.5;
            case SUSPECT -> usable.contains(chosen) ? 0.6 : 0.3;
            case ABSENT -> NONE;
        };
    }
}
