package winnow.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import winnow.store.Database;
import winnow.store.DatabaseAddress;
import winnow.store.FindingChanges;
import winnow.store.FindingScope;
import winnow.store.FindingStore;
import winnow.testing.CounterHistories;
import winnow.testing.HistoryLoader;
import winnow.testing.TestDatabase;

/** Rows as harvests leave them, written by hand, and the audit of them. */
final class StoredFacts implements AutoCloseable {

    static final List<String> SIX =
            List.of("views.total", "views.site", "views.pmc", "downloads.total", "downloads.site", "downloads.pmc");

    private final Connection connection;
    private final Database database;
    private final Auditor auditor;
    private Map<String, String> thresholds = Map.of();

    StoredFacts(TestDatabase test) {
        try {
            connection = test.dataSource().getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        database = Database.open(new DatabaseAddress(test.jdbcUrl(), test.user(), test.password(), 2));
        auditor = new Auditor(new FindingStore(database));
        execute(
                "truncate winnow.article, winnow.author, winnow.affiliation, winnow.journal, winnow.run, winnow.snapshot,"
                        + " winnow.finding, winnow.editorial_report restart identity cascade");
    }

    /** Settings for the audits that follow. */
    void set(Map<String, String> settings) {
        thresholds = settings;
    }

    void load(CounterHistories histories) throws SQLException {
        HistoryLoader.load(histories, connection);
    }

    long journal(String code) {
        return number(
                "insert into winnow.journal (code) values (?) on conflict (code) do update set code = excluded.code"
                        + " returning journal_id",
                code);
    }

    /** An article of Oncology Reports, registered. */
    long article(String doi) {
        return article(doi, "or", "2020-01-15", "found");
    }

    long article(String doi, String journal, String publishedOnline, String registryStatus) {
        return number(
                "insert into winnow.article (doi, journal_id, title, published_online, editorial_status, registry_status,"
                        + " first_harvested_at, last_changed_at, content_digest, graph_digest)"
                        + " values (?, ?, 'A title', ?, 'current', ?, '2020-01-20', '2020-01-20', '', '') returning article_id",
                doi,
                journal == null ? null : journal(journal),
                publishedOnline,
                registryStatus);
    }

    long run(Instant at) {
        return number(
                "insert into winnow.run (kind, parameters, status, started_at, finished_at)"
                        + " values ('harvest', '{}', 'finished', ?, ?) returning run_id",
                at,
                at);
    }

    /** A scrape in a run of its own, with nothing about counters. */
    long outcome(String doi, Instant at, String outcome, String reason) {
        long run = run(at);
        outcome(run, doi, at, outcome, reason);
        return run;
    }

    void outcome(long run, String doi, Instant at, String outcome, String reason) {
        long target = number(
                "insert into winnow.target (run_id, doi, address, found_by, found_at) values (?, ?, ?, 'argument', ?)"
                        + " on conflict (run_id, doi) where doi is not null do update set address = excluded.address"
                        + " returning target_id",
                run,
                doi,
                "https://site.example/" + doi,
                at);
        execute(
                "insert into winnow.outcome (run_id, target_id, doi, step, outcome, reason, observed_at, at)"
                        + " values (?, ?, ?, 'scrape', ?, ?, ?, ?) on conflict do nothing",
                run,
                target,
                doi,
                outcome,
                reason,
                at,
                at);
    }

    /** A look at a page's six counters, in the order of {@link #SIX}: a number, or a state's word with its text. */
    void look(String doi, String source, Instant at, String... readings) {
        look(run(at), doi, source, at, readings);
    }

    void look(long run, String doi, String source, Instant at, String... readings) {
        outcome(run, doi, at, "parsed", "page");
        for (int i = 0; i < readings.length; i++) {
            reading(run, doi, source, SIX.get(i), at, readings[i]);
        }
    }

    /** One counter; nothing is written where the reading is the one that stands already. */
    void reading(long run, String doi, String source, String metric, Instant at, String reading) {
        boolean reported = reading.matches("\\d+");
        String state = reported ? "reported" : reading.replaceFirst("\\W.*", "");
        String raw = reported
                ? reading
                : state.equals("placeholder")
                        ? "0"
                        : state.equals("blank") ? "" : reading.replaceFirst("^\\w+\\W?", "");
        execute("""
                insert into winnow.metric (article_id, source, metric, state, value, raw_text, observed_at, run_id)
                select a.article_id, r.source, r.metric, r.state, r.value::bigint, r.raw, r.at, r.run
                  from winnow.article a
                 cross join (values (?, ?, ?, ?::text, ?, ?::timestamptz, ?::bigint))
                            r (source, metric, state, value, raw, at, run)
                  left join lateral (
                       select m.state, m.value from winnow.metric m
                        where m.article_id = a.article_id and m.source = r.source and m.metric = r.metric
                          and m.observed_at < r.at
                        order by m.observed_at desc limit 1) last on true
                 where a.doi = ? and (r.state, r.value) is distinct from (last.state, last.value::text)
                """, source, metric, state, reported ? reading : null, raw, at, run, doi);
    }

    void verdict(String doi, String field, String page, String xml, String crossref, String verdict, String detail) {
        execute("""
                insert into winnow.field_verdict (article_id, field, page_value, xml_value, crossref_value, verdict, rule,
                       detail, confidence, decided_at, run_id)
                select article_id, ?, ?, ?, ?, ?, 'silent', ?, 1, '2025-01-01', ? from winnow.article where doi = ?
                """, field, page, xml, crossref, verdict, detail, run(Instant.parse("2025-01-01T00:00:00Z")), doi);
    }

    void citation(String doi, String style, String page, String ours, Boolean agrees, String contradiction) {
        execute("""
                insert into winnow.citation (article_id, style, page_text, rendered_text, agrees, contradiction)
                select article_id, ?, ?, ?, ?, ? from winnow.article where doi = ?
                """, style, page, ours, agrees, contradiction, doi);
    }

    void event(String affected, String type, String notice, String source, String reportedBy, String occurredOn) {
        execute("""
                insert into winnow.editorial_report (article_id, affected_doi, type, notice_doi, source, reported_by,
                       occurred_on, seen_at)
                values ((select article_id from winnow.article where doi = ?), ?, ?, ?, ?, ?, ?, '2025-01-01')
                """, affected, affected, type, notice, source, reportedBy, occurredOn);
    }

    /** Applies a rule to everything. */
    FindingChanges audit(String rule, Instant at) {
        return audit(rule, FindingScope.ALL, at);
    }

    FindingChanges audit(String rule, FindingScope scope, Instant at) {
        return auditor.run(Set.of(rule), scope, OptionalLong.empty(), at, Thresholds.of(thresholds), r -> {})
                .byRule()
                .getOrDefault(AuditRules.byId(rule).orElseThrow(), new FindingChanges(0, 0, 0, 0));
    }

    /** Applies all rules to everything. */
    AuditSummary audit(Instant at) {
        return auditor.run(FindingScope.ALL, OptionalLong.empty(), at, Thresholds.of(thresholds));
    }

    /** Open findings of a rule: subject, severity and message. */
    List<String> open(String rule) {
        return rows(
                "select subject, severity, message from winnow.finding where rule = ? and closed_at is null order by 1",
                rule);
    }

    /** Open findings by rule. */
    Map<String, Integer> openByRule() {
        Map<String, Integer> counts = new TreeMap<>();
        rows("select rule from winnow.finding where closed_at is null").forEach(r -> counts.merge(r, 1, Integer::sum));
        return counts;
    }

    /** One value out of the evidence of the only open finding of a rule. */
    String evidence(String rule, String path) {
        List<String> rows = rows(
                "select evidence #>> ?::text[] from winnow.finding where rule = ? and closed_at is null", path, rule);
        if (rows.size() != 1) {
            throw new AssertionError(rows.size() + " open findings of " + rule);
        }
        return rows.get(0);
    }

    int execute(String sql, Object... parameters) {
        try (PreparedStatement statement = prepared(sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Rows as text, columns joined by a bar, null as a dash. */
    List<String> rows(String sql, Object... parameters) {
        try (PreparedStatement statement = prepared(sql, parameters);
                ResultSet row = statement.executeQuery()) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                String[] cells = new String[row.getMetaData().getColumnCount()];
                for (int i = 0; i < cells.length; i++) {
                    String cell = row.getString(i + 1);
                    cells[i] = cell == null ? "-" : cell;
                }
                rows.add(String.join("|", cells));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private long number(String sql, Object... parameters) {
        return Long.parseLong(rows(sql, parameters).get(0));
    }

    private PreparedStatement prepared(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        Object[] values = Arrays.stream(parameters)
                .map(p -> p instanceof Instant at ? OffsetDateTime.ofInstant(at, ZoneOffset.UTC) : p)
                .toArray();
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        database.close();
    }
}
