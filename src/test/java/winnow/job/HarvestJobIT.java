package winnow.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import winnow.testing.ArticlePages;
import winnow.testing.Layout;
import winnow.testing.PostgresExtension;
import winnow.testing.SampleWork;
import winnow.testing.Tables;
import winnow.testing.TestDatabase;
import winnow.testing.server.Misbehaviour;
import winnow.testing.server.SampleCrossref;
import winnow.testing.server.SampleSite;

@ExtendWith(PostgresExtension.class)
class HarvestJobIT {

    private static final String[] QUIET_TABLES = {
        "article", "author", "authorship", "affiliation", "metric", "field_verdict"
    };

    private final SampleSite site = SampleSite.ofNumbered(40);
    private final SampleCrossref registry = SampleCrossref.ofNumbered(40);
    private Rig rig;

    @BeforeEach
    void open(TestDatabase database) {
        rig = new Rig(database).against(site.stub().base(), registry.stub().base());
        Tables.empty(database.dataSource());
    }

    @AfterEach
    void close() {
        rig.close();
        site.close();
        registry.close();
    }

    private static String[] numbered(int from, int until) {
        return IntStream.range(from, until)
                .mapToObj(n -> SampleWork.numbered(n).doi())
                .toArray(String[]::new);
    }

    @Test
    void the_samples_are_stored_without_asking_anybody() {
        RunSummary summary = rig.run(HarvestRequest.ofSaved(List.of(Path.of("samples"))));

        assertThat(List.of(summary.taken(), summary.stored(), summary.unchanged()))
                .isEqualTo(List.of(10L, 10L, 0L));
        assertThat(summary.failed()).isEmpty();
        assertThat(summary.exit()).isEqualTo(ExitCode.OK);
        assertThat(rig.list("select registry_status || ' ' || count(*) from winnow.article group by registry_status"
                        + " order by 1"))
                .containsExactly("found 9", "not-asked 1");
        assertThat(site.stub().requests()).isEmpty();
    }

    @Test
    void a_second_harvest_of_the_samples_changes_no_row() {
        rig.run(HarvestRequest.ofSaved(List.of(Path.of("samples"))));
        Map<String, List<String>> before = Tables.versions(rig.dataSource(), QUIET_TABLES);

        RunSummary again = rig.run(HarvestRequest.ofSaved(List.of(Path.of("samples"))));

        assertThat(again.unchanged()).isEqualTo(10);
        assertThat(Tables.versions(rig.dataSource(), QUIET_TABLES)).isEqualTo(before);
    }

    @Test
    void a_harvest_over_the_network_stores_and_the_next_is_told_that_nothing_changed() {
        RunSummary first = rig.run(HarvestRequest.of(numbered(0, 20)));
        Map<String, List<String>> before = Tables.versions(rig.dataSource(), QUIET_TABLES);
        int asked = registry.stub().requests().size();

        RunSummary again = rig.run(HarvestRequest.of(numbered(0, 20)));

        assertThat(first.stored()).isEqualTo(20);
        assertThat(first.exit()).isEqualTo(ExitCode.OK);
        assertThat(asked).isEqualTo(1);
        assertThat(again.unchanged()).isEqualTo(20);
        assertThat(Tables.versions(rig.dataSource(), QUIET_TABLES)).isEqualTo(before);
        assertThat(rig.list("select distinct outcome from winnow.outcome where step = 'scrape' and run_id = "
                        + again.runId()))
                .containsExactly("not-modified");
    }

    @Test
    void pages_sent_again_as_they_were_change_no_row_either() {
        rig.run(HarvestRequest.of(numbered(0, 10)));
        Map<String, List<String>> before = Tables.versions(rig.dataSource(), QUIET_TABLES);
        Tables.list(rig.dataSource(), "update winnow.snapshot set headers = '{}' returning 1");

        RunSummary again = rig.run(HarvestRequest.of(numbered(0, 10)));

        assertThat(again.unchanged()).isEqualTo(10);
        assertThat(Tables.versions(rig.dataSource(), QUIET_TABLES)).isEqualTo(before);
        assertThat(rig.list("select distinct outcome from winnow.outcome where step = 'scrape' and run_id = "
                        + again.runId()))
                .containsExactly("parsed");
    }

    @Test
    void a_full_disk_ends_the_run_in_one_line_and_it_goes_on_when_there_is_room() {
        Tables.execute(
                rig.dataSource(),
                "create function winnow.full() returns trigger language plpgsql as $$ begin raise exception"
                        + " 'could not extend file' using errcode = '53100'; end $$;"
                        + "create trigger full_disk before insert on winnow.article execute function winnow.full()");
        RunSummary full = rig.run(HarvestRequest.of(numbered(0, 10)));
        Tables.execute(rig.dataSource(), "drop function winnow.full cascade");
        RunSummary restarted = rig.restart();

        assertThat(full.exit()).isEqualTo(ExitCode.OUTSIDE_FAULT);
        assertThat(full.note()).contains("is out of space").contains("harvest --restart");
        assertThat(restarted.stored()).isEqualTo(10);
        assertThat(restarted.exit()).isEqualTo(ExitCode.OK);
    }

    @Test
    void what_was_stored_after_a_transient_fault_of_the_xml_says_that_it_is_missing() {
        SampleWork work = SampleWork.numbered(5);
        site.stub()
                .answer(
                        "/" + work.doi(),
                        Misbehaviour.page(
                                ArticlePages.html(work, Layout.LATER)
                                        .replace(
                                                "</body>",
                                                "<a href='https://www.spandidos-publications.com/77/viewXml'>View XML</a></body>")));
        RunSummary without = rig.set("site.xml=true").run(HarvestRequest.of(work.doi()));
        site.stub()
                .answer(
                        "/77/viewXml",
                        Misbehaviour.page(ArticlePages.xml(work))
                                .newBuilder()
                                .setHeader("Content-Type", "application/xml")
                                .build());
        RunSummary with = rig.run(HarvestRequest.of(work.doi()));

        assertThat(reasons(without)).containsExactly("parsed without-xml");
        assertThat(reasons(with)).containsExactly("parsed whole");
        assertThat(rig.list("select kind from winnow.snapshot order by 1")).containsExactly("crossref", "page", "xml");
    }

    private List<String> reasons(RunSummary run) {
        return rig.list("select outcome || ' ' || reason from winnow.outcome where step = 'scrape' and run_id = "
                + run.runId());
    }
}
