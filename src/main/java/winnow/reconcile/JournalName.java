package winnow.reconcile;

import java.util.List;
import java.util.Optional;
import winnow.model.Journal;

/**
 * The journal as one source names it.
 *
 * @param names title first, then abbreviations and other forms; never empty
 * @param code the site's code, where the source gives it
 * @param known the configured journal that code, name or ISSN point to
 */
record JournalName(List<String> names, Optional<String> code, Optional<Journal> known) {

    JournalName {
        names = List.copyOf(names);
    }

    /** The configured title where the journal is known, else the source's own. */
    String title() {
        return known.flatMap(Journal::title).orElse(names.get(0));
    }
}
