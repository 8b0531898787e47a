package winnow.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import winnow.model.Doi;
import winnow.model.RegistryStatus;

/**
 * Stored snapshots as something to read again: which articles have any, their bodies, and what now stands in the tables
 * because of them. Throws {@link DatabaseException} where the database cannot be used.
 */
public final class BodyStore {

    private static final String CHOSEN = """
            select distinct s.doi
              from winnow.snapshot s
              left join winnow.article a on a.doi = s.doi
              left join winnow.journal j on j.journal_id = a.journal_id
             where s.doi is not null and s.kind in ('page', 'text', 'xml', 'crossref')
               and (?::text is null or j.code = ?)
               and (?::text[] is null or s.doi = any(?))
            """;

    private static final String ADD = """
            insert into winnow.target (run_id, doi, address, found_by, found_at)
            select ?, c.doi, c.doi, 'snapshot', ?
              from (%s union select unnest(?::text[])) c (doi)
             order by c.doi
            on conflict do nothing
            """.formatted(CHOSEN);

    private static final String NEXT = CHOSEN + " and s.doi > ? order by s.doi limit ?";

    /** The newest that could be read, and those seen after it that could not: a newer parser may. */
    private static final String BODIES = """
            with c as materialized (
                select s.snapshot_id, s.doi, s.kind,
                       coalesce((select max(ts.retrieved_at) from winnow.target_snapshot ts
                                  where ts.snapshot_id = s.snapshot_id), s.retrieved_at) as seen,
                       s.parsed is not null or s.kind = 'crossref' as read
                  from winnow.snapshot s
                 where s.doi = any(?) and s.kind in ('page', 'text', 'xml', 'crossref')),
            n as (select doi, kind, max(seen) filter (where read) as newest from c group by 1, 2)
            select s.snapshot_id, s.doi, s.kind, s.url, c.seen as retrieved_at, s.status, s.headers, s.sha256,
                   s.parser_version, s.body, null::text as parsed, s.parsed as reading
              from c
              join n on n.doi = c.doi and n.kind = c.kind
              join winnow.snapshot s on s.snapshot_id = c.snapshot_id
             where c.seen >= coalesce(n.newest, '-infinity')
             order by c.doi, c.seen, c.snapshot_id
            """;

    private static final String STANDING = """
            select a.doi, a.registry_status, v.field, v.chosen_value
              from winnow.article a
              left join winnow.field_verdict v on v.article_id = a.article_id and v.chosen_value is not null
             where a.doi = any(?)
            """;

    private static final String NOTE = """
            update winnow.snapshot s
               set parsed = i.parsed, parser_version = i.parser_version
              from unnest(?::bigint[], ?::text[], ?::text[]) i (snapshot_id, parsed, parser_version)
             where s.snapshot_id = i.snapshot_id
            """;

    private static final String FILLED = """
            select v.field, count(*) as articles
              from winnow.target t
              join winnow.article a on a.doi = t.doi
              join winnow.field_verdict v on v.article_id = a.article_id
             where t.run_id = ? and v.chosen_value is not null
             group by 1
            """;

    private final Database database;

    /** On this database. */
    public BodyStore(Database database) {
        this.database = database;
    }

    /** Makes the chosen articles targets of a run; one that is named is, whether it has a snapshot or not. */
    public int addTargets(long runId, StoredSelection chosen, Instant at) {
        String journal = chosen.journal().orElse(null);
        String[] dois = chosen.texts();
        return database.transaction(session -> session.update(ADD, runId, at, journal, journal, dois, dois, dois));
    }

    /** The chosen articles that have snapshots, in order; hand in the last to go on, empty text to begin. */
    public List<Doi> next(StoredSelection chosen, String after, int limit) {
        String journal = chosen.journal().orElse(null);
        String[] dois = chosen.texts();
        return database.transaction(session ->
                session.list(NEXT, row -> new Doi(row.getString(1)), journal, journal, dois, dois, after, limit));
    }

    /** What articles are to be read from again, in order of time. */
    public Map<Doi, List<StoredBody>> bodies(Collection<Doi> dois) {
        return database.transaction(session -> {
            Map<Doi, List<StoredBody>> bodies = new HashMap<>();
            session.each(
                    0,
                    BODIES,
                    BodyStore::body,
                    body -> bodies.computeIfAbsent(body.capture().doi().orElseThrow(), doi -> new ArrayList<>())
                            .add(body),
                    (Object) texts(dois));
            return bodies;
        });
    }

    /** How these articles stand; those that are not stored are left out. */
    public Map<Doi, Standing> standing(Collection<Doi> dois) {
        return database.transaction(session -> {
            Map<Doi, RegistryStatus> status = new HashMap<>();
            Map<Doi, Map<String, String>> fields = new HashMap<>();
            session.each(0, STANDING, row -> stand(row, status, fields), doi -> {}, (Object) texts(dois));
            Map<Doi, Standing> standing = new HashMap<>();
            status.forEach((doi, said) -> standing.put(doi, new Standing(said, fields.get(doi))));
            return standing;
        });
    }

    /** Replaces what was read from snapshots by what was read now. */
    public void note(List<StoredCapture> read) {
        if (read.isEmpty()) {
            return;
        }
        database.repeatable(session -> session.update(
                NOTE,
                Columns.longs(read, StoredCapture::snapshotId),
                Columns.texts(read, c -> Json.write(c.record().orElseThrow())),
                Columns.texts(read, c -> c.parserVersion().orElseThrow())));
    }

    /** Lets targets leave a step without an article being written; the first outcome of each stands. */
    public void leave(long runId, Step step, Map<PendingTarget, StepOutcome> results, Instant at) {
        List<OutcomeRow> rows = results.entrySet().stream()
                .map(e -> new OutcomeRow(
                        e.getKey().targetId(), e.getKey().target().doi(), e.getValue(), Optional.empty()))
                .toList();
        database.repeatable(session -> {
            OutcomeRow.insert(session, runId, step, at, rows);
            return null;
        });
    }

    /** How many of a run's articles have a value, by the field's word. */
    public Map<String, Long> filled(long runId) {
        return database.transaction(session -> {
            Map<String, Long> filled = new HashMap<>();
            session.each(
                    0,
                    FILLED,
                    row -> Map.entry(row.getString(1), row.getLong(2)),
                    e -> filled.put(e.getKey(), e.getValue()),
                    runId);
            return filled;
        });
    }

    private static StoredBody body(ResultSet row) throws SQLException {
        return new StoredBody(SnapshotRows.read(row, SnapshotStore.LARGEST_BODY), Rows.text(row, "reading"));
    }

    private static Doi stand(ResultSet row, Map<Doi, RegistryStatus> status, Map<Doi, Map<String, String>> fields)
            throws SQLException {
        Doi doi = new Doi(row.getString("doi"));
        status.put(doi, Rows.bySlug(RegistryStatus.values(), RegistryStatus::slug, row.getString("registry_status")));
        Map<String, String> values = fields.computeIfAbsent(doi, d -> new HashMap<>());
        Optional<String> field = Rows.text(row, "field");
        if (field.isPresent()) {
            values.put(field.get(), row.getString("chosen_value"));
        }
        return doi;
    }

    private static String[] texts(Collection<Doi> dois) {
        return dois.stream().map(Doi::value).toArray(String[]::new);
    }
}
