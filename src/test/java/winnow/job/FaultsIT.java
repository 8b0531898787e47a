package winnow.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import winnow.testing.ArticlePages;
import winnow.testing.Layout;
import winnow.testing.PostgresExtension;
import winnow.testing.SampleWork;
import winnow.testing.Tables;
import winnow.testing.TestDatabase;
import winnow.testing.server.Misbehaviour;
import winnow.testing.server.SampleCrossref;
import winnow.testing.server.SampleSite;
import winnow.testing.server.SiteStub;

@ExtendWith(PostgresExtension.class)
class FaultsIT {

    private static final int BOMB = 20 << 20;

    private final SampleSite site = SampleSite.ofNumbered(80);
    private final SampleCrossref registry = SampleCrossref.ofNumbered(80);
    private final SiteStub elsewhere = new SiteStub();
    private Rig rig;

    @BeforeEach
    void open(TestDatabase database) {
        Tables.empty(database.dataSource());
        rig = new Rig(database)
                .against(site.stub().base(), registry.stub().base())
                .set(
                        "http.attempts=2",
                        "http.connect-timeout=500ms",
                        "http.read-timeout=300ms",
                        "http.call-timeout=1s",
                        "http.deadline=30s");
    }

    @AfterEach
    void close() {
        rig.close();
        site.close();
        registry.close();
        elsewhere.close();
    }

    private static String doi(int n) {
        return SampleWork.numbered(n).doi();
    }

    private static MockResponse pageOf(int n) {
        return Misbehaviour.page(html(n));
    }

    private static String html(int n) {
        return ArticlePages.html(SampleWork.numbered(n), Layout.LATER);
    }

    /** Lays down answers for the n-th article. */
    private void answers(int n, MockResponse... inOrder) {
        site.stub().answer("/" + doi(n), inOrder);
    }

    @Test
    void every_misbehaviour_leaves_one_outcome_with_its_reason_and_no_broken_page_becomes_an_article() {
        site.stub().answer("/robots.txt", Misbehaviour.page("User-agent: *\nDisallow: /" + doi(23) + "\n"));
        Map<Integer, String> expected = new LinkedHashMap<>();
        expect(expected, 2, "parsed whole", Misbehaviour.unavailable(), pageOf(2));
        expect(expected, 3, "parsed whole", Misbehaviour.reset(), pageOf(3));
        expect(expected, 4, "parsed whole", Misbehaviour.truncated(html(4)), pageOf(4));
        expect(expected, 5, "parsed whole", Misbehaviour.gzipped(html(5)));
        expect(expected, 7, "failed status-503", Misbehaviour.unavailable());
        expect(expected, 8, "failed connection-reset", Misbehaviour.reset());
        expect(expected, 9, "truncated cut-off", Misbehaviour.truncated(html(9)));
        expect(expected, 10, "truncated cut-off", Misbehaviour.truncatedGzip(html(10)));
        expect(expected, 11, "failed call-timeout", Misbehaviour.slowDrip());
        expect(expected, 12, "failed read-timeout", Misbehaviour.neverAnswers());
        expect(expected, 13, "too-large too-large", Misbehaviour.gzipBomb(BOMB));
        expect(expected, 14, "too-large too-large", Misbehaviour.endless(BOMB));
        expect(expected, 15, "failed redirect-loop", Misbehaviour.redirect("/" + doi(15)));
        expect(
                expected,
                16,
                "off-host-redirect off-host-redirect",
                Misbehaviour.redirect(elsewhere.url("/" + doi(16))));
        expect(expected, 17, "refused challenge", Misbehaviour.challenge());
        expect(expected, 18, "not-an-article soft-404", Misbehaviour.softNotFound());
        expect(expected, 19, "not-an-article pdf", Misbehaviour.wrongType());
        expect(expected, 20, "parsed whole", Misbehaviour.wrongCharset(html(20)));
        expect(expected, 21, "truncated empty-body", Misbehaviour.empty());
        expect(expected, 22, "failed headers-too-large", Misbehaviour.manyHeaders());
        expected.put(23, "refused robots");
        expect(expected, 24, "gone status-404", Misbehaviour.status(404));
        expect(expected, 25, "not-an-article another-article", pageOf(70));
        expect(expected, 0, "parsed whole", Misbehaviour.tooFast(), pageOf(0));
        expect(expected, 1, "parsed whole", Misbehaviour.tooFast("1"), pageOf(1));
        expect(expected, 6, "rate-limited status-429", Misbehaviour.tooFast());

        RunSummary summary = rig.run(Alternating.of(expected.keySet(), 40));

        Map<String, String> outcomes = new LinkedHashMap<>();
        rig.outcomes(summary.runId()).stream()
                .filter(row -> row.contains(" scrape "))
                .forEach(row -> outcomes.put(row.split(" ")[0], row.replaceFirst("^\\S+ scrape ", "")));
        expected.forEach((n, outcome) -> assertThat(outcomes).as("article " + n).containsEntry(doi(n), outcome));
        assertThat(outcomes).hasSize(summary.taken() > 0 ? (int) summary.taken() : -1);
        assertBalanced(summary);
        assertThat(elsewhere.requests()).isEmpty();
        assertThat(site.stub().targets()).doesNotContain("/" + doi(23));
        List<String> stored = rig.list("select doi from winnow.article order by 1");
        expected.forEach((n, outcome) ->
                assertThat(stored.contains(doi(n))).as("article " + n).isEqualTo(outcome.startsWith("parsed")));
    }

