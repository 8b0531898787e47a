package winnow.store;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import winnow.model.Article;
import winnow.model.Doi;

/**
 * An article that has to be written.
 *
 * @param articleId its key
 * @param fresh whether it was not stored before, so that no row of it is
 * @param revised whether what is handed on changed
 * @param article the article
 */
record ArticleGraph(long articleId, boolean fresh, boolean revised, Article article) {

    Doi doi() {
        return article.doi();
    }

    /**
     * What all rows of a transaction share.
     *
     * @param session the transaction
     * @param runId run that writes
     * @param at now
     */
    record Writing(Session session, long runId, Instant at) {

        /**
         * Takes the time only when the transaction is known to write: a reader who dates himself by transactions under
         * way must not come between the two.
         */
        static Writing begin(Session session, long runId, Clock clock) throws SQLException {
            session.list("select pg_current_xact_id()::text", row -> row.getString(1));
            return new Writing(session, runId, clock.instant());
        }
    }
}
