package winnow.store.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static winnow.store.figures.Standing.ABSENT;
import static winnow.store.figures.Standing.BLANK;
import static winnow.store.figures.Standing.PLACEHOLDER;
import static winnow.store.figures.Standing.REPORTED;
import static winnow.store.figures.Standing.UNPARSED;
import static winnow.store.figures.Standing.UNSEEN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import winnow.model.Metric;
import winnow.model.MetricSource;
import winnow.model.Severity;
import winnow.store.figures.JournalLabel.Kind;
import winnow.testing.PostgresExtension;
import winnow.testing.StoredArticles;

@ExtendWith(PostgresExtension.class)
class FiguresReaderIT {

    private static final JournalLabel OR =
            new JournalLabel(Kind.JOURNAL, Optional.of("or"), Optional.of("Oncology Reports"));
    private static final JournalLabel NONE = new JournalLabel(Kind.UNKNOWN, Optional.empty(), Optional.empty());

    private final StoredArticles stored;
    private final FiguresReader reader;

    FiguresReaderIT(DataSource dataSource) {
        stored = new StoredArticles(dataSource);
        reader = new FiguresReader(dataSource);
    }

    @BeforeEach
    void empty() {
        stored.sql("truncate winnow.article, winnow.journal, winnow.run, winnow.finding restart identity cascade");
        stored.sql("insert into winnow.run (kind, parameters, status, started_at, finished_at)"
                + " values ('harvest', '{}', 'finished', '2026-01-01', '2026-01-01')");
        stored.sql("insert into winnow.journal (code, title) values ('or', 'Oncology Reports'), ('ol', null)");
    }

    @Test
    void an_empty_database_has_nothing_measured_and_nothing_left_out() {
        Figures figures = reader.read(Limits.DEFAULT);

        assertThat(figures.overview()).isEqualTo(new Overview(0, 0, 0, 0, 0, 0, Optional.empty(), Optional.empty()));
        assertThat(figures.counters()).hasSize(8).allMatch(c -> c.tally().equals(StandingTally.NONE));
        assertThat(figures.distributions()).hasSize(8).allMatch(d -> d.bins().isEmpty());
        assertThat(figures.coverage()).isEmpty();
        assertThat(figures.histories()).isEmpty();
    }

    @Test
    void only_a_reported_number_is_measured_and_every_other_article_is_left_out_by_reason() {
        reading(article(1), "page", "views.total", "reported", 0L, "2026-01-05");
        reading(article(1), "page", "views.total", "placeholder", null, "2026-01-05");
        reading(article(1), "page", "views.total", "blank", null, "2026-01-05");
        reading(article(1), "page", "views.total", "absent", null, "2026-01-05");
        reading(article(1), "page", "views.total", "unparsed", null, "2026-01-05");
        article(1);
        reading(article(1), "page", "views.total", "reported", 9_000_000_000_000_000_000L, "2026-01-05");

        Figures figures = reader.read(Limits.DEFAULT);

        StandingTally tally = new StandingTally(
                Map.of(REPORTED, 2L, PLACEHOLDER, 1L, BLANK, 1L, ABSENT, 1L, UNPARSED, 1L, UNSEEN, 1L));
        assertThat(figures.counters().get(0))
                .isEqualTo(new CounterStanding(Metric.VIEWS_TOTAL, Optional.empty(), tally));
        Distribution views = figures.distributions().get(0);
        assertThat(views.tally()).isEqualTo(tally);
        long greatest = 9_000_000_000_000_000_000L;
        assertThat(views.quantiles()).contains(new Quantiles(0, 0, 0, greatest, greatest, greatest));
        assertThat(views.bins()).hasSize(39).startsWith(new Distribution.Bin(0, 0, 1), new Distribution.Bin(1, 2, 0));
        assertThat(views.bins()).endsWith(new Distribution.Bin(3_000_000_000_000_000_000L, Long.MAX_VALUE, 1));
        assertThat(figures.overview().zerosMeasured()).isOne();
        assertThat(figures.overview().zerosPlaced()).isOne();
        assertThat(figures.overview().articlesMeasured()).isEqualTo(2);
    }

    @Test
    void a_measured_number_wins_over_a_placeholder_and_the_last_look_over_those_before() {
        long filled = article(1);
        reading(filled, "page", "views.total", "placeholder", null, "2026-01-05");
        reading(filled, "rendered", "views.total", "reported", 12L, "2026-01-05");
        long lost = article(1);
        reading(lost, "page", "views.total", "reported", 7L, "2026-01-05");
        reading(lost, "page", "views.total", "placeholder", null, "2026-01-12");
        reading(lost, "rendered", "views.total", "absent", null, "2026-01-12");

        Figures figures = reader.read(Limits.DEFAULT);

        assertThat(figures.counters().get(0).tally()).isEqualTo(new StandingTally(Map.of(REPORTED, 1L, ABSENT, 1L)));
        assertThat(figures.distributions().get(0).quantiles()).contains(new Quantiles(12, 12, 12, 12, 12, 12));
        assertThat(figures.bySource())
                .containsExactly(
                        new CounterStanding(
                                Metric.VIEWS_TOTAL,
                                Optional.of(MetricSource.PAGE),
                                new StandingTally(Map.of(PLACEHOLDER, 2L))),
                        new CounterStanding(
                                Metric.VIEWS_TOTAL,
                                Optional.of(MetricSource.RENDERED),
                                new StandingTally(Map.of(REPORTED, 1L, ABSENT, 1L))));
    }

