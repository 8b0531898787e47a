package winnow.publish.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import winnow.testing.HostileTexts;
import winnow.testing.PostgresExtension;
import winnow.testing.SampleHistories;
import winnow.testing.StoredArticles;

@ExtendWith(PostgresExtension.class)
class AuditReportIT {

    private static final Instant NOW = Instant.parse("2026-12-05T09:00:00Z");
    private static final List<String> SECTIONS =
            List.of("measured", "coverage", "history", "distribution", "findings", "freezes", "classes", "definitions");

    private final DataSource dataSource;
    private final StoredArticles stored;

    AuditReportIT(DataSource dataSource) {
        this.dataSource = dataSource;
        this.stored = new StoredArticles(dataSource);
    }

    @BeforeEach
    void empty() {
        stored.sql("truncate winnow.article, winnow.journal, winnow.run, winnow.finding restart identity cascade");
    }

    @Test
    void says_first_how_many_counters_were_really_measured() throws IOException {
        SampleHistories.fill(dataSource, 600, 30);

        Document report = report();

        Element first = report.selectFirst("main > section");
        assertThat(first.id()).isEqualTo("measured");
        assertThat(first.selectFirst(".headline").text().replace('\u00A0', ' '))
                .isEqualTo("2,138 of 3,600 counters, 59.4 %, hold a number that somebody measured.");
        assertThat(report.select("main > section").eachAttr("id")).isEqualTo(SECTIONS);
        assertThat(report.select("#history figure")).hasSize(12);
        assertThat(report.select("#class-M01 tbody tr")).hasSize(50);
        assertThat(report.select("#class-M01 caption").text()).isEqualTo("The newest 50 of 300");
    }

    @Test
    void a_freeze_is_shown_for_as_long_as_its_evidence_says() throws IOException {
        SampleHistories.fill(dataSource, 60, 20);

        assertThat(report().select("#freezes tbody tr"))
                .extracting(Element::text)
                .containsExactly(
                        "or downloads.site 2026-02-16 still frozen downloads.site of or stood still from 2026-02-16",
                        "ol, articles of under 2 years views.pmc 2026-01-05 2026-04-20"
                                + " views.pmc of ol (articles of under 2 years) stood still from 2026-01-05 to 2026-04-13");
    }

    @Test
    void every_drawing_has_words_and_every_figure_of_values_says_what_it_rests_on() throws IOException {
        SampleHistories.fill(dataSource, 600, 30);

        Document report = report();

        assertThat(report.select("svg[role=img]"))
                .isNotEmpty()
                .allMatch(svg -> !svg.attr("aria-label").isBlank());
        assertThat(report.select("svg.chart"))
                .allMatch(svg -> svg.select("> title, > desc").size() == 2);
        assertThat(report.select("svg:not([role=img])"))
                .allMatch(svg -> svg.attr("aria-hidden").equals("true"));
        assertThat(report.select("#distribution figure"))
                .hasSize(2)
                .allMatch(
                        figure -> figure.text()
                                .contains(
                                        "Rests on 359 articles of 600. Left out: 227 placeholder, 8 absent, 1 unparsed, 5 never looked at."));
    }

