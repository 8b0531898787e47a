package winnow.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.util.FileSystemUtils;
import winnow.store.Database;
import winnow.store.DatabaseAddress;
import winnow.store.server.EmbeddedServer;
import winnow.store.server.ServerLease;

/**
 * A store full of made-up articles, written set by set within the server: five authors, two affiliations, a funder, an
 * abstract of some 1,200 characters and six counters each; every hundredth is retracted, every thousandth deleted.
 */
final class MadeUpStock {

    private static final String DOI = "'10.3892/made.' || n";

    private MadeUpStock() {}

    /** What is done with the store. */
    interface Work {
        void on(DataSource dataSource) throws Exception;
    }

    /** Fills a server of its own, works on it, and removes it. */
    static void of(int articles, Work work) throws Exception {
        Path home = Files.createTempDirectory("winnow-made-up");
        try (ServerLease lease = EmbeddedServer.at(home).acquire();
                Database database =
                        Database.open(new DatabaseAddress(lease.jdbcUrl(), lease.user(), lease.password(), 8))) {
            database.migrate();
            long start = System.nanoTime();
            try (Connection connection = DriverManager.getConnection(lease.jdbcUrl(), lease.user(), lease.password())) {
                fill(connection, articles);
            }
            System.out.printf(
                    Locale.ROOT, "%,d articles made in %.0f s%n", articles, (System.nanoTime() - start) / 1e9);
            work.on(database.dataSource());
        } finally {
            EmbeddedServer.at(home).stop();
            FileSystemUtils.deleteRecursively(home);
        }
    }

    private static void fill(Connection connection, int articles) throws SQLException {
        String numbers = " from generate_series(1, " + articles + ") n";
        for (String sql : List.of(
                // Rows that fit together by construction need no check of each.
                "create temporary table kept as select conrelid::regclass::text as owner, conname as name,"
                        + " pg_get_constraintdef(oid) as meaning from pg_constraint where contype = 'f'"
                        + " and connamespace = 'winnow'::regnamespace",
                "do $$ declare k record; begin for k in select * from kept loop"
                        + " execute format('alter table %s drop constraint %I', k.owner, k.name); end loop; end $$",
                "set synchronous_commit = off",
                "insert into winnow.journal (code, title, abbreviated_title, issn_print, issn_online) select 'j' || n,"
                        + " 'Made-up Journal ' || n, 'Made J ' || n, '1021-335X', '1791-2431' from generate_series(1, 9) n",
                "insert into winnow.article (doi, journal_id, title, article_type, volume, issue, first_page, last_page,"
                        + " published_online, issue_year, issue_month, abstract, open_access, license_url, landing_url,"
                        + " pdf_url, editorial_status, registry_status, first_harvested_at, last_changed_at,"
                        + " content_digest, graph_digest) select " + DOI
                        + ", 1 + n % 9, 'Effects of made-up substance '"
                        + " || n || ' on the growth of cells in culture', 'research-article', 1 + n % 60, 1 + n % 6,"
                        + " n % 5000, n % 5000 + 9, (2000 + n % 26) || '-0' || 1 + n % 9, 2000 + n % 26, 1 + n % 12,"
                        + " repeat('A sentence of an abstract with α, β and a p-value < 0.05. ', 20), true,"
                        + " 'https://creativecommons.org/licenses/by-nc-nd/4.0/', 'https://www.example.org/' || n,"
                        + " 'https://www.example.org/' || n || '/download', case when n % 100 = 0 then 'retracted' else"
                        + " 'current' end, 'found', '2026-01-01Z'::timestamptz + n * interval '1 second',"
                        + " '2026-01-01Z'::timestamptz + n * interval '1 second', '', ''" + numbers,
                "insert into winnow.author (author_key, family, given, display_name) select 'made#' || n, 'Family' || n,"
                        + " 'Given', 'Given Family' || n from generate_series(1, 200000) n",
                "insert into winnow.authorship (article_id, position, author_id, credited_name) select n, p,"
                        + " 1 + (n * 7 + p) % 200000, 'Given Family'" + numbers + ", generate_series(1, 5) p",
                "insert into winnow.affiliation (name, country_code) select 'Department of Oncology, Made-up Hospital '"
                        + " || n || ', Beijing 100044, P.R. China', 'CN' from generate_series(1, 50000) n",
                "insert into winnow.article_affiliation select n, o, 1 + (n * 3 + o) % 50000" + numbers
                        + ", generate_series(1, 2) o",
                "insert into winnow.authorship_affiliation select n, p, 1, 1 + (n * 3 + 1 + p % 2) % 50000" + numbers
                        + ", generate_series(1, 5) p",
                "insert into winnow.funding select n, 1, 'Made-up Foundation', null, array['G' || n]" + numbers,
                "insert into winnow.editorial_report (affected_doi, type, notice_doi, source, reported_by, article_id, seen_at)"
                        + " select " + DOI + ", 'retraction', '10.3892/notice.' || n, 'crossref', " + DOI + ", n, now()"
                        + numbers + " where n % 100 = 0",
                "insert into winnow.run (run_id, kind, parameters, status, started_at) overriding system value"
                        + " values (1, 'harvest', '{}', 'running', now())",
                "insert into winnow.metric select n, 'page', m, 'reported', n % 977, (n % 977)::text, '2026-01-01Z', 1"
                        + numbers + ", unnest(array['views.total', 'views.site', 'views.pmc', 'downloads.total',"
                        + " 'downloads.site', 'downloads.pmc']) m",
                "do $$ declare k record; begin for k in select * from kept loop execute format('alter table %s"
                        + " add constraint %I %s not valid', k.owner, k.name, k.meaning); end loop; end $$",
                "delete from winnow.article where article_id % 1000 = 0",
                "vacuum (analyze)")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }
}
