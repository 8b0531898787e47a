package winnow.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import winnow.store.DiscoveryWindow.Source;

/** What discovery has asked for, and its gaps. Throws {@link DatabaseException} where the database cannot be used. */
public final class DiscoveryStore {

    private static final String SELECT = "select source, scope, doubt from winnow.discovery_window ";

    /** Whatever lies within what was asked for now is settled by it; what is still missing comes as a gap. */
    private static final String SETTLE = """
            update winnow.discovery_window
               set doubt = null, asked_at = ?, run_id = ?
             where source = ? and doubt is not null
               and (source = 'crossref' and from_day >= ?::date and until_day <= ?::date
                    or source = 'site' and (scope = ? or starts_with(scope, ? || '/')))
            """;

    private static final String NOTE = """
            insert into winnow.discovery_window (source, scope, from_day, until_day, doubt, asked_at, run_id)
            values (?, ?, ?::date, ?::date, ?, ?, ?)
            on conflict (source, scope) do update
               set doubt = excluded.doubt, asked_at = excluded.asked_at, run_id = excluded.run_id
            """;

    private final Database database;

    /** On this database. */
    public DiscoveryStore(Database database) {
        this.database = database;
    }

    /** What has to be asked for again, oldest first. */
    public List<DiscoveryWindow> open(Source source) {
        return database.transaction(session -> session.list(
                SELECT + "where source = ? and doubt is not null order by asked_at, scope",
                DiscoveryStore::window,
                source.slug()));
    }

    /** What a run asked for and found not proven complete. */
    public List<DiscoveryWindow> openAfter(long runId) {
        return database.transaction(session -> session.list(
                SELECT + "where run_id = ? and doubt is not null order by source, from_day, scope",
                DiscoveryStore::window,
                runId));
    }

    /** The last day up to which the registry was ever listed. */
    public Optional<LocalDate> listedUntil() {
        return database.transaction(session -> session.list(
                        "select max(until_day)::text from winnow.discovery_window",
                        row -> Optional.ofNullable(row.getString(1)).map(LocalDate::parse))
                .get(0));
    }

    /**
     * Notes what came of asking.
     *
     * @param asked the whole of it, complete when there are no gaps
     * @param gaps what is missing of it
     */
    public void note(long runId, DiscoveryWindow asked, List<DiscoveryWindow> gaps, Instant at) {
        database.transaction(session -> {
            session.update(
                    SETTLE,
                    at,
                    runId,
                    asked.source().slug(),
                    asked.from().map(LocalDate::toString),
                    asked.until().map(LocalDate::toString),
                    asked.scope(),
                    asked.scope());
            if (gaps.isEmpty()) {
                note(session, runId, asked, at);
            }
            for (DiscoveryWindow gap : gaps) {
                note(session, runId, gap, at);
            }
            return null;
        });
    }

    private static void note(Session session, long runId, DiscoveryWindow window, Instant at) throws SQLException {
        session.update(
                NOTE,
                window.source().slug(),
                window.scope(),
                window.from().map(LocalDate::toString),
                window.until().map(LocalDate::toString),
                window.doubt(),
                at,
                runId);
    }

    private static DiscoveryWindow window(ResultSet row) throws SQLException {
        return new DiscoveryWindow(
                Rows.bySlug(Source.values(), Source::slug, row.getString("source")),
                row.getString("scope"),
                Rows.text(row, "doubt"));
    }
}
