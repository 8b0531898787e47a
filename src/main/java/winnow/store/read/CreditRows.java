package winnow.store.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import winnow.model.Affiliation;
import winnow.model.AuthorClaim;
import winnow.model.Orcid;
import winnow.model.PersonName;

/** Reads authors and affiliations of a page of articles. */
final class CreditRows {

    private static final String PRINTED = """
            select article_id, affiliation_id from winnow.article_affiliation
             where article_id = any(?) order by article_id, ordinal""";
    private static final String LINKED = """
            select article_id, position, affiliation_id from winnow.authorship_affiliation
             where article_id = any(?) order by article_id, position, ordinal""";
    private static final String AUTHORS = """
            select s.article_id, s.position, s.credited_name, s.corresponding, s.equal_contribution,
                   u.orcid, u.family, u.given, u.suffix, u.is_group
              from winnow.authorship s join winnow.author u using (author_id)
             where s.article_id = any(?) order by s.article_id, s.position""";

    private final Map<Long, List<AuthorClaim>> authors = new HashMap<>();
    /** Index of an affiliation within its article, by both keys, in the order of the article. */
    private final Map<Long, Map<Long, Integer>> indexes = new HashMap<>();
    /** Indexes of an author's affiliations, by article and position. */
    private final Map<Long, Map<Integer, List<Integer>>> links = new HashMap<>();

    private CreditRows() {}

    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    static Map<Long, Credits> read(Connection connection, Long[] articles) throws SQLException {
        CreditRows rows = new CreditRows();
        query(connection, PRINTED, articles, rows::index);
        query(connection, LINKED, articles, rows::link);
        query(connection, AUTHORS, articles, rows::author);
        // A page of articles shares affiliations, and of its authors many have the same: each is read once, by key.
        Map<Long, Affiliation> affiliations = AffiliationRows.byKey(connection, rows.affiliationKeys());
        Map<Long, Credits> credits = new HashMap<>();
        for (Long article : articles) {
            credits.put(
                    article,
                    new Credits(
                            rows.authors.getOrDefault(article, List.of()),
                            rows.indexes.getOrDefault(article, Map.of()).keySet().stream()
                                    .map(affiliations::get)
                                    .toList()));
        }
        return credits;
    }

    private static void query(Connection connection, String sql, Long[] articles, Row each) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("bigint", articles));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    each.take(row);
                }
            }
        }
    }

    private Long[] affiliationKeys() {
        return indexes.values().stream()
                .flatMap(places -> places.keySet().stream())
                .distinct()
                .sorted()
                .toArray(Long[]::new);
    }

    private int index(ResultSet row) throws SQLException {
        Map<Long, Integer> places = indexes.computeIfAbsent(row.getLong("article_id"), k -> new LinkedHashMap<>());
        Integer known = places.putIfAbsent(row.getLong("affiliation_id"), places.size());
        return known == null ? places.size() - 1 : known;
    }

    private void link(ResultSet row) throws SQLException {
        links.computeIfAbsent(row.getLong("article_id"), k -> new HashMap<>())
                .computeIfAbsent(row.getInt("position"), k -> new ArrayList<>())
                .add(index(row));
    }

    private void author(ResultSet row) throws SQLException {
        long article = row.getLong("article_id");
        PersonName name = new PersonName(
                row.getString("family"),
                Columns.text(row, "given"),
                Columns.text(row, "suffix"),
                row.getBoolean("is_group"));
        authors.computeIfAbsent(article, k -> new ArrayList<>())
                .add(new AuthorClaim(
                        name,
                        row.getString("credited_name"),
                        Orcid.parse(row.getString("orcid")),
                        links.getOrDefault(article, Map.of()).getOrDefault(row.getInt("position"), List.of()),
                        row.getBoolean("corresponding"),
                        row.getBoolean("equal_contribution")));
    }
}
