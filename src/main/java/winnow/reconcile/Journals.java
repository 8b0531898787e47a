package winnow.reconcile;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import winnow.model.Issn;
import winnow.model.Journal;

/** The journals of the configuration, found by code, title, abbreviation or ISSN. */
public final class Journals {

    private final Map<String, Journal> byCode = new HashMap<>();
    private final Map<String, Journal> byName = new HashMap<>();
    private final Map<Issn, Journal> byIssn = new HashMap<>();

    /**
     * Indexes the journals.
     *
     * @param journals as configured; ISSNs may be missing
     */
    public Journals(List<Journal> journals) {
        for (Journal journal : journals) {
            byCode.put(journal.code().toLowerCase(Locale.ROOT), journal);
            journal.title().ifPresent(title -> byName.put(TextKey.of(title), journal));
            journal.abbreviatedTitle().ifPresent(title -> byName.put(TextKey.of(title), journal));
            journal.issnPrint().ifPresent(issn -> byIssn.put(issn, journal));
            journal.issnOnline().ifPresent(issn -> byIssn.put(issn, journal));
        }
    }

    /** The journal of a code such as {@code or}, in either case. */
    public Optional<Journal> byCode(String code) {
        return Optional.ofNullable(byCode.get(code.strip().toLowerCase(Locale.ROOT)));
    }

    /** The journal of a full or abbreviated title, or of a code standing for one, as the site's XML has it. */
    public Optional<Journal> byName(String name) {
        Journal journal = byName.get(TextKey.of(name));
        return journal != null ? Optional.of(journal) : byCode(name);
    }

    /** The journal of a print or online ISSN. */
    public Optional<Journal> byIssn(Issn issn) {
        return Optional.ofNullable(byIssn.get(issn));
    }
}
