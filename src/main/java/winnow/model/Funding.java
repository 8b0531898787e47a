package winnow.model;

import java.util.List;
import java.util.Optional;

/**
 * A funder that a source names.
 *
 * @param funder name, where given
 * @param funderId DOI or ROR address of the funder, where given
 * @param awards award numbers
 */
public record Funding(Optional<String> funder, Optional<String> funderId, List<String> awards) {

    /** Copies the list. */
    public Funding {
        awards = List.copyOf(awards);
    }
}
