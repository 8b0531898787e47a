package winnow.store.read;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import winnow.model.Affiliation;
import winnow.model.Doi;
import winnow.model.EditorialStatus;

/**
 * An article that was once published from here and is no longer in the database.
 *
 * @param articleId the key it had
 * @param doi its DOI
 * @param journalCode its journal
 * @param year the year it counted for
 * @param editorialStatus where it stood
 * @param affiliations what it printed
 * @param changedAt when it was deleted
 */
public record DeletedArticle(
        long articleId,
        Doi doi,
        Optional<String> journalCode,
        Optional<Integer> year,
        EditorialStatus editorialStatus,
        List<Affiliation> affiliations,
        Instant changedAt)
        implements Published {

    /** Copies the list. */
    public DeletedArticle {
        affiliations = List.copyOf(affiliations);
    }

    /** The same, with the affiliations that it printed. */
    DeletedArticle printing(List<Affiliation> printed) {
        return new DeletedArticle(articleId, doi, journalCode, year, editorialStatus, printed, changedAt);
    }
}
