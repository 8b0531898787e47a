package winnow.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import winnow.model.Content;
import winnow.model.Doi;
import winnow.model.PageRecord;
import winnow.model.SnapshotKind;

/** Table {@code snapshot}: one row for each kind and digest. */
final class SnapshotRows {

    /** A body that is already there costs no transfer; a validator that moved, or a newer reading, is noted. */
    private static final String REFRESH = """
            update winnow.snapshot s
               set headers = case when i.headers is null then s.headers else i.headers::jsonb end,
                   url = i.url, doi = coalesce(i.doi, s.doi),
                   parser_version = coalesce(i.parser_version, s.parser_version),
                   parsed = case when i.parser_version is null then s.parsed else i.parsed end
              from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                   i (kind, sha256, doi, url, headers, parser_version, parsed)
             where s.kind = i.kind and s.sha256 = i.sha256
               and (i.doi is not null and s.doi is distinct from i.doi
                    or i.parser_version is not null and (s.parser_version, s.parsed) is distinct from (i.parser_version, i.parsed)
                    or (s.headers ->> 'etag', s.headers ->> 'last-modified')
                       is distinct from (i.headers::jsonb ->> 'etag', i.headers::jsonb ->> 'last-modified'))
            """;

    private static final String INSERT = """
            insert into winnow.snapshot
                   (kind, sha256, doi, url, retrieved_at, status, headers, body, parser_version, parsed)
            select i.kind, i.sha256, i.doi, i.url, i.retrieved_at, i.status, i.headers::jsonb, i.body, i.parser_version,
                   i.parsed
              from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::integer[], ?::text[],
                          ?::bytea[], ?::text[], ?::text[])
                   i (kind, sha256, doi, url, retrieved_at, status, headers, body, parser_version, parsed)
             order by i.kind, i.sha256
            on conflict (kind, sha256) do nothing
            """;

    private static final String IDS = """
            select s.kind, s.sha256, s.snapshot_id
              from unnest(?::text[], ?::text[]) i (kind, sha256)
              join winnow.snapshot s on s.kind = i.kind and s.sha256 = i.sha256
            """;

    private SnapshotRows() {}

    /** What tells snapshots apart. */
    record Key(SnapshotKind kind, String sha256) {
        static Key of(Capture capture) {
            return new Key(
                    capture.snapshot().kind(), capture.snapshot().content().sha256());
        }
    }

    /** Keeps the captures, each body once, and gives their keys. */
    static Map<Key, Long> keep(Session session, List<Capture> captures) throws SQLException {
        Map<Key, Capture> distinct = new LinkedHashMap<>();
        captures.forEach(capture -> distinct.merge(Key.of(capture), capture, SnapshotRows::fuller));
        Map<Key, Long> ids = ids(session, List.copyOf(distinct.keySet()));
        List<Capture> known = new ArrayList<>();
        List<Capture> fresh = new ArrayList<>();
        distinct.forEach((key, capture) -> (ids.containsKey(key) ? known : fresh).add(capture));
        refresh(session, known);
        if (!fresh.isEmpty()) {
            insert(session, fresh);
            ids.putAll(ids(session, fresh.stream().map(Key::of).toList()));
        }
        return ids;
    }

    private static Capture fuller(Capture one, Capture other) {
        return one.record().isEmpty() && other.record().isPresent() ? other : one;
    }

    private static Map<Key, Long> ids(Session session, List<Key> keys) throws SQLException {
        Map<Key, Long> ids = new HashMap<>();
        if (!keys.isEmpty()) {
            session.each(
                    0,
                    IDS,
                    row -> Map.entry(
                            new Key(kind(row.getString("kind")), row.getString("sha256")), row.getLong("snapshot_id")),
                    entry -> ids.put(entry.getKey(), entry.getValue()),
                    Columns.texts(keys, k -> k.kind().slug()),
                    Columns.texts(keys, Key::sha256));
        }
        return ids;
    }

    private static void refresh(Session session, List<Capture> known) throws SQLException {
        if (!known.isEmpty()) {
            session.update(
                    REFRESH,
                    Columns.texts(known, c -> c.snapshot().kind().slug()),
                    Columns.texts(known, c -> c.snapshot().content().sha256()),
                    Columns.texts(known, SnapshotRows::doi),
                    Columns.texts(known, c -> c.snapshot().url()),
                    Columns.texts(known, c -> Json.writeHeaders(c.snapshot().headers())),
                    Columns.texts(known, c -> c.parserVersion().orElse(null)),
                    Columns.texts(known, SnapshotRows::parsed));
        }
    }

    private static void insert(Session session, List<Capture> fresh) throws SQLException {
        byte[][] bodies = new byte[fresh.size()][];
        for (int i = 0; i < bodies.length; i++) {
            bodies[i] = Gzip.compress(fresh.get(i).snapshot().content());
        }
        session.update(
                INSERT,
                Columns.texts(fresh, c -> c.snapshot().kind().slug()),
                Columns.texts(fresh, c -> c.snapshot().content().sha256()),
                Columns.texts(fresh, SnapshotRows::doi),
                Columns.texts(fresh, c -> c.snapshot().url()),
                Columns.instants(fresh, c -> c.snapshot().retrievedAt()),
                Columns.integers(fresh, c -> c.snapshot().status()),
                Columns.texts(fresh, c -> Json.writeHeaders(c.snapshot().headers())),
                bodies,
                Columns.texts(fresh, c -> c.parserVersion().orElse(null)),
                Columns.texts(fresh, SnapshotRows::parsed));
    }

    private static String doi(Capture capture) {
        return capture.doi().map(Doi::value).orElse(null);
    }

    private static String parsed(Capture capture) {
        return capture.record().map(Json::write).orElse(null);
    }

    /** A row with the columns of {@code snapshot}; the body where the query has it, no larger than the limit. */
    static StoredCapture read(ResultSet row, int limit) throws SQLException {
        byte[] body = row.getBytes("body");
        return new StoredCapture(
                row.getLong("snapshot_id"),
                Rows.doi(row, "doi"),
                kind(row.getString("kind")),
                row.getString("url"),
                Rows.instant(row, "retrieved_at"),
                row.getInt("status"),
                Json.readHeaders(row.getString("headers")),
                row.getString("sha256"),
                Rows.text(row, "parsed").flatMap(SnapshotRows::record),
                Rows.text(row, "parser_version"),
                body == null ? Optional.empty() : Optional.of(content(body, limit)));
    }

    static SnapshotKind kind(String slug) {
        return Rows.bySlug(SnapshotKind.values(), SnapshotKind::slug, slug);
    }

    private static Content content(byte[] body, int limit) {
        return Gzip.decompress(body, limit);
    }

    /** What another version of the program wrote may have another shape: then it is read again from the bytes. */
    private static Optional<PageRecord> record(String json) {
        try {
            return Optional.of(Json.readPage(json));
        } catch (JacksonException otherShape) {
            return Optional.empty();
        }
    }
}
