package winnow.store;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import winnow.model.Article;
import winnow.model.Journal;

/**
 * Writes reconciled articles with everything that hangs on them, and the outcome of their targets: a chunk in one
 * transaction, so that after a crash an article is either all there and counted, or untouched. An article that is as it
 * was costs one comparison of digests, and no row of it is touched.
 *
 * <p>Several writers may work at once. Throws {@link DatabaseException} where the database cannot be used; an article
 * that the schema refuses is a value, {@link StoreOutcome.Failed}, and does not harm the others.
 */
public final class ArticleWriter {

    private final Database database;
    private final Clock clock;
    private final UnaryOperator<Article> completion;

    /**
     * On this database.
     *
     * @param completion adds what follows from an article's own fields; asked only for articles that are new or changed,
     *     and from several threads
     */
    public ArticleWriter(Database database, Clock clock, UnaryOperator<Article> completion) {
        this.database = database;
        this.clock = clock;
        this.completion = completion;
    }

    /**
     * Writes a chunk.
     *
     * @param chunk in any order; the same DOI may come more than once, each target once
     * @return one outcome an item, in the same order; those that were overtaken are to be handed in again
     */
    public List<StoreOutcome> write(long runId, List<Reconciled> chunk) {
        if (chunk.isEmpty()) {
            return List.of();
        }
        try {
            return database.repeatable(session -> write(session, runId, chunk));
        } catch (RowRejectedException rejected) {
            return chunk.size() == 1
                    ? List.of(failed(runId, chunk.get(0), rejected))
                    : chunk.stream()
                            .map(item -> write(runId, List.of(item)).get(0))
                            .toList();
        }
    }

    /** Adds journals, or corrects what is stored of them, as a person wrote them down. */
    public void declare(List<Journal> journals) {
        database.transaction(session -> {
            JournalRows.declare(ArticleGraph.Writing.begin(session, 0, clock), journals);
            return null;
        });
    }

    /**
     * Derives the editorial status of all articles from their events again. Needed once after several writers worked at
     * the same time: one may have stored a notice while the other stored the article it is about.
     */
    public void settleEditorialStatus() {
        database.transaction(session -> {
            EventRows.settleAll(ArticleGraph.Writing.begin(session, 0, clock));
            return null;
        });
    }

    private List<StoreOutcome> write(Session session, long runId, List<Reconciled> chunk) throws SQLException {
        ArticleGraph.Writing writing = ArticleGraph.Writing.begin(session, runId, clock);
        Map<Long, StoreOutcome> outcomes = new HashMap<>();
        for (TreeMap<String, Reconciled> round : rounds(chunk)) {
            outcomes.putAll(new ArticleRound(writing, round, completion).write());
        }
        List<StoreOutcome> ordered =
                chunk.stream().map(item -> outcomes.get(item.targetId())).toList();
        OutcomeRow.insert(session, runId, Step.RECONCILE, writing.at(), rows(chunk, ordered));
        return ordered;
    }

    /** The first of each DOI, then the second of each, and so on. */
    private static List<TreeMap<String, Reconciled>> rounds(List<Reconciled> chunk) {
        List<TreeMap<String, Reconciled>> rounds = new ArrayList<>();
        for (Reconciled item : chunk) {
            String doi = item.article().doi().value();
            rounds.stream()
                    .filter(r -> !r.containsKey(doi))
                    .findFirst()
                    .orElseGet(() -> {
                        rounds.add(new TreeMap<>());
                        return rounds.get(rounds.size() - 1);
                    })
                    .put(doi, item);
        }
        return rounds;
    }

    private static List<OutcomeRow> rows(List<Reconciled> chunk, List<StoreOutcome> outcomes) {
        List<OutcomeRow> rows = new ArrayList<>();
        for (int i = 0; i < chunk.size(); i++) {
            Reconciled item = chunk.get(i);
            if (!(outcomes.get(i) instanceof StoreOutcome.Overtaken)) {
                String word = outcomes.get(i) instanceof StoreOutcome.Stored ? "stored" : "unchanged";
                rows.add(row(item, new StepOutcome(word, item.reason(), Optional.empty())));
            }
        }
        return rows;
    }

    private StoreOutcome failed(long runId, Reconciled item, RowRejectedException rejected) {
        StepOutcome result = StepOutcome.of("failed", "constraint", rejected.getMessage());
        Instant at = clock.instant();
        database.repeatable(session -> {
            OutcomeRow.insert(session, runId, Step.RECONCILE, at, List.of(row(item, result)));
            return null;
        });
        return new StoreOutcome.Failed(item.targetId(), "constraint", rejected.getMessage());
    }

    private static OutcomeRow row(Reconciled item, StepOutcome result) {
        return new OutcomeRow(item.targetId(), Optional.of(item.article().doi()), result, item.observedAt());
    }
}
