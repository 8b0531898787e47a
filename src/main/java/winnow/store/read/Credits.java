package winnow.store.read;

import java.util.List;
import winnow.model.Affiliation;
import winnow.model.AuthorClaim;

/** Who wrote an article, and where they work; the authors' indexes point into the affiliations. */
record Credits(List<AuthorClaim> authors, List<Affiliation> affiliations) {

    static final Credits NONE = new Credits(List.of(), List.of());
}
