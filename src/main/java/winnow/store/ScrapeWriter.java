package winnow.store;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes what the first step found: snapshots, what was read from them, the DOIs that became known, outcomes; all of a
 * chunk in one transaction, so that after a crash a target is either done or untouched. Throws
 * {@link DatabaseException} where the database cannot be used.
 */
public final class ScrapeWriter {

    private final Database database;
    private final Clock clock;

    /** On this database. */
    public ScrapeWriter(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Writes a chunk; each target at most once.
     *
     * <p>When two targets of a run turn out to be the same article, the later one's snapshots go to the first, and it
     * is done: {@code unchanged}, reason {@code same-article}.
     */
    public void write(long runId, List<Scraped> chunk) {
        try {
            database.repeatable(session -> write(session, runId, chunk));
        } catch (RowRejectedException anotherWriterTookTheDoi) {
            database.repeatable(session -> write(session, runId, chunk));
        }
    }

    private Void write(Session session, long runId, List<Scraped> chunk) throws SQLException {
        Instant at = clock.instant();
        Map<SnapshotRows.Key, Long> ids = SnapshotRows.keep(
                session, chunk.stream().flatMap(s -> s.captures().stream()).toList());
        Map<Long, Long> leaders = TargetDois.assign(session, runId, chunk);
        TargetSnapshot.insert(session, links(chunk, ids, leaders, at));
        OutcomeRow.insert(session, runId, Step.SCRAPE, at, TargetDois.rescued(session, leaders, outcomes(chunk)));
        OutcomeRow.insert(session, runId, Step.RECONCILE, at, sameArticle(chunk, leaders));
        return null;
    }

    private static List<TargetSnapshot> links(
            List<Scraped> chunk, Map<SnapshotRows.Key, Long> ids, Map<Long, Long> leaders, Instant at) {
        List<TargetSnapshot> links = new ArrayList<>();
        for (Scraped scraped : chunk) {
            long target = leaders.getOrDefault(scraped.targetId(), scraped.targetId());
            scraped.captures()
                    .forEach(c -> links.add(new TargetSnapshot(
                            target,
                            ids.get(SnapshotRows.Key.of(c)),
                            c.snapshot().retrievedAt())));
            scraped.seenAgain()
                    .ifPresent(id -> links.add(
                            new TargetSnapshot(target, id, scraped.observedAt().orElse(at))));
        }
        return links;
    }

    private static List<OutcomeRow> outcomes(List<Scraped> chunk) {
        return chunk.stream()
                .map(s -> new OutcomeRow(s.targetId(), s.doi(), s.result(), s.observedAt()))
                .toList();
    }

    private static List<OutcomeRow> sameArticle(List<Scraped> chunk, Map<Long, Long> leaders) {
        return chunk.stream()
                .filter(s -> leaders.containsKey(s.targetId()))
                .map(s -> new OutcomeRow(
                        s.targetId(),
                        s.doi(),
                        new StepOutcome(
                                "unchanged",
                                "same-article",
                                Optional.of("another address of target " + leaders.get(s.targetId()))),
                        Optional.empty()))
                .toList();
    }
}
