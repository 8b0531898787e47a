package winnow.store;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An article with all its counters, as an audit walks through them.
 *
 * @param articleId its row
 * @param doi its DOI, as stored
 * @param journal the journal's row and code; empty where none is known
 * @param year of publication online, else of the issue; empty where neither is known
 * @param inScope whether the audit is about it
 * @param inWholeJournal whether enough of its journal is looked at to speak of the whole
 * @param series its counters, in order of source and metric
 */
public record CountedArticle(
        long articleId,
        String doi,
        Optional<Journal> journal,
        OptionalInt year,
        boolean inScope,
        boolean inWholeJournal,
        List<CounterSeries> series) {

    /** A journal, as audits speak of it. */
    public record Journal(long journalId, String code) {}
}
