package winnow.model;

import java.util.Optional;

/**
 * A journal as it is stored.
 *
 * @param code the site's code, {@code or}; the key
 * @param title full title
 * @param abbreviatedTitle the site's abbreviation, without full stops
 * @param issnPrint ISSN of the printed edition, where known
 * @param issnOnline ISSN of the online edition, where known
 */
public record Journal(
        String code,
        Optional<String> title,
        Optional<String> abbreviatedTitle,
        Optional<Issn> issnPrint,
        Optional<Issn> issnOnline) {}
