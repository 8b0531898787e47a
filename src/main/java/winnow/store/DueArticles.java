package winnow.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Makes targets of the articles that the refresh policy says are due. */
public final class DueArticles {

    /**
     * A look that gave an answer counts, also that the page is gone. One twenty-fourth of the interval is forgiven, so
     * that a run at the same hour of each day never comes some minutes too early.
     */
    private static final String AGED = """
            with seen as (
                select o.doi, max(coalesce(o.observed_at, o.at)) as at
                  from winnow.outcome o
                 where o.step = 'scrape' and o.doi is not null and o.outcome in ('parsed', 'not-modified', 'gone')
                 group by o.doi),
            aged as (
                select a.doi, s.at as seen,
                       ?::timestamptz - coalesce(left(a.published_online || '-01-01', 10)::date::timestamptz,
                                                 a.first_harvested_at) as age
                  from winnow.article a
                  left join seen s on s.doi = a.doi),
            due as (
                select doi, seen
                  from aged
                 where seen is null
                    or seen <= ?::timestamptz - 23 / 24.0 * case when age <= ?::bigint * interval '1 second'
                                                                 then ?::bigint * interval '1 second'
                                                                 when age <= ?::bigint * interval '1 second'
                                                                 then ?::bigint * interval '1 second'
                                                                 else ?::bigint * interval '1 second' end)
            """;

    private static final String ADD = AGED + """
            insert into winnow.target (run_id, doi, address, found_by, found_at)
            select ?, d.doi, ? || '/' || d.doi, 'due', ?
              from due d
             order by d.seen nulls first, d.doi
             limit ?::bigint
            on conflict do nothing
            """;

    private static final String SKIPPED =
            AGED + "select (select count(*) from winnow.article) - (select count(*) from due)";

    private final Database database;

    /** On this database. */
    public DueArticles(Database database) {
        this.database = database;
    }

    /**
     * What came of it.
     *
     * @param added new targets
     * @param skipped articles that were looked at lately enough
     */
    public record Tally(long added, long skipped) {}

    /**
     * Adds the targets, those looked at longest ago first.
     *
     * @param base address of the site, for the targets' addresses
     * @param limit most targets to add
     */
    public Tally add(long runId, RefreshPolicy policy, String base, OptionalLong limit, Instant now) {
        List<Object> ages = List.of(
                now,
                now,
                policy.young().toSeconds(),
                policy.youngEvery().toSeconds(),
                policy.settling().toSeconds(),
                policy.settlingEvery().toSeconds(),
                policy.oldEvery().toSeconds());
        List<Object> adding = new ArrayList<>(ages);
        adding.addAll(List.of(runId, base, now, limit.orElse(Long.MAX_VALUE)));
        return database.transaction(session -> {
            long skipped =
                    session.list(SKIPPED, row -> row.getLong(1), ages.toArray()).get(0);
            session.update("update winnow.run set skipped = ? where run_id = ?", skipped, runId);
            return new Tally(session.update(ADD, adding.toArray()), skipped);
        });
    }
}
