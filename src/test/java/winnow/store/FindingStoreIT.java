package winnow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import winnow.model.Doi;
import winnow.model.Finding;
import winnow.model.Severity;
import winnow.testing.OnEveryPostgres;
import winnow.testing.TestDatabase;

@OnEveryPostgres
class FindingStoreIT {

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-01-02T00:00:00Z");
    private static final Doi ONE = new Doi("10.3892/or.2025.1");
    private static final Doi TWO = new Doi("10.3892/or.2025.2");

    private Database database;
    private FindingStore findings;

    @BeforeEach
    void open(TestDatabase test) {
        database = Stores.open(test);
        Stores.clear(database);
        Stores.execute(database, "create table if not exists winnow.trouble (doi text, field text, message text)");
        Stores.execute(database, "truncate winnow.trouble");
        findings = new FindingStore(database);
    }

    @AfterEach
    void close() {
        Stores.execute(database, "drop table winnow.trouble");
        database.close();
    }

    @Test
    void opens_once_keeps_while_true_and_closes_when_no_longer() {
        trouble(ONE, "title", "wrong");
        trouble(TWO, "title", "wrong");
        assertThat(apply(FindingScope.ALL, FIRST)).isEqualTo(new FindingChanges(2, 0, 0, 0));
        assertThat(apply(FindingScope.ALL, SECOND)).isEqualTo(new FindingChanges(0, 0, 2, 0));

        Stores.execute(database, "delete from winnow.trouble where doi = ?", ONE.value());
        assertThat(apply(FindingScope.ALL, SECOND)).isEqualTo(new FindingChanges(0, 0, 1, 1));

        FindingFilter all =
                new FindingFilter(Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Severity.INFO, false);
        assertThat(findings.list(all))
                .extracting(StoredFinding::finding)
                .containsExactlyInAnyOrder(finding(ONE, Optional.of(SECOND)), finding(TWO, Optional.empty()));
        assertThat(findings.list(FindingFilter.OPEN.about(ONE))).isEmpty();
        assertThat(findings.openCounts()).containsExactly(new FindingCount("B01", Severity.WARNING, 1));

        trouble(ONE, "title", "wrong");
        assertThat(apply(FindingScope.ALL, SECOND)).isEqualTo(new FindingChanges(1, 1, 1, 0));
        assertThat(findings.list(all)).hasSize(3);
    }

    @Test
    void keeps_the_day_it_opened_when_its_words_change_and_touches_no_row_when_they_do_not() {
        trouble(ONE, "title", "wrong");
        apply(FindingScope.ALL, FIRST);
        var before = Stores.versions(database, "finding");
        apply(FindingScope.ALL, SECOND);
        assertThat(Stores.versions(database, "finding")).isEqualTo(before);

        Stores.execute(database, "update winnow.trouble set message = 'worse'");
        assertThat(apply(FindingScope.ALL, SECOND)).isEqualTo(new FindingChanges(0, 0, 1, 0));

        assertThat(Stores.rows(
                        database, "select message, severity, evidence, opened_at = ? from winnow.finding", FIRST))
                .containsExactly("worse|error|{\"field\": \"title\"}|t");
    }

    @Test
    void leaves_findings_outside_the_scope_alone() {
        trouble(ONE, "title", "wrong");
        trouble(TWO, "title", "wrong");
        trouble(null, "volume", "about a journal");
        apply(FindingScope.ALL, FIRST);
        Stores.execute(database, "truncate winnow.trouble");
        trouble(new Doi("10.3892/or.2025.3"), "title", "not asked about");

        assertThat(apply(new FindingScope.Articles(Set.of(ONE)), SECOND)).isEqualTo(new FindingChanges(0, 0, 0, 1));

        assertThat(Stores.rows(database, "select doi from winnow.finding where closed_at is null order by 1"))
                .containsExactly(TWO.value(), "-");
    }

    @Test
    void gives_the_query_its_scope_and_its_parameters() {
        Stores.execute(
                database,
                "insert into winnow.article (doi, editorial_status, registry_status, first_harvested_at, last_changed_at,"
                        + " content_digest, graph_digest) select '10.3892/or.2025.' || n, 'current', 'found', now(), now(),"
                        + " '', '' from generate_series(1, 3) n");
        FindingRule rule = new FindingRule(
                "M10",
                Severity.INFO,
                FindingRule.Reach.ARTICLE,
                """
                with old as (select * from scope where doi > :least)
                select doi || '#x' as subject, null as severity, doi, article_id, 'is stale: since ' || :days || ' days' as message,
                       jsonb_build_object('days', :days::integer) as evidence from old;
                """,
                List.of(),
                Map.of("least", ONE.value(), "days", 30));

        assertThat(findings.apply(rule, FindingScope.ALL, OptionalLong.empty(), FIRST)
                        .opened())
                .isEqualTo(2);
        assertThat(findings.apply(rule, new FindingScope.Articles(Set.of(ONE, TWO)), OptionalLong.empty(), FIRST))
                .isEqualTo(new FindingChanges(0, 0, 1, 0));
        List<StoredFinding> listed = new ArrayList<>();
        findings.forEach(FindingFilter.OPEN.about(TWO), listed::add);
        assertThat(listed).singleElement().satisfies(f -> {
            assertThat(f.subject()).isEqualTo(TWO.value() + "#x");
            assertThat(f.finding().message()).isEqualTo("is stale: since 30 days");
        });
    }

    @Test
    void says_which_query_is_wrong() {
        FindingRule rule = FindingRule.of("B01", Severity.INFO, "select nothing_such");
        assertThatThrownBy(() -> findings.apply(rule, FindingScope.ALL, OptionalLong.empty(), FIRST))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nothing_such");
    }

    private FindingChanges apply(FindingScope scope, Instant at) {
        FindingRule rule = FindingRule.of("B01", Severity.WARNING, """
                select coalesce(doi, 'journal') || '#' || field as subject,
                       case message when 'worse' then 'error' end as severity, doi, null::bigint as article_id, message,
                       jsonb_build_object('field', field) as evidence
                  from winnow.trouble
                """);
        return findings.apply(rule, scope, OptionalLong.empty(), at);
    }

    private void trouble(Doi doi, String field, String message) {
        Stores.execute(
                database,
                "insert into winnow.trouble values (?, ?, ?)",
                doi == null ? null : doi.value(),
                field,
                message);
    }

    private static Finding finding(Doi doi, Optional<Instant> closedAt) {
        return new Finding(
                "B01", Severity.WARNING, Optional.of(doi), "wrong", "{\"field\": \"title\"}", FIRST, closedAt);
    }
}
