package winnow.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import winnow.model.Issn;
import winnow.model.Journal;

/** Table {@code journal}: what is null is filled, what is there stays. */
final class JournalRows {

    private static final String UPSERT = """
            insert into winnow.journal as j (code, title, abbreviated_title, issn_print, issn_online)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
            on conflict (code) do update
               set title = coalesce(j.title, excluded.title),
                   abbreviated_title = coalesce(j.abbreviated_title, excluded.abbreviated_title),
                   issn_print = coalesce(j.issn_print, excluded.issn_print),
                   issn_online = coalesce(j.issn_online, excluded.issn_online)
             where j.title is null and excluded.title is not null
                or j.abbreviated_title is null and excluded.abbreviated_title is not null
                or j.issn_print is null and excluded.issn_print is not null
                or j.issn_online is null and excluded.issn_online is not null
            returning journal_id, xmax <> 0
            """;

    /** What a person wrote down stands above what pages say. */
    private static final String DECLARE = """
            insert into winnow.journal as j (code, title, abbreviated_title, issn_print, issn_online)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
            on conflict (code) do update
               set title = coalesce(excluded.title, j.title),
                   abbreviated_title = coalesce(excluded.abbreviated_title, j.abbreviated_title),
                   issn_print = coalesce(excluded.issn_print, j.issn_print),
                   issn_online = coalesce(excluded.issn_online, j.issn_online)
             where (j.title, j.abbreviated_title, j.issn_print, j.issn_online) is distinct from
                   (coalesce(excluded.title, j.title), coalesce(excluded.abbreviated_title, j.abbreviated_title),
                    coalesce(excluded.issn_print, j.issn_print), coalesce(excluded.issn_online, j.issn_online))
            returning journal_id, xmax <> 0
            """;

    private JournalRows() {}

    /** Keys by code, after the journals were added or completed. */
    static Map<String, Long> ids(ArticleGraph.Writing writing, List<Journal> journals) throws SQLException {
        Map<String, Journal> distinct = new TreeMap<>();
        journals.forEach(j -> distinct.merge(code(j), j, JournalRows::completed));
        Map<String, Long> ids = new HashMap<>();
        if (!distinct.isEmpty()) {
            write(writing, UPSERT, List.copyOf(distinct.values()));
            writing.session()
                    .each(
                            0,
                            "select code, journal_id from winnow.journal where code = any(?)",
                            row -> Map.entry(row.getString(1), row.getLong(2)),
                            e -> ids.put(e.getKey(), e.getValue()),
                            (Object) distinct.keySet().toArray(String[]::new));
        }
        return ids;
    }

    /** Adds journals, or corrects what is stored of them; what is not given stays. */
    static void declare(ArticleGraph.Writing writing, List<Journal> journals) throws SQLException {
        Map<String, Journal> distinct = new TreeMap<>();
        journals.forEach(j -> distinct.put(code(j), j));
        write(writing, DECLARE, List.copyOf(distinct.values()));
    }

    /** The code as a table can hold it. */
    static String code(Journal journal) {
        return Texts.storable(journal.code());
    }

    private static void write(ArticleGraph.Writing writing, String statement, List<Journal> journals)
            throws SQLException {
        Map<Long, Boolean> written = new TreeMap<>();
        writing.session()
                .each(
                        0,
                        statement,
                        row -> Map.entry(row.getLong(1), row.getBoolean(2)),
                        e -> written.put(e.getKey(), e.getValue()),
                        Columns.texts(journals, JournalRows::code),
                        Columns.texts(journals, j -> j.title().orElse(null)),
                        Columns.texts(journals, j -> j.abbreviatedTitle().orElse(null)),
                        Columns.texts(
                                journals, j -> j.issnPrint().map(Issn::value).orElse(null)),
                        Columns.texts(
                                journals, j -> j.issnOnline().map(Issn::value).orElse(null)));
        written.values().removeIf(changed -> !changed);
        SharedRows.JOURNAL.changed(writing, List.copyOf(written.keySet()), List.of());
    }

    private static Journal completed(Journal one, Journal other) {
        return new Journal(
                one.code(),
                one.title().or(other::title),
                one.abbreviatedTitle().or(other::abbreviatedTitle),
                one.issnPrint().or(other::issnPrint),
                one.issnOnline().or(other::issnOnline));
    }
}
