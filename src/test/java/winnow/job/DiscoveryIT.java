package winnow.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import winnow.store.DiscoveryStore;
import winnow.store.DiscoveryWindow;
import winnow.store.RunKind;
import winnow.store.RunStore;
import winnow.testing.PostgresExtension;
import winnow.testing.SampleWork;
import winnow.testing.Tables;
import winnow.testing.TestDatabase;
import winnow.testing.server.Misbehaviour;
import winnow.testing.server.SampleCrossref;
import winnow.testing.server.SampleSite;

@ExtendWith(PostgresExtension.class)
class DiscoveryIT {

    private static final int WORKS = 60;

    private final SampleSite site = SampleSite.ofNumbered(WORKS);
    private final SampleCrossref registry = SampleCrossref.ofNumbered(WORKS);
    private Rig rig;

    @BeforeEach
    void open(TestDatabase database) {
        rig = new Rig(database)
                .against(site.stub().base(), registry.stub().base())
                .set("http.attempts=1");
        Tables.empty(database.dataSource());
    }

    @AfterEach
    void close() {
        rig.close();
        site.close();
        registry.close();
    }

    private static SampleWork work() {
        return SampleWork.numbered(0);
    }

    private static String issue() {
        return work().journal().code() + "/" + work().volume() + "/" + work().issue();
    }

    @Test
    void the_registrys_listing_brings_its_records_along_so_that_none_is_asked_for_again() {
        RunSummary summary = rig.run(Requests.crossref("2020-01-01"));

        assertThat(summary.stored()).isEqualTo(WORKS);
        assertThat(summary.exit()).isEqualTo(ExitCode.OK);
        assertThat(registry.stub().targets()).singleElement().asString().contains("from-index-date:2020-01-01");
        assertThat(rig.list("select distinct registry_status from winnow.article"))
                .containsExactly("found");
    }

    @Test
    void a_listing_that_falls_short_is_asked_for_again_the_next_time_until_it_is_complete() {
        registry.withholding(1);
        RunSummary first =
                rig.run(Requests.crossref(LocalDate.now(ZoneOffset.UTC).toString()));
        registry.withholding(0);
        RunSummary second = rig.run(Requests.crossref("last"));

        assertThat(first.exit()).isEqualTo(ExitCode.ATTENTION);
        assertThat(first.notices()).anyMatch(line -> line.contains("1 of 61 works did not come"));
        assertThat(second.notices()).isEmpty();
        assertThat(rig.list("select doubt from winnow.discovery_window where doubt is not null"))
                .isEmpty();
    }

    @Test
    void an_issue_a_volume_and_a_journal_give_their_articles() {
        RunSummary issue = rig.run(Requests.issue(issue()));
        RunSummary volume = rig.run(Requests.volume(issue().replaceFirst("/[^/]*$", "")));
        RunSummary journal = rig.run(Requests.journal(work().journal().code()));

        assertThat(issue.taken()).isPositive();
        assertThat(volume.taken()).isGreaterThanOrEqualTo(issue.taken());
        assertThat(journal.taken()).isGreaterThanOrEqualTo(volume.taken()).isLessThan(WORKS);
        assertThat(List.of(issue.exit(), volume.exit(), journal.exit())).containsOnly(ExitCode.OK);
    }

    @Test
    void an_issue_that_cannot_be_had_is_a_row_and_is_asked_for_again_with_its_volume() {
        site.stub()
                .answer(
                        "/" + issue(),
                        Misbehaviour.status(403),
                        Misbehaviour.page("<a href='/" + work().doi() + "'>x</a>"));
        String volume = issue().replaceFirst("/[^/]*$", "");

        RunSummary first = rig.run(Requests.volume(volume));
        List<String> open = rig.list("select scope from winnow.discovery_window where doubt is not null");
        RunSummary second = rig.run(Requests.volume(volume));

        assertThat(first.exit()).isEqualTo(ExitCode.ATTENTION);
        assertThat(first.notices())
                .anyMatch(line -> line.contains("site " + issue() + " (the site answers status 403)"));
        assertThat(open).containsExactly(issue());
        assertThat(second.notices()).isEmpty();
        assertThat(second.taken()).isGreaterThan(first.taken());
    }

