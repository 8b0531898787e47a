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
import winnow.model.SnapshotKind;

/**
 * What sources delivered, byte for byte, once a kind and digest. Throws {@link DatabaseException} where the database
 * cannot be used.
 */
public final class SnapshotStore {

    /** Largest body that is read back, in bytes; the door to the network lets no larger one in. */
    public static final int LARGEST_BODY = 64 * 1024 * 1024;

    private static final String WITHOUT_BODY = "snapshot_id, doi, kind, url, retrieved_at, status, headers, sha256,"
            + " parsed, parser_version, null::bytea as body";

    /** The one seen last, which is not always the one that came last: a page may return to an earlier form. */
    private static final String VALIDATORS = """
            select distinct on (s.doi) s.doi, s.snapshot_id, s.url, s.headers ->> 'etag' as etag,
                   s.headers ->> 'last-modified' as last_modified,
                   case when s.parsed is not null then s.parser_version end as parser_version
              from winnow.snapshot s
              left join winnow.target_snapshot ts on ts.snapshot_id = s.snapshot_id
             where s.doi = any(?) and s.kind = ?
             order by s.doi, coalesce(ts.retrieved_at, s.retrieved_at) desc, s.snapshot_id desc
            """;

    private static final String LATEST = """
            select n.*
              from unnest(?::text[]) d (doi)
             cross join unnest(array['page', 'text', 'xml', 'crossref']) k (kind)
             cross join lateral (
                   select s.snapshot_id, s.doi, s.kind, s.url, s.retrieved_at, s.status, s.headers, s.sha256, s.parsed,
                          s.parser_version, case when s.kind = 'crossref' then s.body end as body
                     from winnow.snapshot s
                    where s.doi = d.doi and s.kind = k.kind and (s.kind = 'crossref' or s.parsed is not null)
                    order by s.retrieved_at desc, s.snapshot_id desc
                    limit 1) n
             order by n.doi, n.retrieved_at desc, n.snapshot_id desc
            """;

    private final Database database;

    /** On this database. */
    public SnapshotStore(Database database) {
        this.database = database;
    }

    /** Which of these bodies are kept already, by digest, with what was read from them. */
    public Map<String, StoredCapture> known(SnapshotKind kind, Collection<String> sha256) {
        return database.transaction(session -> {
            Map<String, StoredCapture> known = new HashMap<>();
            session.each(
                    0,
                    "select " + WITHOUT_BODY + " from winnow.snapshot where kind = ? and sha256 = any(?)",
                    row -> SnapshotRows.read(row, LARGEST_BODY),
                    capture -> known.put(capture.sha256(), capture),
                    kind.slug(),
                    sha256.toArray(String[]::new));
            return known;
        });
    }

    /** A snapshot with its body. */
    public Optional<StoredCapture> find(long snapshotId) {
        return database.transaction(session -> session.first(
                "select * from winnow.snapshot where snapshot_id = ?",
                row -> SnapshotRows.read(row, LARGEST_BODY),
                snapshotId));
    }

    /** All snapshots of an article without their bodies, newest first. */
    public List<StoredCapture> of(Doi doi) {
        return database.transaction(session -> of(session, doi));
    }

    static List<StoredCapture> of(Session session, Doi doi) throws SQLException {
        return session.list(
                "select " + WITHOUT_BODY
                        + " from winnow.snapshot where doi = ? order by retrieved_at desc, snapshot_id desc",
                row -> SnapshotRows.read(row, LARGEST_BODY),
                doi.value());
    }

    /** Validators of the form in which each article was seen last; articles never seen are left out. */
    public Map<Doi, Validators> validators(SnapshotKind kind, Collection<Doi> dois) {
        return database.transaction(session -> {
            Map<Doi, Validators> validators = new HashMap<>();
            session.each(
                    0,
                    VALIDATORS,
                    row -> Map.entry(new Doi(row.getString("doi")), validators(row)),
                    entry -> validators.put(entry.getKey(), entry.getValue()),
                    dois.stream().map(Doi::value).toArray(String[]::new),
                    kind.slug());
            return validators;
        });
    }

    /**
     * The newest snapshot of each kind that an article is reconciled from, newest first: page, text and XML as the
     * parser read them, the registry's record with its body. Articles without any are left out.
     */
    public Map<Doi, List<StoredCapture>> latest(Collection<Doi> dois) {
        return database.transaction(session -> {
            Map<Doi, List<StoredCapture>> latest = new HashMap<>();
            session.each(
                    0,
                    LATEST,
                    row -> SnapshotRows.read(row, LARGEST_BODY),
                    capture -> latest.computeIfAbsent(capture.doi().orElseThrow(), doi -> new ArrayList<>())
                            .add(capture),
                    (Object) dois.stream().map(Doi::value).toArray(String[]::new));
            return latest;
        });
    }

    /** Keeps a snapshot and notes that a target was read from it. */
    public void keep(long targetId, Capture capture) {
        keep(Map.of(targetId, List.of(capture)));
    }

    /** Keeps snapshots and notes which target was read from which; doing it again changes nothing. */
    public void keep(Map<Long, List<Capture>> byTarget) {
        database.repeatable(session -> {
            List<Capture> all = byTarget.values().stream().flatMap(List::stream).toList();
            Map<SnapshotRows.Key, Long> ids = SnapshotRows.keep(session, all);
            List<TargetSnapshot> links = byTarget.entrySet().stream()
                    .flatMap(e -> e.getValue().stream()
                            .map(c -> new TargetSnapshot(
                                    e.getKey(),
                                    ids.get(SnapshotRows.Key.of(c)),
                                    c.snapshot().retrievedAt())))
                    .toList();
            TargetSnapshot.insert(session, links);
            return null;
        });
    }

    /** Notes that a target was seen to be as this snapshot shows it, at that moment: the server said not modified. */
    public void attach(long targetId, long snapshotId, Instant retrievedAt) {
        database.repeatable(session -> {
            TargetSnapshot.insert(session, List.of(new TargetSnapshot(targetId, snapshotId, retrievedAt)));
            return null;
        });
    }

    /**
     * What targets are to be reconciled from: their snapshots in order of time, pages and XML as the parser read them,
     * everything else with its body.
     */
    public Map<Long, List<StoredCapture>> captures(Collection<Long> targetIds) {
        return database.transaction(session -> TargetSnapshot.captures(session, targetIds));
    }

    private static Validators validators(ResultSet row) throws SQLException {
        return new Validators(
                row.getLong("snapshot_id"),
                row.getString("url"),
                Rows.text(row, "etag"),
                Rows.text(row, "last_modified"),
                Rows.text(row, "parser_version"));
    }
}
