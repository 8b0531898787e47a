package winnow.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import winnow.model.Doi;

/**
 * Table {@code outcome}: how a target left a step, exactly once.
 *
 * @param targetId target
 * @param doi DOI, where known
 * @param result how it left
 * @param observedAt when the page was delivered that was looked at
 */
record OutcomeRow(long targetId, Optional<Doi> doi, StepOutcome result, Optional<Instant> observedAt) {

    /** The first outcome stands: what a restart does again has been counted. */
    private static final String INSERT = """
            insert into winnow.outcome (run_id, target_id, doi, step, outcome, reason, detail, observed_at, at)
            select ?, i.target_id, i.doi, ?, i.outcome, i.reason, i.detail, i.observed_at, ?
              from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
                   i (target_id, doi, outcome, reason, detail, observed_at)
             order by i.target_id
            on conflict (target_id, step) do nothing
            """;

    static void insert(Session session, long runId, Step step, Instant at, List<OutcomeRow> rows) throws SQLException {
        if (!rows.isEmpty()) {
            session.update(
                    INSERT,
                    runId,
                    step.slug(),
                    at,
                    Columns.longs(rows, OutcomeRow::targetId),
                    Columns.texts(rows, r -> r.doi().map(Doi::value).orElse(null)),
                    Columns.texts(rows, r -> r.result().outcome()),
                    Columns.texts(rows, r -> r.result().reason()),
                    Columns.texts(rows, r -> r.result().detail().orElse(null)),
                    Columns.instants(rows, r -> r.observedAt().orElse(null)));
        }
    }
}
