package winnow.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static winnow.testing.server.Misbehaviour.page;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import winnow.http.Door;
import winnow.http.DoorSettings;
import winnow.http.Hosts;
import winnow.http.Identity;
import winnow.http.Recorder;
import winnow.http.SteadyPace;
import winnow.testing.server.Misbehaviour;
import winnow.testing.server.SiteStub;
import winnow.testing.server.VirtualTime;

class IssueWalkIT {

    private final SiteStub stub = new SiteStub();
    private final VirtualTime time = new VirtualTime();
    private final Door door = Door.toSite(
            Hosts.of(stub.base()),
            new Identity("winnow", "1.0", "someone@library.example"),
            new SteadyPace(Duration.ofSeconds(3), time),
            DoorSettings.DEFAULT,
            Recorder.NONE,
            time);
    private final IssueWalk walk =
            new IssueWalk(door, Site.of(stub.base(), List.of("or", "ol")), new WalkLimits(2, 2, 3, 20, 3));
    private final List<String> found = new ArrayList<>();

    @AfterEach
    void close() {
        door.close();
        stub.close();
    }

    private Completeness discover(DiscoverySource source) throws InterruptedException {
        return source.discover(target -> found.add(target.address().replace(stub.base() + "/", "")));
    }

    private static IssueAddress address(String text) {
        return IssueAddress.parse(text).orElseThrow();
    }

    private void issue(String path, String... articles) {
        StringBuilder html = new StringBuilder("<html><body><h1>Issue</h1><ul>");
        for (String article : articles) {
            html.append("<li><a href='/")
                    .append(article)
                    .append("'>Title</a> <a href='/")
                    .append(article)
                    .append("/abstract'>Abstract</a> <a href='/")
                    .append(article)
                    .append("/download'>PDF</a></li>");
        }
        stub.answer("/" + path, page(html + "</ul><a href='/advancedsearch'>Search</a></body></html>"));
    }

    @Test
    void an_issue_gives_each_article_once_however_it_is_linked() throws InterruptedException {
        stub.answer(
                "/or/54/4",
                page("<nav><a href='/10.3892/or.2000.1'>most read</a></nav><div class='entry'>"
                        + "<a href='/or/54/4/130'>Title</a><a href='https://doi.org/10.3892/or.2025.8963'>doi</a></div>"
                        + "<div class='entry'><a href='/or/54/4/131'>Second</a><a href='/or/54/4/131/download'>PDF</a></div>"
                        + "<p><a href='/10.3892/or.2025.9?text=fulltext'>Third</a></p><a href='/or/53/1/7'>old</a>"
                        + "<a href='https://example.org/10.3892/or.2025.7'>elsewhere</a>"));

        assertThat(discover(walk.of(address("or/54/4")))).isEqualTo(new Completeness.Complete(3));
        assertThat(found).containsExactly("10.3892/or.2025.8963", "or/54/4/131", "10.3892/or.2025.9");
    }

    @Test
    void a_hole_in_the_numbering_does_not_end_a_volume() throws InterruptedException {
        issue("or/54/1", "10.3892/or.1");
        issue("or/54/3", "10.3892/or.3");
        stub.answer("/or/54/4", Misbehaviour.softNotFound());
        issue("or/54/5", "10.3892/or.5");
        issue("or/54/8", "10.3892/or.8");

        assertThat(discover(walk.of(address("or/54")))).isEqualTo(new Completeness.Complete(3));
        assertThat(found).containsExactly("10.3892/or.1", "10.3892/or.3", "10.3892/or.5");
        assertThat(stub.targets())
                .containsExactly(
                        "/or/54/1", "/or/54/2", "/or/54/3", "/or/54/4", "/or/54/5", "/or/54/6", "/or/54/7", "/or/54");
    }

    @Test
    void issues_without_a_plain_number_are_found_by_the_volumes_own_links() throws InterruptedException {
        issue("or/54/1", "10.3892/or.1");
        issue("or/54/suppl_1", "10.3892/or.s1");
        stub.answer(
                "/or/54", page("<a href='/or/54/1'>1</a><a href='/or/54/suppl_1'>S1</a><a href='/or/53/2'>old</a>"));

        discover(walk.of(address("or/54")));

        assertThat(found).containsExactly("10.3892/or.1", "10.3892/or.s1");
    }

    @Test
    void an_issue_that_cannot_be_had_makes_the_walk_incomplete_and_does_not_end_it() throws InterruptedException {
        issue("or/54/1", "10.3892/or.1");
        stub.answer("/or/54/2", Misbehaviour.unavailable());
        issue("or/54/3", "10.3892/or.3");

        assertThat(discover(walk.of(address("or/54")))).isInstanceOfSatisfying(Completeness.Incomplete.class, not -> {
            assertThat(not.targets()).isEqualTo(2);
            assertThat(not.gaps())
                    .singleElement()
                    .asString()
                    .startsWith("or/54/2: ")
                    .contains("503");
        });
    }

    @Test
    void an_issue_that_is_not_there_is_no_empty_success() throws InterruptedException {
        assertThat(discover(walk.of(address("or/54/99")))).isInstanceOf(Completeness.Incomplete.class);
    }

    @Test
    void a_journal_is_walked_until_several_volumes_are_missing() throws InterruptedException {
        issue("ol/1/1", "10.3892/ol.1");
        issue("ol/3/2", "10.3892/ol.3");

        assertThat(discover(walk.ofJournal("ol", 1))).isEqualTo(new Completeness.Complete(2));
        assertThat(found).containsExactly("10.3892/ol.1", "10.3892/ol.3");
    }

    @Test
    void volumes_that_are_not_online_do_not_end_a_journal_before_it_began() throws InterruptedException {
        issue("ol/3/1", "10.3892/ol.3");

        assertThat(discover(walk.ofJournal("ol", 1))).isEqualTo(new Completeness.Complete(1));
    }

    @Test
    void a_site_that_gives_no_answer_ends_the_walk_as_silent() throws InterruptedException {
        stub.otherwise(request -> Misbehaviour.unavailable());

        assertThat(discover(walk.ofJournal("ol", 1))).isInstanceOfSatisfying(Completeness.Silent.class, silent -> {
            assertThat(silent.targets()).isZero();
            assertThat(silent.because()).contains("robots.txt");
        });
    }

    @Test
    void a_volume_page_without_an_answer_leaves_its_unnumbered_issues_open() throws InterruptedException {
        issue("or/54/1", "10.3892/or.1");
        stub.answer("/or/54", Misbehaviour.unavailable());

        assertThat(discover(walk.of(address("or/54"))))
                .isInstanceOfSatisfying(
                        Completeness.Incomplete.class,
                        not -> assertThat(not.gaps()).singleElement().asString().startsWith("or/54: "));
    }

    @Test
    void volumes_and_issues_are_written_with_slashes() {
        assertThat(IssueAddress.parse(" OR/54/4 ")).contains(new IssueAddress("or", 54, Optional.of("4")));
        assertThat(IssueAddress.parse("or/54")).contains(new IssueAddress("or", 54, Optional.empty()));
        assertThat(IssueAddress.parse("or")).isEmpty();
        assertThat(IssueAddress.parse("54/4")).isEmpty();
        assertThat(IssueAddress.parse("or/54/4/130")).isEmpty();
    }
}
