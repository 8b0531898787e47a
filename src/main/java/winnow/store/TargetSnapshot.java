package winnow.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Table {@code target_snapshot}: which target was read from which snapshot, and when it was delivered.
 *
 * @param targetId target
 * @param snapshotId snapshot
 * @param retrievedAt when this run saw it
 */
record TargetSnapshot(long targetId, long snapshotId, Instant retrievedAt) {

    private static final String INSERT = """
            insert into winnow.target_snapshot (target_id, snapshot_id, retrieved_at)
            select i.target_id, i.snapshot_id, i.retrieved_at
              from unnest(?::bigint[], ?::bigint[], ?::timestamptz[]) i (target_id, snapshot_id, retrieved_at)
             order by 1, 2, 3
            on conflict do nothing
            """;

    private static final String CAPTURES = """
            select ts.target_id, s.snapshot_id, s.doi, s.kind, s.url, ts.retrieved_at, s.status, s.headers, s.sha256,
                   s.parsed, s.parser_version,
                   case when s.kind not in ('page', 'text', 'xml') then s.body end as body
              from winnow.target_snapshot ts
              join winnow.snapshot s on s.snapshot_id = ts.snapshot_id
             where ts.target_id = any(?)
             order by ts.target_id, ts.retrieved_at, s.snapshot_id
            """;

    private record Read(long targetId, StoredCapture capture) {}

    static void insert(Session session, List<TargetSnapshot> links) throws SQLException {
        if (!links.isEmpty()) {
            session.update(
                    INSERT,
                    Columns.longs(links, TargetSnapshot::targetId),
                    Columns.longs(links, TargetSnapshot::snapshotId),
                    Columns.instants(links, TargetSnapshot::retrievedAt));
        }
    }

    static Map<Long, List<StoredCapture>> captures(Session session, Collection<Long> targetIds) throws SQLException {
        Map<Long, List<StoredCapture>> captures = new HashMap<>();
        session.each(
                0,
                CAPTURES,
                row -> new Read(row.getLong("target_id"), SnapshotRows.read(row, SnapshotStore.LARGEST_BODY)),
                read -> captures.computeIfAbsent(read.targetId(), id -> new ArrayList<>())
                        .add(read.capture()),
                (Object) targetIds.toArray(Long[]::new));
        return captures;
    }
}
