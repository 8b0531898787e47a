package winnow.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import winnow.model.Doi;

/** Column {@code target.doi}: filled when a page tells which article it is, unique within a run. */
final class TargetDois {

    /** A target that failed for good gives its DOI up to one that shows the article. */
    private static final String RELEASE = """
            update winnow.target t
               set doi = null
              from unnest(?::text[]) i (doi)
             where t.run_id = ? and t.doi = i.doi and not (t.target_id = any(?))
               and exists (select from winnow.outcome o
                            where o.target_id = t.target_id and o.step = 'scrape'
                              and o.outcome not in ('parsed', 'not-modified', 'no-page'))
            """;

    private static final String ASSIGN = """
            update winnow.target t
               set doi = i.doi
              from (select distinct on (doi) doi, target_id
                      from unnest(?::text[], ?::bigint[]) n (doi, target_id)
                     order by doi, target_id) i
             where t.target_id = i.target_id and t.run_id = ? and t.doi is null
               and not exists (select from winnow.target o where o.run_id = ? and o.doi = i.doi)
            """;

    private static final String OWNERS = """
            select i.target_id, o.target_id as owner
              from unnest(?::text[], ?::bigint[]) i (doi, target_id)
              join winnow.target o on o.run_id = ? and o.doi = i.doi
             where o.target_id <> i.target_id
            """;

    private static final String WITH_PAGE = """
            select distinct ts.target_id
              from winnow.target t
              join winnow.target_snapshot ts on ts.target_id = t.target_id
              join winnow.snapshot s on s.snapshot_id = ts.snapshot_id and s.doi = t.doi
             where t.target_id = any(?) and s.parsed is not null
            """;

    private TargetDois() {}

    /** Notes the DOIs of targets that show an article, and gives for each that another target owns the owner. */
    static Map<Long, Long> assign(Session session, long runId, List<Scraped> chunk) throws SQLException {
        List<Scraped> known = chunk.stream()
                .filter(s -> s.doi().isPresent() && s.result().goesOn())
                .toList();
        Map<Long, Long> owners = new HashMap<>();
        if (known.isEmpty()) {
            return owners;
        }
        String[] dois = Columns.texts(known, s -> s.doi().map(Doi::value).orElseThrow());
        Long[] targets = Columns.longs(known, Scraped::targetId);
        session.update(RELEASE, dois, runId, targets);
        session.update(ASSIGN, dois, targets, runId, runId);
        session.each(
                0,
                OWNERS,
                row -> Map.entry(row.getLong("target_id"), row.getLong("owner")),
                e -> owners.put(e.getKey(), e.getValue()),
                dois,
                targets,
                runId);
        return owners;
    }

    /**
     * Turns the failure of a target into {@code parsed}, reason {@code other-address}, when another target brought it
     * a page of the same article.
     */
    static List<OutcomeRow> rescued(Session session, Map<Long, Long> owners, List<OutcomeRow> rows)
            throws SQLException {
        Long[] failing = rows.stream()
                .filter(r -> !r.result().goesOn())
                .map(OutcomeRow::targetId)
                .toArray(Long[]::new);
        if (failing.length == 0) {
            return rows;
        }
        Set<Long> brought = new HashSet<>(session.list(WITH_PAGE, row -> row.getLong(1), (Object) failing));
        brought.removeAll(owners.keySet());
        return rows.stream()
                .map(r -> brought.contains(r.targetId()) && !r.result().goesOn() ? rescued(r) : r)
                .toList();
    }

    private static OutcomeRow rescued(OutcomeRow row) {
        StepOutcome own = row.result();
        StepOutcome result = StepOutcome.of(
                "parsed",
                "other-address",
                "its own address gave " + own.outcome() + " (" + own.reason() + ")"
                        + own.detail().map(d -> ": " + d).orElse(""));
        return new OutcomeRow(row.targetId(), row.doi(), result, row.observedAt());
    }
}
