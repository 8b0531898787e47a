package winnow.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import winnow.model.Article;
import winnow.model.Doi;

/** Table {@code article}. The editorial status of a row that is there already is left to {@link EventRows}. */
final class ArticleRows {

    private static final String EXISTING =
            "select doi, article_id, content_digest, graph_digest from winnow.article where doi = any(?)";

    private static final String UPSERT =
            """
            insert into winnow.article (first_harvested_at, last_changed_at, %1$s)
            select ?, ?, %1$s from unnest(%2$s) i (%1$s)
            on conflict (doi) do update
               set %3$s,
                   revision = article.revision
                       + (article.content_digest is distinct from excluded.content_digest)::integer,
                   last_changed_at = case when article.content_digest is distinct from excluded.content_digest
                       then greatest(article.last_changed_at, excluded.last_changed_at)
                       else article.last_changed_at end
            returning article_id, doi, xmax = 0 as inserted
            """.formatted(ArticleColumns.names(), ArticleColumns.marks(), ArticleColumns.assignments());

    private ArticleRows() {}

    /** What is stored of an article. */
    record Existing(long articleId, String contentDigest, String graphDigest) {}

    /** An article on its way in. */
    record Incoming(Article article, GraphDigest digest) {}

    private record Written(long articleId, String doi, boolean inserted) {}

    /** What is stored of these articles, by DOI. */
    static Map<String, Existing> existing(Session session, Collection<Doi> dois) throws SQLException {
        Map<String, Existing> existing = new HashMap<>();
        session.each(
                0,
                EXISTING,
                row -> Map.entry(row.getString(1), new Existing(row.getLong(2), row.getString(3), row.getString(4))),
                e -> existing.put(e.getKey(), e.getValue()),
                (Object) dois.stream().map(Doi::value).toArray(String[]::new));
        return existing;
    }

    /**
     * Writes the rows of articles that are new or changed.
     *
     * @param incoming each DOI once, in order of DOI, so that all writers lock in one order
     * @param existing those of them that are stored, by DOI
     */
    static List<ArticleGraph> write(
            ArticleGraph.Writing writing, List<Incoming> incoming, Map<String, Existing> existing) throws SQLException {
        Map<String, Long> journals = JournalRows.ids(
                writing,
                incoming.stream().flatMap(i -> i.article().journal().stream()).toList());
        List<Object> parameters = new ArrayList<>(List.of(writing.at(), writing.at()));
        parameters.addAll(ArticleColumns.arrays(incoming, journals));
        Map<String, Written> written = new HashMap<>();
        writing.session()
                .each(
                        0,
                        UPSERT,
                        row -> new Written(row.getLong(1), row.getString(2), row.getBoolean(3)),
                        w -> written.put(w.doi(), w),
                        parameters.toArray());
        return incoming.stream()
                .map(i -> graph(i, written.get(i.article().doi().value()), existing))
                .toList();
    }

    /** Where another writer brought the article a moment ago, its row is neither inserted nor among the existing. */
    private static ArticleGraph graph(Incoming incoming, Written written, Map<String, Existing> existing) {
        Existing before = existing.get(written.doi());
        boolean revised = before == null
                || !before.contentDigest().equals(incoming.digest().content());
        return new ArticleGraph(written.articleId(), written.inserted(), revised, incoming.article());
    }
}
