package winnow.store;

import java.sql.SQLException;
import java.util.List;

/**
 * Rows that several articles hand on: a person, an affiliation, a journal. Where one article's source changes such a row,
 * the others have changed with it, and their readers must hear of it.
 */
enum SharedRows {
    AUTHOR("select article_id from winnow.authorship where author_id = any(?)"),
    AFFILIATION("select article_id from winnow.article_affiliation where affiliation_id = any(?)"),
    JOURNAL("select article_id from winnow.article where journal_id = any(?)");

    private final String touch;

    SharedRows(String articles) {
        this.touch = "update winnow.article set last_changed_at = greatest(last_changed_at, ?), revision = revision + 1"
                + " where article_id in (" + articles + ") and not article_id = any(?)";
    }

    /**
     * Counts the change as one of every article that has such a row.
     *
     * @param changed keys of the rows that were not only added
     * @param written articles of which the change is counted already, where they are revised
     */
    void changed(ArticleGraph.Writing writing, List<Long> changed, List<ArticleGraph> written) throws SQLException {
        if (!changed.isEmpty()) {
            Long[] counted = written.stream()
                    .filter(ArticleGraph::revised)
                    .map(ArticleGraph::articleId)
                    .toArray(Long[]::new);
            writing.session().update(touch, writing.at(), changed.toArray(Long[]::new), counted);
        }
    }
}