    @Test
    void a_state_holds_until_a_later_look_shows_another() {
        long first = article(1);
        reading(first, "page", "views.total", "placeholder", null, "2026-01-05");
        reading(first, "page", "views.total", "reported", 3L, "2026-01-07");
        reading(first, "page", "views.total", "reported", 4L, "2026-01-08");
        long second = article(1);
        reading(second, "page", "views.total", "blank", null, "2026-01-06");

        Figures figures = reader.read(Limits.DEFAULT);

        assertThat(figures.timeline().unit()).isEqualTo(Timeline.Unit.DAY);
        assertThat(figures.histories())
                .containsExactly(new StandingHistory(
                        MetricSource.PAGE,
                        Metric.VIEWS_TOTAL,
                        List.of(
                                moment("2026-01-05", Map.of(PLACEHOLDER, 1L)),
                                moment("2026-01-06", Map.of(PLACEHOLDER, 1L, BLANK, 1L)),
                                moment("2026-01-07", Map.of(REPORTED, 1L, BLANK, 1L)),
                                moment("2026-01-08", Map.of(REPORTED, 1L, BLANK, 1L)))));
    }

    @Test
    void small_journals_are_taken_together_and_articles_of_no_journal_are_shown() {
        article(1);
        article(1);
        article(2);
        long homeless = article(null);
        reading(homeless, "page", "downloads.total", "reported", 5L, "2026-01-05");

        List<JournalCoverage> coverage = reader.read(new Limits(1, 5, 5)).coverage();

        JournalLabel others = new JournalLabel(Kind.OTHERS, Optional.empty(), Optional.empty());
        assertThat(coverage)
                .containsExactly(
                        covered(OR, 2),
                        covered(others, 1),
                        new JournalCoverage(
                                NONE,
                                1,
                                1,
                                1,
                                1,
                                new StandingTally(Map.of(REPORTED, 1L, UNSEEN, 5L)),
                                Optional.of(Instant.parse("2026-01-05T00:00:00Z"))));
    }

    @Test
    void findings_are_counted_by_journal_and_their_newest_examples_bounded() {
        long article = article(1);
        finding("M01", article, "2026-01-05", null);
        finding("M01", article(1), "2026-01-06", null);
        finding("M01", article(1), "2026-01-04", "2026-01-05");
        finding("M09", null, "2026-01-06", "2026-01-08");
        finding("M09", null, "2026-01-05", null);
        stored.sql("update winnow.finding set subject = 'or#rendered:views.pmc@2026-01-05' where rule = 'M09'"
                + " and closed_at is null");
        finding("S02", null, "2026-01-04", null);

        Figures figures = reader.read(new Limits(5, 1, 1));

        assertThat(figures.findings())
                .containsExactly(
                        new FindingTally("M01", Severity.WARNING, Optional.of(OR), 2, 1),
                        new FindingTally("M09", Severity.WARNING, Optional.of(OR), 1, 0),
                        new FindingTally("M09", Severity.WARNING, Optional.empty(), 0, 1),
                        new FindingTally("S02", Severity.WARNING, Optional.empty(), 1, 0));
        assertThat(figures.examples())
                .extracting(FindingExample::openedAt)
                .containsExactly(
                        Instant.parse("2026-01-06T00:00:00Z"),
                        Instant.parse("2026-01-05T00:00:00Z"),
                        Instant.parse("2026-01-04T00:00:00Z"));
        assertThat(figures.freezeCount()).isEqualTo(2);
        assertThat(figures.freezes())
                .containsExactly(new Episode(
                        "or#rendered:views.pmc@2026-01-05",
                        "message",
                        Map.of("articles", "4", "flat", "[\"downloads.site\"]"),
                        Instant.parse("2026-01-05T00:00:00Z"),
                        Optional.empty()));
    }

    @Test
    void leaves_nothing_behind_in_the_session() {
        reader.read(Limits.DEFAULT);
        reader.read(Limits.DEFAULT);
    }

    private static JournalCoverage covered(JournalLabel journal, long articles) {
        StandingTally unseen = new StandingTally(Map.of(UNSEEN, 6 * articles));
        return new JournalCoverage(journal, articles, articles, 0, 0, unseen, Optional.empty());
    }

    private static StandingHistory.Moment moment(String day, Map<Standing, Long> counts) {
        return new StandingHistory.Moment(LocalDate.parse(day), new StandingTally(counts));
    }

    private int articles;

    private long article(Integer journal) {
        articles++;
        stored.sql(
                "insert into winnow.article (doi, journal_id, title, editorial_status, registry_status,"
                        + " first_harvested_at, last_changed_at, content_digest, graph_digest) values (?, ?,"
                        + " 'A title', 'current', 'found', '2026-01-01', '2026-01-01', '', '')",
                "10.3892/made-up." + articles,
                journal == null ? null : (long) journal);
        return articles;
    }

    private void reading(long article, String source, String metric, String state, Long value, String day) {
        stored.sql(
                "insert into winnow.metric (article_id, source, metric, state, value, observed_at, run_id)"
                        + " values (?, ?, ?, ?, ?, ?, 1)",
                article,
                source,
                metric,
                state,
                value,
                Instant.parse(day + "T00:00:00Z"));
    }

    private int findings;

    private void finding(String rule, Long article, String opened, String closed) {
        findings++;
        stored.sql(
                "insert into winnow.finding (rule, subject, severity, article_id, message, evidence, opened_at, closed_at)"
                        + " values (?, ?, 'warning', ?, 'message', '{\"articles\": 4, \"flat\": [\"downloads.site\"]}', ?, ?)",
                rule,
                "subject " + findings,
                article,
                Instant.parse(opened + "T00:00:00Z"),
                closed == null ? null : Instant.parse(closed + "T00:00:00Z"));
    }
}