    private void expect(Map<Integer, String> expected, int n, String outcome, MockResponse... answers) {
        expected.put(n, outcome);
        answers(n, answers);
    }

    /** DOIs of the misbehaving, each followed by one that behaves. */
    private static final class Alternating {

        static HarvestRequest of(Iterable<Integer> misbehaving, int firstGood) {
            List<String> dois = new ArrayList<>();
            int good = firstGood;
            for (int n : misbehaving) {
                dois.add(doi(n));
                dois.add(doi(good++));
            }
            return HarvestRequest.of(dois.toArray(String[]::new));
        }
    }

    private void assertBalanced(RunSummary summary) {
        assertThat(summary.balanced()).isTrue();
        assertThat(rig.list("select t.target_id from winnow.target t left join winnow.outcome o using (target_id)"
                        + " where t.run_id = " + summary.runId() + " group by 1 having count(*) filter (where o.step ="
                        + " 'scrape') <> 1"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void however_faults_are_mixed_each_target_has_one_outcome(long seed) {
        Random random = new Random(seed);
        List<Integer> chosen = IntStream.range(0, 25).boxed().collect(Collectors.toList());
        chosen.forEach(n -> {
            if (random.nextInt(3) > 0) {
                answers(n, fault(random, n), random.nextBoolean() ? pageOf(n) : fault(random, n));
            }
        });
        registry.instead(request -> random.nextInt(5) == 0 ? Optional.of(fault(random, 0)) : Optional.empty());

        RunSummary summary =
                rig.run(HarvestRequest.of(chosen.stream().map(FaultsIT::doi).toArray(String[]::new)));

        assertThat(summary.exit()).isIn(ExitCode.OK, ExitCode.ATTENTION);
        assertThat(summary.taken()).isEqualTo(25);
        assertBalanced(summary);
    }

    private static MockResponse fault(Random random, int n) {
        return switch (random.nextInt(12)) {
            case 0 -> Misbehaviour.tooFast();
            case 1 -> Misbehaviour.unavailable();
            case 2 -> Misbehaviour.reset();
            case 3 -> Misbehaviour.truncated(html(n));
            case 4 -> Misbehaviour.challenge();
            case 5 -> Misbehaviour.softNotFound();
            case 6 -> Misbehaviour.empty();
            case 7 -> Misbehaviour.wrongType();
            case 8 -> Misbehaviour.status(404);
            case 9 -> Misbehaviour.redirect("/");
            case 10 -> pageOf(random.nextInt(80));
            default -> Misbehaviour.page("\u0000<<<&&&");
        };
    }

    @Test
    void a_site_that_is_down_does_not_use_up_the_list_and_the_run_goes_on_when_it_is_back() {
        site.stub().answer("/robots.txt", Misbehaviour.status(500), Misbehaviour.status(500), Misbehaviour.status(404));

        RunSummary down = rig.run(HarvestRequest.of(doi(0), doi(1), doi(2), doi(3), doi(4)));
        RunSummary back = rig.restart();

        assertThat(down.exit()).isEqualTo(ExitCode.OUTSIDE_FAULT);
        assertThat(down.note()).contains("127.0.0.1 is out of reach").contains("robots.txt");
        assertThat(down.failed()).isEmpty();
        assertThat(back.runId()).isEqualTo(down.runId());
        assertThat(back.exit()).isEqualTo(ExitCode.OK);
        assertThat(back.stored() + back.unchanged()).isEqualTo(5);
    }

    @Test
    void a_registry_that_has_blocked_us_is_asked_once_and_the_run_goes_on_without_it() {
        registry.instead(request -> Optional.of(Misbehaviour.status(403)));

        RunSummary summary = rig.run(
                HarvestRequest.of(IntStream.range(0, 80).mapToObj(FaultsIT::doi).toArray(String[]::new)));

        assertThat(registry.stub().requests()).hasSize(1);
        assertThat(summary.stored() + summary.unchanged()).isEqualTo(80);
        assertThat(summary.exit()).isEqualTo(ExitCode.OK);
        assertThat(summary.notices())
                .singleElement()
                .asString()
                .startsWith("80 articles without the registry's record: Crossref has blocked this address");
    }
}