    @Test
    void needs_no_network_no_script_and_no_other_file() throws IOException {
        SampleHistories.fill(dataSource, 200, 30);

        String html = html();
        Document report = Jsoup.parse(html);

        assertThat(report.select("script, link, img, iframe, object, embed, video, audio, image, use, base"))
                .isEmpty();
        assertThat(report.select("[src], [srcset], [style], [onclick]")).isEmpty();
        assertThat(report.selectFirst("style").data()).doesNotContain("@import", "http");
        assertThat(report.select("[href]"))
                .allMatch(a -> a.attr("href").startsWith("#") || a.attr("href").startsWith("https://doi.org/10."));
        assertThat(report.select("a[href^=#]"))
                .allMatch(a -> report.getElementById(a.attr("href").substring(1)) != null);
        assertThat(report.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'");
    }

    @Test
    void an_empty_database_gives_a_whole_report() throws IOException {
        Document report = report();

        assertThat(report.select("main > section").eachAttr("id")).isEqualTo(SECTIONS);
        assertThat(report.selectFirst("#measured").text()).contains("None: the database holds no article yet");
        assertThat(report.text()).doesNotContain("NaN", "Infinity");
    }

    @Test
    void one_article_and_one_placeholder_give_no_zero_anywhere_among_the_values() throws IOException {
        one("A title", "placeholder", null);

        Document report = report();

        assertThat(report.selectFirst(".headline").text()).startsWith("0 of 6 counters");
        assertThat(report.selectFirst("#distribution").select("svg")).isEmpty();
        assertThat(report.select("#distribution tbody tr").first().text())
                .contains("nothing measured")
                .contains("1 placeholder");
        assertThat(report.text()).doesNotContain("NaN", "Infinity");
    }

    @Test
    void one_observation_is_drawn() throws IOException {
        one("A title", "reported", 0L);

        Document report = report();

        assertThat(report.selectFirst(".headline").text()).startsWith("1 of 6 counters");
        assertThat(report.select("#history figure rect")).hasSize(1);
        assertThat(report.select("#distribution figure rect > title").eachText())
                .containsExactly("0: 1 article");
    }

    @Test
    void hostile_titles_messages_and_journals_stay_text() throws IOException {
        int n = 0;
        for (String text : HostileTexts.titles().values()) {
            String storable = text.replace("\u0000", "");
            one(storable, "reported", 3L);
            n++;
            stored.sql("update winnow.journal set title = ?", storable);
            stored.sql(
                    "insert into winnow.finding (rule, subject, severity, doi, article_id, message, evidence, opened_at)"
                            + " values ('M09', ?, 'error', ?, ?, ?, jsonb_build_object('k', ?::text), '2026-01-01')",
                    "subject " + n,
                    "10.3892/<script>&'\"" + n,
                    (long) n,
                    storable,
                    storable);
        }

        String html = html();

        assertThat(Jsoup.parse(html).select("b, script, i")).isEmpty();
        assertThat(html.length()).isLessThan(150_000);
    }

    @Test
    void leaves_the_old_file_where_a_new_one_cannot_be_finished(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("report.html");
        new AuditReport(dataSource).write(file, NOW);
        String before = Files.readString(file);
        stored.sql("alter table winnow.finding rename to lost");
        try {
            assertThatThrownBy(() -> new AuditReport(dataSource).write(file, NOW))
                    .hasMessageContaining("cannot read");
        } finally {
            stored.sql("alter table winnow.lost rename to finding");
        }

        assertThat(Files.readString(file)).isEqualTo(before);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    private void one(String title, String state, Long value) {
        stored.sql("insert into winnow.run (kind, parameters, status, started_at, finished_at)"
                + " values ('harvest', '{}', 'finished', '2026-01-01', '2026-01-01')");
        stored.sql("insert into winnow.journal (code) values ('or') on conflict do nothing");
        stored.sql(
                "insert into winnow.article (doi, journal_id, title, editorial_status, registry_status,"
                        + " first_harvested_at, last_changed_at, content_digest, graph_digest) select '10.3892/made-up.'"
                        + " || (select count(*) from winnow.article), min(journal_id), ?, 'current', 'found',"
                        + " '2026-01-01', '2026-01-01', '', '' from winnow.journal",
                title);
        stored.sql(
                "insert into winnow.metric (article_id, source, metric, state, value, observed_at, run_id)"
                        + " select max(article_id), 'page', 'views.total', ?, ?, '2026-01-05', 1 from winnow.article",
                state,
                value);
    }

    private Document report() throws IOException {
        return Jsoup.parse(html());
    }

    private String html() throws IOException {
        StringWriter writer = new StringWriter();
        new AuditReport(dataSource).write(writer, NOW);
        return writer.toString();
    }
}
