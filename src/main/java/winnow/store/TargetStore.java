package winnow.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import winnow.model.Doi;
import winnow.model.Target;

/**
 * What runs undertake. Throws {@link DatabaseException} where the database cannot be used.
 *
 * <p>Work is found by what is missing: a target waits for a step until it has an outcome of it, so a restart needs no
 * memory of where the last attempt stood.
 */
public final class TargetStore {

    private static final String ADD = """
            insert into winnow.target (run_id, doi, address, found_by, found_at)
            select ?, i.doi, i.address, i.found_by, ?
              from unnest(?::text[], ?::text[], ?::text[]) with ordinality i (doi, address, found_by, place)
             order by i.place
            on conflict do nothing
            """;

    private static final String KEYS = """
            select coalesce(d.target_id, a.target_id) as target_id
              from unnest(?::text[], ?::text[]) with ordinality i (doi, address, place)
              left join winnow.target d on d.run_id = ? and d.doi = i.doi
              left join winnow.target a on i.doi is null and a.run_id = ? and md5(a.address) = md5(i.address)
             order by i.place
            """;

    private static final String WITHOUT_PAGE = """
            insert into winnow.outcome (run_id, target_id, doi, step, outcome, reason, at)
            select t.run_id, t.target_id, t.doi, 'scrape', 'no-page', 'registry-only', ?
              from winnow.target t
             where t.run_id = ?
               and exists (select from winnow.target_snapshot ts where ts.target_id = t.target_id)
               and not exists (select from winnow.outcome o where o.target_id = t.target_id)
            on conflict (target_id, step) do nothing
            """;

    /**
     * The outcomes of each target are looked up one target after the other: left to itself, the planner may read all
     * outcomes anew for every page of targets. The limit within keeps it from that.
     */
    private static final String TO_SCRAPE = """
            select t.target_id, t.doi, t.address, t.found_by
              from winnow.target t
              left join lateral (
                    select true as done from winnow.outcome o where o.target_id = t.target_id limit 1) o on true
             where t.run_id = ? and t.target_id > ? and o.done is null
             order by t.target_id
             limit ?
            """;

    private static final String TO_RECONCILE = """
            select t.target_id, t.doi, t.address, t.found_by
              from winnow.target t
              join lateral (
                    select o.outcome in ('parsed', 'not-modified', 'no-page') as read
                      from winnow.outcome o where o.target_id = t.target_id and o.step = 'scrape' limit 1) s on s.read
              left join lateral (
                    select true as done
                      from winnow.outcome o where o.target_id = t.target_id and o.step = 'reconcile' limit 1) r on true
             where t.run_id = ? and t.target_id > ? and r.done is null
             order by t.target_id
             limit ?
            """;

    private final Database database;

    /** On this database. */
    public TargetStore(Database database) {
        this.database = database;
    }

    /**
     * Adds targets to a run; one whose DOI or address the run already has is left out, so the same list can be added
     * again.
     *
     * @return number of new ones
     */
    public int add(long runId, List<Target> targets, Instant at) {
        String[] dois = Columns.texts(targets, t -> t.doi().map(Doi::value).orElse(null));
        String[] addresses = Columns.texts(targets, Target::address);
        String[] foundBy = Columns.texts(targets, Target::foundBy);
        return database.transaction(session -> session.update(ADD, runId, at, dois, addresses, foundBy));
    }

    /**
     * The keys of targets that the run has, in the order asked for: by DOI where one is given, else by address.
     *
     * @throws java.util.NoSuchElementException for a target that was never added
     */
    public List<Long> keys(long runId, List<Target> targets) {
        String[] dois = Columns.texts(targets, t -> t.doi().map(Doi::value).orElse(null));
        String[] addresses = Columns.texts(targets, Target::address);
        List<Long> keys = database.transaction(
                session -> session.list(KEYS, row -> row.getLong("target_id"), dois, addresses, runId, runId));
        if (keys.contains(0L)) {
            throw new java.util.NoSuchElementException("a target of run " + runId + " was never added");
        }
        return keys;
    }

    /** Lets all targets leave the first step of which the run holds other records than a page. */
    public int closeWithoutPage(long runId, Instant at) {
        return database.transaction(session -> session.update(WITHOUT_PAGE, at, runId));
    }

    /**
     * The next targets that have not left the step; hand in the last key to go on, 0 to begin.
     *
     * @param limit how many at most
     */
    public List<PendingTarget> pending(long runId, Step step, long after, int limit) {
        String sql = switch (step) {
            case SCRAPE -> TO_SCRAPE;
            case RECONCILE -> TO_RECONCILE;
        };
        return database.transaction(session -> {
            session.update("set local plan_cache_mode = force_custom_plan");
            return session.list(sql, TargetStore::pending, runId, after, limit);
        });
    }

    /** Number of targets of a run. */
    public long count(long runId) {
        return database.transaction(session -> session.list(
                        "select count(*) from winnow.target where run_id = ?", row -> row.getLong(1), runId)
                .get(0));
    }

    /** Number of targets of a run that have not left the step, nor failed before it. */
    public long waiting(long runId, Step step) {
        String sql = switch (step) {
            case SCRAPE -> TO_SCRAPE;
            case RECONCILE -> TO_RECONCILE;
        };
        return database.transaction(session -> session.list(
                        "select count(*) from (" + sql + ") waiting", row -> row.getLong(1), runId, 0L, Long.MAX_VALUE)
                .get(0));
    }

    private static PendingTarget pending(ResultSet row) throws SQLException {
        return new PendingTarget(
                row.getLong("target_id"),
                new Target(Rows.doi(row, "doi"), row.getString("address"), row.getString("found_by")));
    }
}
