package winnow.store.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import winnow.model.Affiliation;
import winnow.model.AuthorClaim;
import winnow.model.Orcid;
import winnow.model.PersonName;

/** Reads authors and affiliations of a page of articles. */
final class CreditRows {

    private static final String PRINTED = """
            select p.article_id, p.affiliation_id, f.name, f.country_code, f.ror_id
              from winnow.article_affiliation p join winnow.affiliation f using (affiliation_id)
             where p.article_id = any(?) order by p.article_id, p.ordinal""";
    private static final String LINKED = """
            select l.article_id, l.position, l.affiliation_id, f.name, f.country_code, f.ror_id
              from winnow.authorship_affiliation l join winnow.affiliation f using (affiliation_id)
             where l.article_id = any(?) order by l.article_id, l.position, l.ordinal""";
    private static final String AUTHORS = """
            select s.article_id, s.position, s.credited_name, s.corresponding, s.equal_contribution,
                   u.orcid, u.family, u.given, u.suffix, u.is_group
              from winnow.authorship s join winnow.author u using (author_id)
             where s.article_id = any(?) order by s.article_id, s.position""";

    private final Map<Long, List<AuthorClaim>> authors = new HashMap<>();
    private final Map<Long, List<Affiliation>> affiliations = new HashMap<>();
    /** Index of an affiliation within its article, by both keys. */
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
        Map<Long, Credits> credits = new HashMap<>();
        for (Long article : articles) {
            credits.put(
                    article,
                    new Credits(
                            rows.authors.getOrDefault(article, List.of()),
                            rows.affiliations.getOrDefault(article, List.of())));
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

    private int index(ResultSet row) throws SQLException {
        long article = row.getLong("article_id");
        List<Affiliation> printed = affiliations.computeIfAbsent(article, k -> new ArrayList<>());
        Map<Long, Integer> places = indexes.computeIfAbsent(article, k -> new HashMap<>());
        Integer known = places.putIfAbsent(row.getLong("affiliation_id"), printed.size());
        if (known == null) {
            printed.add(AffiliationRows.read(row));
            return printed.size() - 1;
        }
        return known;
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
