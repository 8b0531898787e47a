package winnow.reconcile;

import java.util.Map;
import java.util.Optional;
import winnow.model.Article;
import winnow.model.Doi;
import winnow.model.Field;
import winnow.model.LookupOutcome;
import winnow.model.PageRecord;
import winnow.model.RegistryRecord;
import winnow.model.RegistryStatus;
import winnow.model.ReviewDecision;

/**
 * Makes one article of what page, XML and registry say about a DOI, with a ledger row for every field. The same records
 * always give the same article. Safe for use by several threads.
 */
public final class Reconciler {

    private final Precedence precedence;
    private final Journals journals;
    private final Judges judges;

    /**
     * A reconciler for one configuration.
     *
     * @param precedence in which order the sources are asked
     * @param journals the journals known
     */
    public Reconciler(Precedence precedence, Journals journals) {
        this.precedence = precedence;
        this.journals = journals;
        this.judges = new Judges(precedence, journals);
    }

    /** Reconciles without decisions of a person. */
    public Article reconcile(Doi doi, Optional<PageRecord> page, Optional<PageRecord> xml, LookupOutcome lookup) {
        return reconcile(doi, page, xml, lookup, Map.of());
    }

    /**
     * Reconciles.
     *
     * @param doi the article's DOI; records are taken to be about it, whatever DOI they bear themselves
     * @param page the page, as HTML or text
     * @param xml the site's XML
     * @param lookup what the registry answered
     * @param decisions a person's decisions on this article's fields; each holds until a source's value changes
     */
    public Article reconcile(
            Doi doi,
            Optional<PageRecord> page,
            Optional<PageRecord> xml,
            LookupOutcome lookup,
            Map<Field, ReviewDecision> decisions) {
        Witnesses heard = new Witnesses(doi, page, xml, record(lookup), Optional.empty());
        Witnesses witnesses = heard.accusing(WrongWorkGuard.otherWork(heard));
        ArticleAssembly assembly = new ArticleAssembly(witnesses, precedence, journals, judges, decisions);
        return assembly.article(status(lookup, witnesses));
    }

    /**
     * Whether a person may decide a field by this text: dates in ISO form, pages as {@code 883-888} or {@code 130}, authors
     * as {@code Family, Given; Family, Given}, ISSNs parted by commas, affiliations by bars. iDs are taken from a source,
     * never given.
     */
    public boolean accepts(Field field, String value) {
        return judges.of(field).reads(value);
    }

    private static Optional<RegistryRecord> record(LookupOutcome lookup) {
        if (lookup instanceof LookupOutcome.Found found) {
            return Optional.of(found.record());
        }
        return lookup instanceof LookupOutcome.Alias alias ? Optional.of(alias.record()) : Optional.empty();
    }

    private static RegistryStatus status(LookupOutcome lookup, Witnesses witnesses) {
        if (witnesses.registry().isPresent()) {
            return witnesses.otherWork().isPresent() ? RegistryStatus.MISMATCH : RegistryStatus.FOUND;
        }
        if (lookup instanceof LookupOutcome.NotRegistered) {
            return RegistryStatus.NOT_REGISTERED;
        }
        return lookup instanceof LookupOutcome.NotAsked ? RegistryStatus.NOT_ASKED : RegistryStatus.UNAVAILABLE;
    }
}
