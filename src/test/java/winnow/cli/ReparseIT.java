package winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import winnow.testing.PostgresExtension;
import winnow.testing.TestDatabase;

/** Reading stored snapshots again, as the shell and the tables see it. */
@ExtendWith(PostgresExtension.class)
class ReparseIT {

    private static final String ROWS = "select md5(string_agg(t::text, '|' order by t::text)) from winnow.";

    @TempDir
    Path home;

    private final Map<String, String> environment = new HashMap<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private TestDatabase database;

    @BeforeEach
    void harvestTheSamples(TestDatabase database) throws SQLException {
        this.database = database;
        execute("truncate winnow.run, winnow.article, winnow.snapshot, winnow.author, winnow.affiliation,"
                + " winnow.journal cascade");
        environment.putAll(database.environment());
        environment.put("WINNOW_HOME", home.toString());
        assertThat(run("harvest", "--from", "samples", "--quiet")).isZero();
    }

    @Test
    void what_the_same_parser_reads_again_is_unchanged() throws SQLException {
        List<String> before = contents();

        assertThat(run("reparse")).as(out + err.toString()).isZero();

        assertThat(out.toString()).contains("10 taken = 0 stored + 10 unchanged + 0 failed");
        assertThat(contents()).isEqualTo(before);
        assertThat(rows("select kind, status, balanced from winnow.run order by run_id"))
                .containsExactly("harvest finished t", "reparse finished t");
    }

    @Test
    void a_dry_run_tells_each_difference_and_writes_nothing_and_the_run_mends_it() throws SQLException {
        execute("update winnow.field_verdict set chosen_value = 'An older reading' where field = 'title'"
                + " and article_id = (select article_id from winnow.article where doi = '10.3892/or.2025.8963')");
        execute("update winnow.article set title = 'An older reading', graph_digest = 'old'"
                + " where doi = '10.3892/or.2025.8963'");
        execute("update winnow.snapshot set parser_version = '0', parsed = '{}' where kind = 'page'");
        List<String> before = contents();

        assertThat(run("reparse", "--dry-run", "--output", "csv"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString().lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("10.3892/or.2025.8963,title,An older reading,");
        assertThat(err.toString()).contains("1  title");
        assertThat(contents()).isEqualTo(before);
        assertThat(rows("select count(*) from winnow.run")).containsExactly("1");

        out.getBuffer().setLength(0);
        assertThat(run("reparse", "--journal", "or")).isZero();
        assertThat(rows("select title from winnow.article where doi = '10.3892/or.2025.8963'"))
                .doesNotContain("An older reading");
        assertThat(rows("select count(*) from winnow.snapshot where doi = '10.3892/or.2025.8963'"
                        + " and kind = 'page' and (parser_version = '0' or parsed = '{}')"))
                .containsExactly("0");
    }

    @Test
    void a_field_that_many_articles_would_lose_stays_and_those_articles_fail() throws SQLException {
        execute("update winnow.field_verdict set chosen_value = '17', chosen_source = 'page'"
                + " where field = 'license' and chosen_value is null");
        execute("update winnow.article a set graph_digest = 'old' from winnow.field_verdict v"
                + " where v.article_id = a.article_id and v.field = 'license' and v.chosen_value = '17'");
        List<String> losing = rows("select count(*) from winnow.field_verdict where chosen_value = '17'");
        assertThat(Integer.parseInt(losing.get(0))).isGreaterThanOrEqualTo(3);

        assertThat(run("reparse")).isEqualTo(1);

        assertThat(out.toString()).contains("layout-changed, drift");
        assertThat(rows("select count(*) from winnow.field_verdict where chosen_value = '17'"))
                .isEqualTo(losing);
    }

    @Test
    void a_doi_without_a_snapshot_is_taken_and_has_failed() {
        assertThat(run("reparse", "10.3892/or.1999.1")).isEqualTo(1);
        assertThat(out.toString()).contains("1 taken = 0 stored + 0 unchanged + 1 failed", "failed, no-snapshot");
        assertThat(run("reparse", "--journal", "nosuch")).isEqualTo(2);
    }

    private List<String> contents() throws SQLException {
        List<String> contents = new ArrayList<>();
        for (String table : List.of("article", "authorship", "metric", "field_verdict", "snapshot", "finding")) {
            contents.addAll(rows(ROWS + table + " t"));
        }
        return contents;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> rows(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.append(i > 1 ? " " : "").append(found.getString(i));
                }
                rows.add(row.toString());
            }
            return rows;
        }
    }

    private int run(String... args) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), false, environment, args);
    }
}
