package winnow.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import winnow.model.Doi;
import winnow.model.Field;
import winnow.model.LookupOutcome;
import winnow.model.PageRecord;
import winnow.model.ReviewDecision;
import winnow.model.Snapshot;
import winnow.model.SnapshotKind;
import winnow.model.Target;
import winnow.parse.PageParser;
import winnow.store.BodyStore;
import winnow.store.PendingTarget;
import winnow.store.ReviewStore;
import winnow.store.Standing;
import winnow.store.StepOutcome;
import winnow.store.StoredBody;
import winnow.store.StoredCapture;

/** Parses and reconciles stored snapshots, on all processors. Nothing is written, nobody is asked. */
final class Rereading {

    private static final String VERSION = Integer.toString(PageParser.PARSER_VERSION);

    private final BodyStore store;
    private final ReviewStore reviews;
    private final Reconciling reconciling;

    Rereading(BodyStore store, ReviewStore reviews, Reconciling reconciling) {
        this.store = store;
        this.reviews = reviews;
        this.reconciling = reconciling;
    }

    /** An article that no run has taken. */
    static PendingTarget asked(Doi doi) {
        return new PendingTarget(0, new Target(Optional.of(doi), doi.value(), "snapshot"));
    }

    /** What is read now from the snapshots of these articles, in the same order. */
    List<Reread> of(List<PendingTarget> targets) {
        List<Doi> dois =
                targets.stream().map(t -> t.target().doi().orElseThrow()).toList();
        Map<Doi, List<StoredBody>> bodies = store.bodies(dois);
        Map<Doi, Standing> standing = store.standing(dois);
        Map<Doi, Map<Field, ReviewDecision>> decisions = reviews.inForce(dois);
        return targets.parallelStream()
                .map(target -> {
                    Doi doi = target.target().doi().orElseThrow();
                    return reread(
                            target,
                            bodies.getOrDefault(doi, List.of()),
                            Optional.ofNullable(standing.get(doi)),
                            decisions.getOrDefault(doi, Map.of()));
                })
                .toList();
    }

    /** What became of one body. */
    private record Read(StoredBody body, Optional<PageRecord> record, StepOutcome result) {

        boolean isLost() {
            return record.isEmpty() && body.reading().isPresent();
        }

        Optional<StoredCapture> capture() {
            if (body.capture().kind() == SnapshotKind.CROSSREF) {
                return Optional.of(body.capture());
            }
            return record.map(r -> body.read(r, VERSION));
        }

        Optional<StoredCapture> news() {
            return record.filter(r -> !body.holds(r, VERSION)).map(r -> body.read(r, VERSION));
        }
    }

    private Reread reread(
            PendingTarget target,
            List<StoredBody> bodies,
            Optional<Standing> before,
            Map<Field, ReviewDecision> decisions) {
        List<Read> reads = bodies.stream().map(Rereading::read).toList();
        Optional<StepOutcome> left = unread(reads, before);
        if (left.isPresent()) {
            return new Reread(target, before, Optional.empty(), left, List.of());
        }
        List<StoredCapture> captures = new ArrayList<>();
        List<StoredCapture> news = new ArrayList<>();
        for (Read read : reads) {
            read.capture().ifPresent(captures::add);
            read.news().ifPresent(news::add);
        }
        Evidence evidence = Evidence.of(target.targetId(), target.target().doi().orElseThrow(), captures, List.of());
        ReconciledTarget article = reconciling.of(evidence, before.flatMap(Rereading::earlierAnswer), decisions);
        return new Reread(target, before, Optional.of(article), Optional.empty(), news);
    }

    private static Read read(StoredBody body) {
        StoredCapture capture = body.capture();
        if (capture.kind() == SnapshotKind.CROSSREF) {
            return new Read(body, Optional.empty(), StepOutcome.noPage("registry-only"));
        }
        Snapshot snapshot = new Snapshot(
                capture.kind(),
                capture.url(),
                capture.retrievedAt(),
                capture.status(),
                capture.headers(),
                capture.body().orElseThrow());
        PageReading reading = PageReading.of(snapshot, capture.doi());
        return new Read(body, reading.capture().record(), reading.result());
    }

    /** Why there is nothing to reconcile: no snapshot, one that is lost to the parser, one that never was an article. */
    private static Optional<StepOutcome> unread(List<Read> reads, Optional<Standing> before) {
        if (reads.isEmpty()) {
            return Optional.of(StepOutcome.of("failed", "no-snapshot", "nothing is stored of it: harvest it first"));
        }
        Optional<Read> lost = reads.stream().filter(Read::isLost).reduce((one, next) -> next);
        if (lost.isPresent()) {
            return lost.map(Read::result);
        }
        boolean any = reads.stream().anyMatch(read -> read.record().isPresent());
        List<Read> pages = reads.stream()
                .filter(read -> read.body().capture().kind() != SnapshotKind.CROSSREF)
                .toList();
        if (any || pages.isEmpty() || before.isPresent()) {
            return Optional.empty();
        }
        StepOutcome last = pages.get(pages.size() - 1).result();
        return Optional.of(new StepOutcome("unchanged", "still-" + last.outcome(), last.detail()));
    }

    /** What the registry said when it had no record; its records are among the snapshots. */
    private static Optional<LookupOutcome> earlierAnswer(Standing before) {
        return switch (before.registryStatus()) {
            case FOUND, MISMATCH, NOT_ASKED -> Optional.empty();
            case NOT_REGISTERED -> Optional.of(new LookupOutcome.NotRegistered(Optional.empty()));
            case UNAVAILABLE ->
                Optional.of(new LookupOutcome.Unavailable("earlier", "it gave no answer when it was asked"));
        };
    }
}
