package winnow.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import winnow.model.Affiliation;

/** Table {@code affiliation}: one row a text; a country or ROR address that is missing is filled. */
final class AffiliationRows {

    private static final String EXISTING = """
            select i.place, a.affiliation_id, a.country_code, a.ror_id
              from unnest(?::text[]) with ordinality i (name, place)
              join winnow.affiliation a on md5(a.name) = md5(i.name)
            """;

    private static final String INSERT = """
            insert into winnow.affiliation (name, country_code, ror_id)
            select * from unnest(?::text[], ?::text[], ?::text[])
            on conflict (md5(name)) do nothing
            """;

    private static final String FILL = """
            update winnow.affiliation a
               set country_code = coalesce(a.country_code, i.country_code), ror_id = coalesce(a.ror_id, i.ror_id)
              from unnest(?::bigint[], ?::text[], ?::text[]) i (affiliation_id, country_code, ror_id)
             where a.affiliation_id = i.affiliation_id
            """;

    private AffiliationRows() {}

    private record Stored(int place, long id, Optional<String> countryCode, Optional<String> rorId) {

        boolean lacks(Affiliation claim) {
            return countryCode.isEmpty() && claim.countryCode().isPresent()
                    || rorId.isEmpty() && claim.rorId().isPresent();
        }
    }

    /** The name as a table can hold it. */
    static String name(Affiliation affiliation) {
        return Texts.storable(affiliation.name());
    }

    /** Keys by {@link #name}, after the affiliations were added or completed. */
    static Map<String, Long> ids(ArticleGraph.Writing writing, List<ArticleGraph> graphs) throws SQLException {
        Session session = writing.session();
        Map<String, Affiliation> distinct = new TreeMap<>();
        graphs.forEach(
                g -> g.article().affiliations().forEach(a -> distinct.merge(name(a), a, AffiliationRows::completed)));
        Map<String, Long> ids = new HashMap<>();
        List<Affiliation> all = List.copyOf(distinct.values());
        SharedRows.AFFILIATION.changed(writing, fill(session, all, find(session, all, ids)), graphs);
        List<Affiliation> missing =
                all.stream().filter(a -> !ids.containsKey(name(a))).toList();
        if (!missing.isEmpty()) {
            session.update(
                    INSERT,
                    Columns.texts(missing, Affiliation::name),
                    Columns.texts(missing, a -> a.countryCode().orElse(null)),
                    Columns.texts(missing, a -> a.rorId().orElse(null)));
            find(session, missing, ids);
        }
        return ids;
    }

    private static List<Stored> find(Session session, List<Affiliation> wanted, Map<String, Long> ids)
            throws SQLException {
        List<Stored> found = new ArrayList<>();
        if (!wanted.isEmpty()) {
            session.each(
                    0,
                    EXISTING,
                    row -> new Stored(
                            row.getInt(1) - 1,
                            row.getLong(2),
                            Optional.ofNullable(row.getString(3)),
                            Optional.ofNullable(row.getString(4))),
                    found::add,
                    (Object) Columns.texts(wanted, Affiliation::name));
        }
        found.forEach(f -> ids.put(name(wanted.get(f.place())), f.id()));
        return found;
    }

    private static List<Long> fill(Session session, List<Affiliation> wanted, List<Stored> found) throws SQLException {
        List<Stored> lacking =
                found.stream().filter(f -> f.lacks(wanted.get(f.place()))).toList();
        if (!lacking.isEmpty()) {
            session.update(
                    FILL,
                    Columns.longs(lacking, Stored::id),
                    Columns.texts(
                            lacking, f -> wanted.get(f.place()).countryCode().orElse(null)),
                    Columns.texts(lacking, f -> wanted.get(f.place()).rorId().orElse(null)));
        }
        return lacking.stream().map(Stored::id).toList();
    }

    private static Affiliation completed(Affiliation one, Affiliation other) {
        return new Affiliation(
                one.name(),
                one.countryCode().or(other::countryCode),
                one.rorId().or(other::rorId));
    }
}
