package winnow.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Runs and their balance. Throws {@link DatabaseException} where the database cannot be used. */
public final class RunStore {

    private static final String SELECT = "select run_id, kind, parameters, status, started_at, finished_at, exit_code,"
            + " job_execution_id from winnow.run ";

    /** The reconcile outcome decides where there is one, else a scrape outcome that leads to no article. */
    private static final String BALANCE = """
            select case when r.outcome is not null then 'reconcile'
                        when s.outcome not in ('parsed', 'not-modified', 'no-page') then 'scrape' end as step,
                   case when r.outcome is not null then r.outcome
                        when s.outcome not in ('parsed', 'not-modified', 'no-page') then s.outcome end as outcome,
                   case when r.outcome is not null then r.reason
                        when s.outcome not in ('parsed', 'not-modified', 'no-page') then s.reason end as reason,
                   count(*) as targets
              from winnow.target t
              left join winnow.outcome s on s.target_id = t.target_id and s.step = 'scrape'
              left join winnow.outcome r on r.target_id = t.target_id and r.step = 'reconcile'
             where t.run_id = ?
             group by 1, 2, 3
            """;

    private static final String FAILED = """
            select coalesce(o.doi, t.doi, t.address) as place, o.outcome, o.reason, o.detail
              from winnow.outcome o
              join winnow.target t using (target_id)
             where o.run_id = ?
               and o.outcome not in ('stored', 'unchanged', 'parsed', 'not-modified', 'no-page')
             order by o.target_id
             limit ?
            """;

    private final Database database;

    /** On this database. */
    public RunStore(Database database) {
        this.database = database;
    }

    /**
     * Opens a run.
     *
     * @param parameters what it is asked to do, a JSON object without secrets
     * @return its key
     */
    public long start(RunKind kind, String parameters, Instant at) {
        return database.transaction(session -> session.list(
                        "insert into winnow.run (kind, parameters, status, started_at)"
                                + " values (?, ?::jsonb, 'running', ?) returning run_id",
                        row -> row.getLong(1),
                        kind.slug(),
                        parameters.replace("\\u0000", ""),
                        at)
                .get(0));
    }

    /** Notes a run that is done within one transaction, and takes no targets. */
    static long done(Session session, RunKind kind, String parameters, Instant at) throws SQLException {
        return session.list(
                        "insert into winnow.run (kind, parameters, status, started_at, finished_at, taken, stored,"
                                + " unchanged, failed, balanced, exit_code)"
                                + " values (?, ?::jsonb, 'finished', ?, ?, 0, 0, 0, 0, true, 0) returning run_id",
                        row -> row.getLong(1),
                        kind.slug(),
                        parameters.replace("\\u0000", ""),
                        at,
                        at)
                .get(0);
    }

    /** Opens a run again that did not finish. */
    public void resume(long runId) {
        database.transaction(session -> session.update(
                "update winnow.run set status = 'running', finished_at = null, exit_code = null, balanced = null"
                        + " where run_id = ? and status <> 'finished'",
                runId));
    }

    /** Notes which of the framework's executions works on it. */
    public void executedBy(long runId, long jobExecutionId) {
        database.transaction(session ->
                session.update("update winnow.run set job_execution_id = ? where run_id = ?", jobExecutionId, runId));
    }

    /** Notes that all targets are known. */
    public void discovered(long runId, Instant at) {
        database.transaction(
                session -> session.update("update winnow.run set discovered_at = ? where run_id = ?", at, runId));
    }

    /** Whether all targets are known. */
    public boolean isDiscovered(long runId) {
        return database.transaction(session -> session.list(
                        "select discovered_at is not null from winnow.run where run_id = ?",
                        row -> row.getBoolean(1),
                        runId)
                .contains(true));
    }

    /** Articles that the refresh policy left for another day. */
    public long skipped(long runId) {
        return database.transaction(
                session -> session
                        .list(
                                "select coalesce(skipped, 0) from winnow.run where run_id = ?",
                                row -> row.getLong(1),
                                runId)
                        .stream()
                        .findFirst()
                        .orElse(0L));
    }

    /**
     * Marks runs that are said to be running as failed. To be called by the holder of the lock, who knows that none is:
     * their processes died.
     *
     * @param exceptRunId one that does run
     * @return how many there were
     */
    public int abandonOthers(RunKind kind, long exceptRunId, Instant at) {
        return database.transaction(session -> session.update(
                "update winnow.run set status = 'failed', finished_at = greatest(started_at, ?)"
                        + " where kind = ? and status = 'running' and run_id <> ?",
                at,
                kind.slug(),
                exceptRunId));
    }

