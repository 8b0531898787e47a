package winnow.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import winnow.model.Doi;
import winnow.model.SnapshotKind;
import winnow.model.Target;
import winnow.testing.OnEveryPostgres;
import winnow.testing.TestDatabase;

@OnEveryPostgres
class ScrapeWriterIT {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Doi ONE = new Doi("10.3892/or.2025.1");
    private static final Doi TWO = new Doi("10.3892/or.2025.2");

    private Database database;
    private RunStore runs;
    private TargetStore targets;
    private SnapshotStore snapshots;
    private ScrapeWriter writer;
    private long run;

    @BeforeEach
    void open(TestDatabase test) {
        database = Stores.open(test);
        Stores.clear(database);
        runs = new RunStore(database);
        targets = new TargetStore(database);
        snapshots = new SnapshotStore(database);
        writer = new ScrapeWriter(database, Clock.fixed(NOW, ZoneOffset.UTC));
        run = runs.start(RunKind.HARVEST, "{}", NOW);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keeps_pages_their_readings_and_outcomes_and_gives_them_to_the_next_step() {
        List<Long> ids = add(target(ONE, "a"), target(TWO, "b"));
        Capture first = Captures.page(ONE, "one, first", NOW.minusSeconds(60));
        Capture second = Captures.page(ONE, "one, second", NOW);
        Capture registry = Capture.ofRegistry(
                Captures.snapshot(SnapshotKind.CROSSREF, "{\"DOI\":\"x\"}", NOW.plusSeconds(1), Map.of()), ONE);

        writer.write(
                run,
                List.of(
                        new Scraped(
                                ids.get(0),
                                Optional.of(ONE),
                                List.of(second, first, registry),
                                Optional.empty(),
                                StepOutcome.parsed("page"),
                                Optional.of(NOW)),
                        new Scraped(
                                ids.get(1),
                                Optional.of(TWO),
                                List.of(),
                                Optional.empty(),
                                StepOutcome.of("gone", "status-404", "not found"),
                                Optional.empty())));

        assertThat(targets.pending(run, Step.SCRAPE, 0, 10)).isEmpty();
        assertThat(targets.pending(run, Step.RECONCILE, 0, 10))
                .containsExactly(new PendingTarget(ids.get(0), target(ONE, "a")));
        List<StoredCapture> captures = snapshots.captures(ids).get(ids.get(0));
        assertThat(captures)
                .extracting(StoredCapture::record)
                .containsExactly(first.record(), second.record(), Optional.empty());
        assertThat(captures)
                .extracting(StoredCapture::body)
                .containsExactly(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(registry.snapshot().content()));
        assertThat(snapshots.find(captures.get(0).snapshotId()).orElseThrow().body())
                .contains(first.snapshot().content());
        assertThat(runs.balance(run))
                .isEqualTo(new Balance(2, 0, 0, List.of(new OutcomeCount(Step.SCRAPE, "gone", "status-404", 1)), 1));
    }

    @Test
    void keeps_a_body_once_and_touches_no_row_when_it_comes_again() {
        List<Long> ids = add(target(ONE, "a"));
        Scraped scraped = parsed(ids.get(0), ONE, Captures.page(ONE, "one", NOW));
        writer.write(run, List.of(scraped));
        var before = Stores.versions(database, "snapshot", "target_snapshot", "outcome", "target");

        writer.write(run, List.of(scraped));

        assertThat(Stores.versions(database, "snapshot", "target_snapshot", "outcome", "target"))
                .isEqualTo(before);
        assertThat(snapshots.known(SnapshotKind.PAGE, Set.of("00", sha(scraped))))
                .containsOnlyKeys(sha(scraped));
    }

    @Test
    void remembers_a_validator_that_moved_and_the_reading_of_a_newer_parser() {
        List<Long> ids = add(target(ONE, "a"));
        Capture old = Captures.page(ONE, "one", NOW, Map.of("etag", "\"1\""));
        writer.write(run, List.of(parsed(ids.get(0), ONE, old)));
        Capture moved = Captures.page(ONE, "one", NOW.plusSeconds(5), Map.of("etag", "\"2\"", "last-modified", "x"));
        snapshots.keep(
                ids.get(0),
                new Capture(
                        moved.snapshot(),
                        moved.doi(),
                        Optional.of(Captures.record(ONE, "read anew")),
                        Optional.of("2")));

        Validators validators =
                snapshots.validators(SnapshotKind.PAGE, List.of(ONE, TWO)).get(ONE);
        assertThat(validators.etag()).contains("\"2\"");
        assertThat(validators.lastModified()).contains("x");
        assertThat(validators.parserVersion()).contains("2");
        assertThat(snapshots.of(ONE))
                .singleElement()
                .satisfies(s -> assertThat(s.record()).contains(Captures.record(ONE, "read anew")));
    }

    @Test
    void gives_validators_of_the_form_seen_last_when_a_page_returned_to_an_earlier_one() {
        List<Long> ids = add(target(ONE, "a"));
        writer.write(
                run,
                List.of(parsed(
                        ids.get(0),
                        ONE,
                        Captures.page(ONE, "A", NOW),
                        Captures.page(ONE, "B", NOW.plusSeconds(1)),
                        Captures.page(ONE, "A", NOW.plusSeconds(2)))));

        assertThat(snapshots
                        .validators(SnapshotKind.PAGE, List.of(ONE))
                        .get(ONE)
                        .etag())
                .contains("\"A\"");
        assertThat(Stores.rows(database, "select count(*) from winnow.target_snapshot"))
                .containsExactly("3");
    }

    @Test
    void a_second_address_of_an_article_brings_its_pages_to_the_first() {
        List<Long> ids = add(target(null, "a"), target(null, "b"), target(null, "c"));
        writer.write(
                run,
                List.of(
                        parsed(ids.get(0), ONE, Captures.page(ONE, "1", NOW)),
                        parsed(ids.get(1), ONE, Captures.page(ONE, "2", NOW.plusSeconds(1)))));
        writer.write(run, List.of(parsed(ids.get(2), ONE, Captures.page(ONE, "3", NOW.plusSeconds(2)))));

        assertThat(targets.pending(run, Step.RECONCILE, 0, 10))
                .extracting(PendingTarget::targetId)
                .containsExactly(ids.get(0));
        assertThat(snapshots.captures(ids)).containsOnlyKeys(ids.get(0));
        assertThat(snapshots.captures(ids).get(ids.get(0))).hasSize(3);
        assertThat(runs.balance(run)).isEqualTo(new Balance(3, 0, 2, List.of(), 1));
        assertThat(Stores.rows(database, "select distinct reason from winnow.outcome where step = 'reconcile'"))
                .containsExactly("same-article");
    }

    @Test
    void an_address_that_failed_does_not_keep_another_from_showing_the_article() {
        List<Long> ids = add(target(ONE, "a"), target(null, "b"));
        writer.write(run, List.of(gone(ids.get(0))));
        writer.write(run, List.of(parsed(ids.get(1), ONE, Captures.page(ONE, "1", NOW))));

        assertThat(targets.pending(run, Step.RECONCILE, 0, 10))
                .extracting(PendingTarget::target)
                .containsExactly(target(ONE, "b"));
        assertThat(runs.balance(run).failed()).isEqualTo(1);
    }

    @Test
    void an_address_that_fails_after_another_brought_the_article_is_no_failure() {
        List<Long> ids = add(target(ONE, "a"), target(null, "b"));
        writer.write(run, List.of(parsed(ids.get(1), ONE, Captures.page(ONE, "1", NOW))));
        writer.write(run, List.of(gone(ids.get(0))));

        assertThat(targets.pending(run, Step.RECONCILE, 0, 10))
                .extracting(PendingTarget::targetId)
                .containsExactly(ids.get(0));
        assertThat(Stores.rows(
                        database, "select outcome, reason, detail from winnow.outcome where target_id = ?", ids.get(0)))
                .containsExactly("parsed|other-address|its own address gave gone (status-404): not found");
        assertThat(runs.balance(run)).isEqualTo(new Balance(2, 0, 1, List.of(), 1));
    }

    @Test
    void notes_when_a_stored_page_was_found_unchanged() {
        List<Long> ids = add(target(ONE, "a"));
        writer.write(run, List.of(parsed(ids.get(0), ONE, Captures.page(ONE, "1", NOW))));
        long snapshot = snapshots.of(ONE).get(0).snapshotId();
        long next = runs.start(RunKind.HARVEST, "{}", NOW);
        targets.add(next, List.of(target(ONE, "a")), NOW);
        long target = targets.pending(next, Step.SCRAPE, 0, 1).get(0).targetId();

        writer.write(
                next,
                List.of(new Scraped(
                        target,
                        Optional.of(ONE),
                        List.of(),
                        Optional.of(snapshot),
                        StepOutcome.notModified(),
                        Optional.of(NOW.plusSeconds(99)))));

        assertThat(snapshots.captures(List.of(target)).get(target))
                .singleElement()
                .satisfies(c -> assertThat(c.retrievedAt()).isEqualTo(NOW.plusSeconds(99)));
    }

    @Test
    void hostile_headers_addresses_and_details_break_nothing() {
        List<Long> ids = add(target(null, "a\u0000b \uD800"));
        Capture capture = Captures.page(ONE, "1", NOW, Map.of("x\u0000", "\u0000\uDFFF"));
        writer.write(
                run,
                List.of(new Scraped(
                        ids.get(0),
                        Optional.of(ONE),
                        List.of(capture),
                        Optional.empty(),
                        StepOutcome.of("parsed", "page", "line\u0000\uD83D"),
                        Optional.of(NOW))));

        assertThat(Stores.rows(
                        database, "select address, detail from winnow.target join winnow.outcome using (target_id)"))
                .containsExactly("ab \uFFFD|line\uFFFD");
    }

    private List<Long> add(Target... list) {
        targets.add(run, List.of(list), NOW);
        return targets.pending(run, Step.SCRAPE, 0, 100).stream()
                .map(PendingTarget::targetId)
                .toList();
    }

    private static Scraped parsed(long target, Doi doi, Capture... captures) {
        return new Scraped(
                target,
                Optional.of(doi),
                List.of(captures),
                Optional.empty(),
                StepOutcome.parsed("page"),
                Optional.of(captures[0].snapshot().retrievedAt()));
    }

    private static Scraped gone(long target) {
        return new Scraped(
                target,
                Optional.of(ONE),
                List.of(),
                Optional.empty(),
                StepOutcome.of("gone", "status-404", "not found"),
                Optional.empty());
    }

    private static String sha(Scraped scraped) {
        return scraped.captures().get(0).snapshot().content().sha256();
    }

    private static Target target(Doi doi, String address) {
        return new Target(Optional.ofNullable(doi), address, "argument");
    }
}
