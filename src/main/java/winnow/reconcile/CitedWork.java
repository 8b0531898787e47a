package winnow.reconcile;

import java.util.Optional;
import winnow.model.Doi;
import winnow.model.Locator;

/**
 * What a formatted citation says of the work it cites.
 *
 * @param people authors in order, as far as listed
 * @param truncated whether the list ends in "et al." or has a gap
 * @param title title without quotation marks and closing stop
 * @param journal full or abbreviated title
 * @param issue empty in styles that give none
 * @param year year of the issue
 * @param doi empty in styles that give none
 */
record CitedWork(
        People people,
        boolean truncated,
        String title,
        String journal,
        String volume,
        Optional<String> issue,
        Optional<Locator> locator,
        int year,
        Optional<Doi> doi) {}