    @Test
    void a_site_that_tells_nothing_ends_the_run_as_restartable_and_the_restart_discovers() {
        site.stub().answer("/robots.txt", Misbehaviour.unavailable(), Misbehaviour.status(404));

        RunSummary stopped = rig.run(Requests.issue(issue()));
        RunSummary restarted = rig.restart();

        assertThat(stopped.exit()).isEqualTo(ExitCode.OUTSIDE_FAULT);
        assertThat(stopped.note()).contains("the site cannot be asked").contains("harvest --restart");
        assertThat(restarted.runId()).isEqualTo(stopped.runId());
        assertThat(restarted.stored()).isPositive();
        assertThat(restarted.exit()).isEqualTo(ExitCode.OK);
    }

    @Test
    void only_what_is_due_is_looked_at_again_and_the_rest_is_counted() {
        rig.run(Requests.crossref("2020-01-01"));
        rig.list("update winnow.outcome set observed_at = null, at = at - interval '40 days' where doi in"
                + " (select doi from winnow.article order by doi limit 25) returning 1");

        RunSummary some = rig.run(Requests.due(10));
        RunSummary rest = rig.run(Requests.due(0));
        RunSummary none = rig.run(Requests.due(0));

        assertThat(List.of(some.taken(), some.skipped())).isEqualTo(List.of(10L, 35L));
        assertThat(List.of(rest.taken(), rest.skipped())).isEqualTo(List.of(15L, 45L));
        assertThat(List.of(none.taken(), none.skipped())).isEqualTo(List.of(0L, 60L));
        assertThat(none.exit()).isEqualTo(ExitCode.OK);
    }

    @Test
    void a_limit_ends_discovery_and_a_restart_does_not_take_more() {
        HarvestRequest all = Requests.crossref("2020-01-01");
        HarvestRequest limited = new HarvestRequest(
                all.articles(),
                all.list(),
                all.from(),
                all.issue(),
                all.volume(),
                all.journal(),
                all.discover(),
                all.since(),
                all.until(),
                false,
                OptionalLong.of(7));

        assertThat(rig.run(limited).taken()).isEqualTo(7);
    }

    @Test
    void what_cannot_be_asked_for_is_said_in_one_line_before_anything_is_written() {
        long runs = rig.list("select run_id from winnow.run").size();

        assertThatThrownBy(() -> rig.run(Requests.journal("orr")))
                .isInstanceOf(UsageException.class)
                .hasMessage("there is no journal \"orr\"; did you mean or?");
        assertThatThrownBy(() -> rig.run(Requests.issue("xx/1/1")))
                .hasMessageStartingWith("there is no journal \"xx\"");
        assertThatThrownBy(() -> rig.run(Requests.issue("or/54"))).hasMessageContaining("such as or/54/4");
        assertThatThrownBy(() -> rig.run(Requests.volume("or/54/4"))).hasMessageContaining("such as or/54,");
        assertThatThrownBy(() -> rig.run(Requests.crossref("yesterday"))).hasMessageContaining("2026-01-31");
        assertThatThrownBy(() -> rig.run(Requests.crossref("2999-01-01"))).hasMessageContaining("is after today");
        assertThat(rig.list("select run_id from winnow.run")).hasSize((int) runs);
    }

    @Test
    void gaps_belong_to_the_stretch_that_was_asked_for() {
        DiscoveryStore windows = new DiscoveryStore(rig.database());
        long run = new RunStore(rig.database()).start(RunKind.HARVEST, "{}", Instant.EPOCH);
        var volume = window("or/5", Optional.empty());
        windows.note(run, volume, List.of(window("or/5/2", Optional.of("no answer"))), Instant.EPOCH);
        windows.note(
                run, window("or/54", Optional.empty()), List.of(window("or/54/1", Optional.of("503"))), Instant.EPOCH);

        windows.note(run, volume, List.of(), Instant.EPOCH);

        assertThat(windows.open(DiscoveryWindow.Source.SITE))
                .extracting(DiscoveryWindow::scope)
                .containsExactly("or/54/1");
    }

    private static DiscoveryWindow window(String scope, Optional<String> doubt) {
        return new DiscoveryWindow(DiscoveryWindow.Source.SITE, scope, doubt);
    }
}
