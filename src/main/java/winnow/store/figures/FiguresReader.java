package winnow.store.figures;

import java.sql.SQLException;
import javax.sql.DataSource;
import winnow.store.read.StoreReadException;

/** Reads all figures from one snapshot of the database. Memory holds aggregates only. */
public final class FiguresReader {

    /** The rule whose findings are frozen cohorts. */
    private static final String FREEZE = "M09";

    private final DataSource dataSource;

    /** Reads from this database; its role must be allowed temporary tables, as roles are unless forbidden. */
    public FiguresReader(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * The figures as they stand when the call begins.
     *
     * @throws StoreReadException when the database fails
     */
    public Figures read(Limits limits) {
        try (View view = View.of(dataSource)) {
            CounterTables.create(view, limits.journals());
            Overview overview = StandingQueries.overview(view);
            Timeline timeline = HistoryQueries.timeline(overview);
            return new Figures(
                    overview,
                    StandingQueries.best(view),
                    StandingQueries.bySource(view),
                    StandingQueries.coverage(view),
                    timeline,
                    HistoryQueries.histories(view, timeline),
                    DistributionQueries.all(view),
                    DistributionQueries.byJournal(view),
                    FindingQueries.tallies(view),
                    FindingQueries.examples(view, limits.examples()),
                    FindingQueries.episodes(view, FREEZE, limits.freezes()),
                    FindingQueries.count(view, FREEZE));
        } catch (SQLException e) {
            throw new StoreReadException("the figures", e);
        }
    }
}
