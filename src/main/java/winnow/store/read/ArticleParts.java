package winnow.store.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import winnow.model.EditorialEvent;
import winnow.model.EditorialEventType;
import winnow.model.Funding;

/** What belongs to a page of articles, read with one query a kind. */
final class ArticleParts {

    /** By the article even where a notice is asked for: an index has it. */
    private static final String EVENTS = """
            select affected_doi, type, notice_doi, source, occurred_on
              from winnow.editorial_event
             where affected_doi = any(array(select affected_doi from winnow.editorial_report
                                             where %1$s = any(?) and ended_at is null))
               and %1$s = any(?)
             order by occurred_on nulls last, type, source, event_id
            """;

    private final Connection connection;
    private final List<PublishedArticle> bare;

    ArticleParts(Connection connection, List<PublishedArticle> bare) {
        this.connection = connection;
        this.bare = bare;
    }

    List<PublishedArticle> complete() throws SQLException {
        Long[] keys = bare.stream().map(PublishedArticle::articleId).toArray(Long[]::new);
        String[] dois = bare.stream().map(a -> a.doi().value()).toArray(String[]::new);
        Map<Long, Credits> credits = CreditRows.read(connection, keys);
        Map<Long, List<Funding>> funding = funding(keys);
        Map<String, List<EditorialEvent>> events = events("affected_doi", dois);
        Map<String, List<EditorialEvent>> notices = events("notice_doi", dois);
        List<PublishedArticle> complete = new ArrayList<>(bare.size());
        for (PublishedArticle article : bare) {
            String doi = article.doi().value();
            complete.add(with(
                    article,
                    credits.getOrDefault(article.articleId(), Credits.NONE),
                    funding.getOrDefault(article.articleId(), List.of()),
                    events.getOrDefault(doi, List.of()),
                    notices.getOrDefault(doi, List.of())));
        }
        return complete;
    }

    private Map<Long, List<Funding>> funding(Long[] keys) throws SQLException {
        Map<Long, List<Funding>> found = new HashMap<>();
        String sql = "select article_id, funder, funder_id, awards from winnow.funding where article_id = any(?)"
                + " order by article_id, ordinal";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("bigint", keys));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String[] awards = (String[]) row.getArray("awards").getArray();
                    found.computeIfAbsent(row.getLong(1), k -> new ArrayList<>())
                            .add(new Funding(
                                    Columns.text(row, "funder"), Columns.text(row, "funder_id"), List.of(awards)));
                }
            }
        }
        return found;
    }

    private Map<String, List<EditorialEvent>> events(String column, String[] dois) throws SQLException {
        Map<String, List<EditorialEvent>> found = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(EVENTS.formatted(column))) {
            statement.setArray(1, connection.createArrayOf("text", dois));
            statement.setArray(2, connection.createArrayOf("text", dois));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Optional<EditorialEvent> event = event(row);
                    if (event.isPresent()) {
                        found.computeIfAbsent(row.getString(column), k -> new ArrayList<>())
                                .add(event.get());
                    }
                }
            }
        }
        return found;
    }

    private static Optional<EditorialEvent> event(ResultSet row) throws SQLException {
        EditorialEventType type =
                EditorialEventType.parse(row.getString("type")).orElse(EditorialEventType.OTHER);
        var notice = Columns.doi(row, "notice_doi");
        var occurred = Columns.date(row, "occurred_on");
        String source = row.getString("source");
        return Columns.doi(row, "affected_doi").map(doi -> new EditorialEvent(doi, type, notice, source, occurred));
    }

    private static PublishedArticle with(
            PublishedArticle a,
            Credits credits,
            List<Funding> funding,
            List<EditorialEvent> events,
            List<EditorialEvent> notices) {
        return new PublishedArticle(
                a.articleId(),
                a.doi(),
                a.journal(),
                a.title(),
                a.articleType(),
                a.volume(),
                a.issue(),
                a.locator(),
                a.publishedOnline(),
                a.issueDate(),
                a.abstractText(),
                a.openAccess(),
                a.licenseUrl(),
                a.copyrightHolder(),
                a.landingUrl(),
                a.pdfUrl(),
                a.editorialStatus(),
                a.registryStatus(),
                credits.authors(),
                credits.affiliations(),
                funding,
                events,
                notices,
                a.firstHarvestedAt(),
                a.changedAt(),
                a.revision());
    }
}
