package winnow.model;

import java.util.List;
import java.util.Optional;

/**
 * One author as one source credits them, at the position the list gives.
 *
 * @param name the name, split
 * @param creditedName the name exactly as printed
 * @param orcid the iD, where given and valid
 * @param affiliations indexes from 0 into the record's affiliations; empty where the source links none
 * @param corresponding whether the source marks them as corresponding author
 * @param equalContribution whether the source marks an equal contribution
 */
public record AuthorClaim(
        PersonName name,
        String creditedName,
        Optional<Orcid> orcid,
        List<Integer> affiliations,
        boolean corresponding,
        boolean equalContribution) {

    /** Copies the list. */
    public AuthorClaim {
        affiliations = List.copyOf(affiliations);
    }

    /** An author of whom nothing but the name is known. */
    public static AuthorClaim named(PersonName name, String creditedName) {
        return new AuthorClaim(name, creditedName, Optional.empty(), List.of(), false, false);
    }
}