    /** Closes a run with its balance. */
    public void finish(long runId, RunStatus status, Balance balance, int exitCode, Instant at) {
        database.transaction(session -> session.update(
                "update winnow.run set status = ?, finished_at = greatest(started_at, ?), taken = ?, stored = ?,"
                        + " unchanged = ?, failed = ?, balanced = ?, exit_code = ? where run_id = ?",
                status.slug(),
                at,
                balance.taken(),
                balance.stored(),
                balance.unchanged(),
                balance.failed(),
                balance.holds(),
                exitCode,
                runId));
    }

    /** A run by its key. */
    public Optional<Run> find(long runId) {
        return database.transaction(session -> session.first(SELECT + "where run_id = ?", RunStore::run, runId));
    }

    /**
     * The newest run of this kind that did not finish: stopped, failed, or left behind by a process that died. One is
     * passed over when a later run was asked for the same and did finish.
     */
    public Optional<Run> lastUnfinished(RunKind kind) {
        return database.transaction(session -> session.first(SELECT + """
                        u where kind = ? and status <> 'finished'
                            and not exists (select from winnow.run f
                                             where f.kind = u.kind and f.run_id > u.run_id and f.status = 'finished'
                                               and f.parameters = u.parameters)
                         order by run_id desc limit 1""", RunStore::run, kind.slug()));
    }

    /** The newest runs, newest first. */
    public List<Run> latest(int limit) {
        return database.transaction(
                session -> session.list(SELECT + "order by run_id desc limit ?", RunStore::run, limit));
    }

    /** Counts what became of everything the run undertook. */
    public Balance balance(long runId) {
        return database.transaction(session -> balance(session.list(BALANCE, RunStore::count, runId)));
    }

    /** Counts by step, outcome and reason, most first; also of targets that are still under way. */
    public List<OutcomeCount> outcomes(long runId) {
        return database.transaction(session -> session.list(
                "select step, outcome, reason, count(*) as targets from winnow.outcome where run_id = ?"
                        + " group by 1, 2, 3 order by 1 desc, 4 desc, 2, 3",
                RunStore::count,
                runId));
    }

    /** The first targets of a run from which no article came, in the order in which they were taken. */
    public List<FailedTarget> failed(long runId, int limit) {
        return database.transaction(session -> session.list(
                FAILED,
                row -> new FailedTarget(
                        row.getString("place"),
                        row.getString("outcome"),
                        row.getString("reason"),
                        Rows.text(row, "detail")),
                runId,
                limit));
    }

    private static Balance balance(List<OutcomeCount> counts) {
        long stored = 0;
        long unchanged = 0;
        long open = 0;
        List<OutcomeCount> failures = new ArrayList<>();
        for (OutcomeCount count : counts) {
            if (count.outcome() == null) {
                open += count.count();
            } else if (count.outcome().equals("stored")) {
                stored += count.count();
            } else if (count.outcome().equals("unchanged")) {
                unchanged += count.count();
            } else {
                failures.add(count);
            }
        }
        failures.sort(Comparator.comparingLong(OutcomeCount::count)
                .reversed()
                .thenComparing(OutcomeCount::outcome)
                .thenComparing(OutcomeCount::reason));
        long taken = counts.stream().mapToLong(OutcomeCount::count).sum();
        return new Balance(taken, stored, unchanged, failures, open);
    }

    private static OutcomeCount count(ResultSet row) throws SQLException {
        String step = row.getString("step");
        return new OutcomeCount(
                step == null ? null : Rows.bySlug(Step.values(), Step::slug, step),
                row.getString("outcome"),
                row.getString("reason"),
                row.getLong("targets"));
    }

    private static Run run(ResultSet row) throws SQLException {
        int exitCode = row.getInt("exit_code");
        return new Run(
                row.getLong("run_id"),
                Rows.bySlug(RunKind.values(), RunKind::slug, row.getString("kind")),
                row.getString("parameters"),
                Rows.bySlug(RunStatus.values(), RunStatus::slug, row.getString("status")),
                Rows.instant(row, "started_at"),
                Optional.ofNullable(Rows.instant(row, "finished_at")),
                row.getObject("exit_code") == null ? OptionalInt.empty() : OptionalInt.of(exitCode),
                Rows.number(row, "job_execution_id"));
    }
}
