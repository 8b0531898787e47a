package winnow.store.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import winnow.model.Issn;
import winnow.model.Journal;
import winnow.model.Locator;
import winnow.model.PartialDate;
import winnow.model.RegistryStatus;

/** Reads a page of articles and, in a query for each kind, all that belongs to them. */
final class ArticleRows {

    private static final String SELECT = """
            select a.*, j.code as journal_code, j.title as journal_title, j.abbreviated_title, j.issn_print, j.issn_online
              from winnow.article a left join winnow.journal j using (journal_id)
             where\s""";

    /** So many matches are soon gathered and sorted, whatever is asked for. */
    private static final long FEW = 2_000;

    /** So many changes are soon gathered, for they lie in an index together; beyond, the list itself is walked. */
    private static final long FEW_CHANGES = 100_000;

    private ArticleRows() {}

    static List<PublishedArticle> page(Connection connection, Selection selection, long matching, long after, int limit)
            throws SQLException {
        Conditions where = Conditions.onArticles(selection).and("a.article_id > ?", after);
        boolean scattered = selection.from().isPresent()
                || selection.until().isPresent()
                || selection.affiliations().isPresent();
        String sql = matching <= (scattered ? FEW_CHANGES : FEW) ? gathered(where, limit) : walked(where, limit);
        List<PublishedArticle> bare = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            where.bind(statement);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    bare.add(read(row));
                }
            }
        }
        return bare.isEmpty() ? List.of() : new ArticleParts(connection, bare).complete();
    }

    private static String walked(Conditions where, int limit) {
        return SELECT + "true" + where.sql() + " order by a.article_id limit " + limit;
    }

    /**
     * Left to itself, the planner walks the list to the first match, because it cannot know that the latest changes are
     * all at its end.
     */
    private static String gathered(Conditions where, int limit) {
        return "with matching as materialized (select a.article_id from winnow.article a where true" + where.sql()
                + ") "
                + SELECT + "a.article_id in (select article_id from matching order by article_id limit " + limit
                + ") order by a.article_id";
    }

    /** The row itself; what lies in other tables is still missing. */
    private static PublishedArticle read(ResultSet row) throws SQLException {
        return new PublishedArticle(
                row.getLong("article_id"),
                Columns.doi(row, "doi").orElseThrow(),
                journal(row),
                Columns.text(row, "title"),
                Columns.text(row, "article_type"),
                Columns.text(row, "volume"),
                Columns.text(row, "issue"),
                locator(row),
                Columns.date(row, "published_online"),
                issueDate(row),
                Columns.text(row, "abstract"),
                Columns.flag(row, "open_access"),
                Columns.text(row, "license_url"),
                Columns.text(row, "copyright_holder"),
                Columns.text(row, "landing_url"),
                Columns.text(row, "pdf_url"),
                Columns.status(row, "editorial_status"),
                registryStatus(row.getString("registry_status")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Columns.instant(row, "first_harvested_at"),
                Columns.instant(row, "last_changed_at"),
                row.getInt("revision"));
    }

    private static Optional<Journal> journal(ResultSet row) throws SQLException {
        String code = row.getString("journal_code");
        return code == null
                ? Optional.empty()
                : Optional.of(new Journal(
                        code,
                        Columns.text(row, "journal_title"),
                        Columns.text(row, "abbreviated_title"),
                        Issn.parse(row.getString("issn_print")),
                        Issn.parse(row.getString("issn_online"))));
    }

    private static Optional<Locator> locator(ResultSet row) throws SQLException {
        Locator locator = new Locator(
                Columns.text(row, "first_page"), Columns.text(row, "last_page"), Columns.text(row, "article_number"));
        return Optional.of(locator).filter(l -> !l.toString().isEmpty());
    }

    private static Optional<PartialDate> issueDate(ResultSet row) throws SQLException {
        Optional<Integer> month = Columns.number(row, "issue_month");
        return Columns.number(row, "issue_year")
                .map(year -> month.map(m -> PartialDate.of(year, m)).orElseGet(() -> PartialDate.of(year)));
    }

    private static RegistryStatus registryStatus(String slug) throws SQLException {
        for (RegistryStatus status : RegistryStatus.values()) {
            if (status.slug().equals(slug)) {
                return status;
            }
        }
        throw new SQLException("no such registry status: " + slug);
    }
}
