package winnow.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import winnow.model.Affiliation;
import winnow.model.AuthorClaim;
import winnow.model.EditorialEvent;
import winnow.model.Funding;
import winnow.model.Issn;
import winnow.model.Journal;
import winnow.model.Orcid;
import winnow.model.PartialDate;
import winnow.store.read.PublishedArticle;

/** Puts articles into a test's database by plain SQL, so that what is read can be compared with what is there. */
public final class StoredArticles {

    private final DataSource dataSource;

    /** For this database. */
    public StoredArticles(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Stores the article with all that belongs to it; its key is given by the database.
     *
     * @return the key
     */
    public long add(PublishedArticle a) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            Object journal = a.journal().isEmpty()
                    ? null
                    : journal(connection, a.journal().get());
            long id = article(connection, a, journal);
            affiliations(connection, id, a.affiliations());
            for (int i = 0; i < a.authors().size(); i++) {
                author(connection, a, id, i + 1);
            }
            for (int i = 0; i < a.funding().size(); i++) {
                Funding f = a.funding().get(i);
                update(
                        connection,
                        "insert into winnow.funding values (?, ?, ?, ?, ?)",
                        id,
                        i + 1,
                        f.funder().orElse(null),
                        f.funderId().orElse(null),
                        f.awards().toArray(String[]::new));
            }
            for (EditorialEvent event : a.events()) {
                event(connection, id, event);
            }
            connection.commit();
            return id;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs any statement. */
    public void sql(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection()) {
            update(connection, sql, values);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static long journal(Connection connection, Journal j) throws SQLException {
        return key(
                connection,
                "insert into winnow.journal (code, title, abbreviated_title, issn_print, issn_online)"
                        + " values (?, ?, ?, ?, ?) on conflict (code) do update set title = excluded.title"
                        + " returning journal_id",
                j.code(),
                j.title().orElse(null),
                j.abbreviatedTitle().orElse(null),
                j.issnPrint().map(Issn::value).orElse(null),
                j.issnOnline().map(Issn::value).orElse(null));
    }

    private static long article(Connection connection, PublishedArticle a, Object journal) throws SQLException {
        return key(
                connection,
                "insert into winnow.article (doi, journal_id, title, article_type, volume, issue, first_page, last_page,"
                        + " article_number, published_online, issue_year, issue_month, abstract, open_access,"
                        + " license_url, copyright_holder, landing_url, pdf_url, editorial_status, registry_status,"
                        + " first_harvested_at, last_changed_at, revision, content_digest, graph_digest) values (?, ?, ?, ?, ?, ?, ?,"
                        + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', '') returning article_id",
                a.doi().value(),
                journal,
                a.title().orElse(null),
                a.articleType().orElse(null),
                a.volume().orElse(null),
                a.issue().orElse(null),
                a.locator().flatMap(l -> l.firstPage()).orElse(null),
                a.locator().flatMap(l -> l.lastPage()).orElse(null),
                a.locator().flatMap(l -> l.articleNumber()).orElse(null),
                a.publishedOnline().map(PartialDate::toString).orElse(null),
                a.issueDate().map(PartialDate::year).orElse(null),
                a.issueDate()
                        .filter(d -> d.month().isPresent())
                        .map(d -> d.month().getAsInt())
                        .orElse(null),
                a.abstractText().orElse(null),
                a.openAccess().orElse(null),
                a.licenseUrl().orElse(null),
                a.copyrightHolder().orElse(null),
                a.landingUrl().orElse(null),
                a.pdfUrl().orElse(null),
                a.editorialStatus().slug(),
                a.registryStatus().slug(),
                a.firstHarvestedAt(),
                a.changedAt(),
                a.revision());
    }

    private static void affiliations(Connection connection, long article, List<Affiliation> printed)
            throws SQLException {
        for (int i = 0; i < printed.size(); i++) {
            update(
                    connection,
                    "insert into winnow.article_affiliation values (?, ?, ?)",
                    article,
                    i + 1,
                    affiliation(connection, printed.get(i)));
        }
    }

    private static long affiliation(Connection connection, Affiliation a) throws SQLException {
        return key(
                connection,
                "insert into winnow.affiliation (name, country_code, ror_id) values (?, ?, ?)"
                        + " on conflict ((md5(name))) do update set ror_id = excluded.ror_id returning affiliation_id",
                a.name(),
                a.countryCode().orElse(null),
                a.rorId().orElse(null));
    }

    private static void author(Connection connection, PublishedArticle article, long id, int position)
            throws SQLException {
        AuthorClaim claim = article.authors().get(position - 1);
        String orcid = claim.orcid().map(Orcid::value).orElse(null);
        long author = key(
                connection,
                "insert into winnow.author (author_key, orcid, family, given, suffix, display_name, is_group)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict (author_key) do update set family ="
                        + " excluded.family returning author_id",
                orcid == null ? article.doi() + "#" + position : "orcid:" + orcid,
                orcid,
                claim.name().family(),
                claim.name().given().orElse(null),
                claim.name().suffix().orElse(null),
                claim.name().display(),
                claim.name().group());
        update(
                connection,
                "insert into winnow.authorship values (?, ?, ?, ?, ?, ?)",
                id,
                position,
                author,
                claim.creditedName(),
                claim.corresponding(),
                claim.equalContribution());
        for (int i = 0; i < claim.affiliations().size(); i++) {
            Affiliation linked = article.affiliations().get(claim.affiliations().get(i));
            update(
                    connection,
                    "insert into winnow.authorship_affiliation values (?, ?, ?, ?)",
                    id,
                    position,
                    i + 1,
                    affiliation(connection, linked));
        }
    }

    private static void event(Connection connection, long id, EditorialEvent e) throws SQLException {
        update(
                connection,
                "insert into winnow.editorial_report (article_id, affected_doi, type, notice_doi, source, reported_by,"
                        + " occurred_on, seen_at) values (?, ?, ?, ?, ?, ?, ?, now())",
                id,
                e.affected().value(),
                e.type().slug(),
                e.notice().map(n -> n.value()).orElse(null),
                e.source(),
                e.affected().value(),
                e.occurredOn().map(PartialDate::toString).orElse(null));
    }

    private static long key(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            statement.execute();
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value instanceof Instant instant) {
                statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
            } else if (value instanceof String[] texts) {
                statement.setArray(i + 1, statement.getConnection().createArrayOf("text", texts));
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }
}
