package winnow.store.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import winnow.model.Affiliation;

/** What can be said of everything published: which journals and years there are, and since when. */
public final class Catalogue {

    private static final String EARLIEST = """
            select least((select last_changed_at from winnow.article order by last_changed_at limit 1),
                         (select deleted_at from winnow.deleted_article order by deleted_at limit 1)) as at""";
    /** Walks the index from year to year instead of reading every entry. */
    private static final String YEARS = """
            with recursive y(year) as (
                select min(coalesce(left(published_online, 4)::integer, issue_year)) from winnow.article
                union all
                select (select min(coalesce(left(published_online, 4)::integer, issue_year)) from winnow.article
                         where coalesce(left(published_online, 4)::integer, issue_year) > y.year)
                  from y where y.year is not null)
            select year from y where year is not null
            union select year from winnow.deleted_article where year is not null order by 1""";
    /**
     * A transaction still at work has stamped its rows with a time that is already past; the margin allows for the
     * clocks of several machines.
     */
    private static final String SETTLED = """
            select coalesce(min(xact_start) - interval '10 seconds', now()) as at from pg_stat_activity
             where datname = current_database() and backend_xid is not null and pid <> pg_backend_pid()""";

    private final DataSource dataSource;

    /** Reads from this database. */
    public Catalogue(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    private interface Reading<T> {
        T from(ResultSet rows) throws SQLException;
    }

    /** The earliest change that is remembered; empty while nothing is stored. */
    public Optional<Instant> earliestChange() {
        return ask(
                EARLIEST,
                rows -> rows.next() && rows.getObject("at") != null
                        ? Optional.of(Columns.instant(rows, "at"))
                        : Optional.empty());
    }

    /**
     * How far the store can be relied on to be complete, by the clock of the database: whatever changed before can be read
     * by now, and whatever is still under way will bear a later time.
     */
    public Instant settled() {
        return ask(SETTLED, rows -> {
            rows.next();
            return Columns.instant(rows, "at");
        });
    }

    /** Code and title of every journal, by code. */
    public Map<String, String> journals() {
        return ask("select code, coalesce(title, code) from winnow.journal", rows -> {
            Map<String, String> titles = new TreeMap<>();
            while (rows.next()) {
                titles.put(rows.getString(1), rows.getString(2));
            }
            return titles;
        });
    }

    /** The years of which there are articles. */
    public List<Integer> years() {
        return ask(YEARS, rows -> {
            List<Integer> years = new ArrayList<>();
            while (rows.next()) {
                years.add(rows.getInt(1));
            }
            return years;
        });
    }

    /** Every affiliation with its key; the texts are few next to the articles, and are streamed. */
    public void affiliations(BiConsumer<Long, Affiliation> reader) {
        ask(
                "select affiliation_id, name, country_code, ror_id from winnow.affiliation order by affiliation_id",
                rows -> {
                    while (rows.next()) {
                        reader.accept(rows.getLong(1), AffiliationRows.read(rows));
                    }
                    return null;
                });
    }

    private <T> T ask(String sql, Reading<T> reading) {
        try (Snapshot snapshot = Snapshot.of(dataSource)) {
            Connection connection = snapshot.connection();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(5000);
                try (ResultSet rows = statement.executeQuery()) {
                    return reading.from(rows);
                }
            }
        } catch (SQLException e) {
            throw new StoreReadException("the catalogue", e);
        }
    }
}
