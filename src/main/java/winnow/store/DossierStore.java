package winnow.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import winnow.model.ArticleCitation;
import winnow.model.Doi;
import winnow.model.Field;

/** Gathers all that is stored about one article. Throws {@link DatabaseException} where the database cannot be used. */
public final class DossierStore {

    private static final String FIELDS = """
            select a.article_id, a.doi, j.code as journal_code, j.title as journal, j.abbreviated_title,
                   j.issn_print, j.issn_online, a.title, a.article_type, a.volume, a.issue, a.first_page, a.last_page,
                   a.article_number, a.published_online, a.issue_year, a.issue_month, a.open_access, a.license_url,
                   a.copyright_holder, a.landing_url, a.pdf_url, a.xml_url, a.editorial_status, a.registry_status,
                   a.first_harvested_at, a.last_changed_at, a.revision, a.abstract
              from winnow.article a left join winnow.journal j on j.journal_id = a.journal_id
             where a.doi = ?
            """;

    private static final String AUTHORS = """
            select s.position, s.credited_name, p.family, p.given, p.suffix, p.orcid, p.is_group, s.corresponding,
                   coalesce((select array_agg(aa.ordinal order by l.ordinal)
                               from winnow.authorship_affiliation l
                               join winnow.article_affiliation aa
                                 on aa.article_id = l.article_id and aa.affiliation_id = l.affiliation_id
                              where l.article_id = s.article_id and l.position = s.position), '{}') as affiliations
              from winnow.authorship s join winnow.author p on p.author_id = s.author_id
             where s.article_id = ?
             order by s.position
            """;

    private static final String AFFILIATIONS = """
            select f.name from winnow.article_affiliation l join winnow.affiliation f using (affiliation_id)
             where l.article_id = ? order by l.ordinal
            """;

    private static final String COUNTERS = """
            select distinct on (source, metric) source, metric, state, value, raw_text, observed_at
              from winnow.metric where article_id = ?
             order by source desc, metric, observed_at desc
            """;

    /** Sources that agree are told once; then what a source said and says no longer. */
    private static final String EVENTS = """
            select affected_doi, type, notice_doi,
                   (array_agg(occurred_on order by length(occurred_on) desc nulls last, occurred_on))[1] as occurred_on,
                   array_agg(source order by source) as sources, null::timestamptz as ended_at
              from winnow.editorial_event where %1$s = ?
             group by 1, 2, 3
             union all
            select r.affected_doi, r.type, r.notice_doi, (array_agg(r.occurred_on order by r.ended_at desc))[1],
                   array[r.source], max(r.ended_at)
              from winnow.editorial_report r
             where r.%1$s = ? and r.ended_at is not null
               and not exists (
                   select from winnow.editorial_event e
                    where e.affected_doi = r.affected_doi and e.type = r.type and e.source = r.source
                      and (r.notice_doi is null or e.notice_doi = r.notice_doi))
             group by r.affected_doi, r.type, r.notice_doi, r.source
             order by ended_at nulls first, occurred_on nulls first, type, notice_doi, sources
            """;

    private final Database database;

    /** On this database. */
    public DossierStore(Database database) {
        this.database = database;
    }

    /** The article's dossier; empty when it is not stored. */
    public Optional<Dossier> find(Doi doi) {
        return database.transaction(session -> {
            Optional<Map<String, Object>> fields = session.first(FIELDS, DossierStore::columns, doi.value());
            return fields.isEmpty() ? Optional.empty() : Optional.of(gather(session, doi, fields.get()));
        });
    }

    private static Dossier gather(Session session, Doi doi, Map<String, Object> fields) throws SQLException {
        long id = (Long) fields.remove("article_id");
        return new Dossier(
                doi,
                fields,
                session.list(AUTHORS, DossierStore::credit, id),
                session.list(AFFILIATIONS, row -> row.getString(1), id),
                session.list(
                        "select * from winnow.field_verdict where article_id = ? order by array_position(?, field)",
                        VerdictRows::read,
                        id,
                        Arrays.stream(Field.values()).map(Field::slug).toArray(String[]::new)),
                session.list(COUNTERS, DossierStore::counter, id),
                session.list(
                        "select * from winnow.citation where article_id = ? order by style",
                        DossierStore::citation,
                        id),
                events(session, "affected_doi", doi),
                events(session, "notice_doi", doi),
                findings(session, doi),
                DecisionRows.of(session, id),
                SnapshotStore.of(session, doi));
    }

    private static List<Dossier.Event> events(Session session, String column, Doi doi) throws SQLException {
        return session.list(EVENTS.formatted(column), DossierStore::event, doi.value(), doi.value());
    }

    private static List<StoredFinding> findings(Session session, Doi doi) throws SQLException {
        List<StoredFinding> findings = new ArrayList<>();
        FindingStore.each(session, FindingFilter.OPEN.about(doi), findings::add);
        return findings;
    }

    private static Map<String, Object> columns(ResultSet row) throws SQLException {
        Map<String, Object> columns = new LinkedHashMap<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            String name = row.getMetaData().getColumnLabel(i);
            boolean instant = name.endsWith("_at");
            columns.put(name, instant ? Rows.instant(row, name).toString() : row.getObject(i));
        }
        return columns;
    }

    private static Dossier.Credit credit(ResultSet row) throws SQLException {
        return new Dossier.Credit(
                row.getInt("position"),
                row.getString("credited_name"),
                row.getString("family"),
                Rows.text(row, "given"),
                Rows.text(row, "suffix"),
                Rows.text(row, "orcid"),
                row.getBoolean("is_group"),
                row.getBoolean("corresponding"),
                List.of((Integer[]) row.getArray("affiliations").getArray()));
    }

    private static Dossier.Counter counter(ResultSet row) throws SQLException {
        OptionalLong value = Rows.number(row, "value");
        return new Dossier.Counter(
                row.getString("source"),
                row.getString("metric"),
                row.getString("state"),
                value.isPresent() ? Optional.of(value.getAsLong()) : Optional.empty(),
                Rows.text(row, "raw_text"),
                Rows.instant(row, "observed_at"));
    }

    private static ArticleCitation citation(ResultSet row) throws SQLException {
        return new ArticleCitation(
                row.getString("style"),
                Rows.text(row, "page_text"),
                Rows.text(row, "rendered_text"),
                Rows.flag(row, "agrees"),
                Rows.text(row, "contradiction"));
    }

    private static Dossier.Event event(ResultSet row) throws SQLException {
        Array sources = row.getArray("sources");
        return new Dossier.Event(
                new Doi(row.getString("affected_doi")),
                row.getString("type"),
                Rows.doi(row, "notice_doi"),
                Rows.text(row, "occurred_on"),
                List.of((String[]) sources.getArray()),
                Optional.ofNullable(Rows.instant(row, "ended_at")));
    }
}
