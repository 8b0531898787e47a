package winnow.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import winnow.model.AuthorClaim;
import winnow.model.Orcid;

/** Table {@code author}: a person by ORCID, otherwise one row per article and position. */
final class AuthorRows {

    /** Of a person whom many articles name, the fullest name stays, whichever article comes first. */
    private static final Comparator<Person> FULLEST = Comparator.<Person>comparingInt(
                    p -> p.displayName().codePointCount(0, p.displayName().length()))
            .thenComparing(Person::displayName);

    private static final String UPSERT = """
            insert into winnow.author as a (author_key, orcid, family, given, suffix, display_name, is_group)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[])
            on conflict (author_key) do update
               set family = excluded.family, given = excluded.given, suffix = excluded.suffix,
                   display_name = excluded.display_name, is_group = excluded.is_group
             where a.orcid is null
                   and (a.family, a.given, a.suffix, a.display_name, a.is_group) is distinct from
                       (excluded.family, excluded.given, excluded.suffix, excluded.display_name, excluded.is_group)
                or a.orcid is not null
                   and (length(excluded.display_name), excluded.display_name collate "C")
                       > (length(a.display_name), a.display_name collate "C")
            returning author_key, author_id, xmax <> 0 and orcid is not null
            """;

    private static final String IDS = "select author_key, author_id from winnow.author where author_key = any(?)";

    private static final String ORPHANS = """
            delete from winnow.author a
             where a.author_id = any(?)
               and not exists (select from winnow.authorship s where s.author_id = a.author_id)
            """;

    private AuthorRows() {}

    private record Person(String key, AuthorClaim claim) {
        String displayName() {
            return Texts.storable(claim.name().display());
        }
    }

    /** What tells an author apart. */
    static String key(ArticleGraph graph, int position) {
        AuthorClaim claim = graph.article().authors().get(position - 1);
        return claim.orcid()
                .map(o -> "orcid:" + o.value())
                .orElseGet(() -> graph.doi().value() + "#" + position);
    }

    /** Keys of the authors of these articles, after they were added or brought up to date, by {@link #key}. */
    static Map<String, Long> ids(ArticleGraph.Writing writing, List<ArticleGraph> graphs) throws SQLException {
        Map<String, Person> distinct = new TreeMap<>();
        for (ArticleGraph graph : graphs) {
            for (int position = 1; position <= graph.article().authors().size(); position++) {
                Person person = new Person(
                        key(graph, position), graph.article().authors().get(position - 1));
                distinct.merge(person.key(), person, (one, other) -> FULLEST.compare(one, other) >= 0 ? one : other);
            }
        }
        Map<String, Long> ids = new HashMap<>();
        if (!distinct.isEmpty()) {
            SharedRows.AUTHOR.changed(writing, upsert(writing.session(), List.copyOf(distinct.values()), ids), graphs);
            List<String> untouched = new ArrayList<>(distinct.keySet());
            untouched.removeIf(ids::containsKey);
            read(writing.session(), untouched, ids);
        }
        return ids;
    }

    /** Authors whom no article names any more. */
    static void removeOrphans(Session session, List<Long> candidates) throws SQLException {
        if (!candidates.isEmpty()) {
            session.update(ORPHANS, (Object) candidates.toArray(Long[]::new));
        }
    }

    /** Gives the keys of people whom other articles may name too and who are called otherwise now. */
    private static List<Long> upsert(Session session, List<Person> people, Map<String, Long> ids) throws SQLException {
        List<Long> renamed = new ArrayList<>();
        session.each(
                0,
                UPSERT,
                row -> {
                    if (row.getBoolean(3)) {
                        renamed.add(row.getLong(2));
                    }
                    return Map.entry(row.getString(1), row.getLong(2));
                },
                e -> ids.put(e.getKey(), e.getValue()),
                Columns.texts(people, Person::key),
                Columns.texts(people, p -> p.claim().orcid().map(Orcid::value).orElse(null)),
                Columns.texts(people, p -> p.claim().name().family()),
                Columns.texts(people, p -> p.claim().name().given().orElse(null)),
                Columns.texts(people, p -> p.claim().name().suffix().orElse(null)),
                Columns.texts(people, Person::displayName),
                Columns.flags(people, p -> p.claim().name().group()));
        return renamed;
    }

    private static void read(Session session, List<String> keys, Map<String, Long> ids) throws SQLException {
        if (!keys.isEmpty()) {
            session.each(
                    0,
                    IDS,
                    row -> Map.entry(row.getString(1), row.getLong(2)),
                    e -> ids.put(e.getKey(), e.getValue()),
                    (Object) keys.toArray(String[]::new));
        }
    }
}
