package winnow.reconcile;

import winnow.model.Source;

/** The slugs under which the ledger says why a value was chosen. They are stable: exports and people rely on them. */
final class Rules {

    /** No source says anything that counts. */
    static final String SILENT = "silent";
    /** A person decided. */
    static final String REVIEW = "review";
    /** A source higher in the order prints capitals only; the same people or words stand better-cased in this one. */
    static final String PROPER_CASE = "proper-case";
    /** A source higher in the order holds corrupt text; this one is clean. */
    static final String CLEAN_TEXT = "clean-text";
    /** Volume, issue or page drawn from the address of the article page, because no source states it. */
    static final String FROM_LANDING_ADDRESS = "from-landing-address";
    /** Article type drawn from a title's "(Review)" or notice prefix. */
    static final String FROM_TITLE = "from-title";
    /** Journal recognised by its ISSN, because no source names it. */
    static final String BY_ISSN = "by-issn";
    /** Equivalent terms, of which only this source's have an address. */
    static final String WITH_ADDRESS = "with-address";
    /** Equivalent values, of which this one says more. */
    static final String FULLER = "fuller";
    /** Affiliations that are linked to their authors go before those that are not. */
    static final String LINKED = "linked";
    /** iDs placed on the chosen authors from every source in which the same person bears one. */
    static final String SAME_PERSON = "same-person";

    private Rules() {}

    /** Taken because the configured order puts this source first among those that say something. */
    static String precedence(Source source) {
        return "precedence:" + source.slug();
    }
}
