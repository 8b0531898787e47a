package winnow.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import winnow.model.Affiliation;
import winnow.model.AuthorClaim;

/**
 * Tables {@code authorship}, {@code article_affiliation} and {@code authorship_affiliation}: who wrote what, and where
 * from.
 */
final class CreditRows {

    private static final TableWrite AUTHORSHIP = TableWrite.of(
            "authorship",
            2,
            "article_id bigint",
            "position integer",
            "author_id bigint",
            "credited_name text",
            "corresponding boolean",
            "equal_contribution boolean");

    private static final TableWrite ARTICLE_AFFILIATION =
            TableWrite.of("article_affiliation", 2, "article_id bigint", "ordinal integer", "affiliation_id bigint");

    private static final TableWrite AUTHORSHIP_AFFILIATION = TableWrite.of(
            "authorship_affiliation",
            3,
            "article_id bigint",
            "position integer",
            "ordinal integer",
            "affiliation_id bigint");

    private static final String AUTHORS_BEFORE =
            "select distinct author_id from winnow.authorship where article_id = any(?)";

    private CreditRows() {}

    private record Credit(long articleId, int position, long authorId, AuthorClaim claim) {}

    private record Place(long articleId, int position, int ordinal, long affiliationId) {}

    static void write(ArticleGraph.Writing writing, List<ArticleGraph> graphs) throws SQLException {
        Session session = writing.session();
        Split split = Split.of(graphs);
        Map<String, Long> affiliations = AffiliationRows.ids(writing, graphs);
        Set<Long> before = authorsOf(session, split);
        Map<String, Long> authors = AuthorRows.ids(writing, graphs);
        split.write(session, AUTHORSHIP, g -> credits(g, authors), CreditRows::credits);
        split.write(session, ARTICLE_AFFILIATION, g -> places(g, affiliations), CreditRows::places);
        split.write(session, AUTHORSHIP_AFFILIATION, g -> links(g, affiliations), CreditRows::links);
        before.removeAll(Set.copyOf(authors.values()));
        AuthorRows.removeOrphans(session, before.stream().sorted().toList());
    }

    private static Set<Long> authorsOf(Session session, Split split) throws SQLException {
        return split.stored().isEmpty()
                ? new HashSet<>()
                : new HashSet<>(session.list(AUTHORS_BEFORE, row -> row.getLong(1), (Object) split.storedIds()));
    }

    private static List<Credit> credits(ArticleGraph graph, Map<String, Long> authors) {
        List<Credit> credits = new ArrayList<>();
        for (int position = 1; position <= graph.article().authors().size(); position++) {
            credits.add(new Credit(
                    graph.articleId(),
                    position,
                    authors.get(AuthorRows.key(graph, position)),
                    graph.article().authors().get(position - 1)));
        }
        return credits;
    }

    private static Object[] credits(List<Credit> credits) {
        return new Object[] {
            Columns.longs(credits, Credit::articleId),
            Columns.integers(credits, Credit::position),
            Columns.longs(credits, Credit::authorId),
            Columns.texts(credits, c -> c.claim().creditedName()),
            Columns.flags(credits, c -> c.claim().corresponding()),
            Columns.flags(credits, c -> c.claim().equalContribution())
        };
    }

    private static List<Place> places(ArticleGraph graph, Map<String, Long> ids) {
        List<Place> places = new ArrayList<>();
        for (Affiliation affiliation : graph.article().affiliations()) {
            places.add(new Place(graph.articleId(), 0, places.size() + 1, ids.get(AffiliationRows.name(affiliation))));
        }
        return places;
    }

    private static Object[] places(List<Place> places) {
        return new Object[] {
            Columns.longs(places, Place::articleId),
            Columns.integers(places, Place::ordinal),
            Columns.longs(places, Place::affiliationId)
        };
    }

    /** An index that points nowhere is left out. */
    private static List<Place> links(ArticleGraph graph, Map<String, Long> ids) {
        List<Affiliation> affiliations = graph.article().affiliations();
        List<Place> links = new ArrayList<>();
        for (int position = 1; position <= graph.article().authors().size(); position++) {
            int ordinal = 1;
            for (int index : graph.article().authors().get(position - 1).affiliations()) {
                if (index >= 0 && index < affiliations.size()) {
                    long id = ids.get(AffiliationRows.name(affiliations.get(index)));
                    links.add(new Place(graph.articleId(), position, ordinal++, id));
                }
            }
        }
        return links;
    }

    private static Object[] links(List<Place> links) {
        return new Object[] {
            Columns.longs(links, Place::articleId),
            Columns.integers(links, Place::position),
            Columns.integers(links, Place::ordinal),
            Columns.longs(links, Place::affiliationId)
        };
    }
}
