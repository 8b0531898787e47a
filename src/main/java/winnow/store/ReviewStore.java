package winnow.store;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import winnow.model.Doi;
import winnow.model.Field;
import winnow.model.ReviewDecision;

/**
 * Decisions of people, and the articles that they change: both in one transaction, under the lock on the article's row
 * that every writer of articles takes. Throws {@link DatabaseException} where the database cannot be used.
 */
public final class ReviewStore {

    private static final String STANDING = """
            select a.article_id, a.graph_digest, v.*,
                   exists (select from winnow.review_decision d
                            where d.article_id = v.article_id and d.field = v.field
                              and d.ended = 'lapsed' and d.acknowledged_at is null) as lapsed
              from winnow.article a
              join winnow.field_verdict v on v.article_id = a.article_id
             where a.doi = ? and v.field = ?
            """;

    /** Of a record about another work B07 speaks, once, and not once a field. */
    private static final String CONFLICTS = """
            select a.article_id, a.doi, v.*
              from winnow.field_verdict v
              join winnow.article a on a.article_id = v.article_id
             where v.verdict in ('differs', 'suspect') and (v.article_id, v.field) > (?, ?)
               and not (a.registry_status = 'mismatch' and (v.page_value is null or v.xml_value is null))
               and not exists (select from winnow.review_decision d
                                where d.article_id = v.article_id and d.field = v.field and d.ended is null)
               and (?::text is null or v.field = ?)
               and (?::text is null or exists (select from winnow.journal j where j.journal_id = a.journal_id and j.code = ?))
             order by v.article_id, v.field
             limit ?
            """;

    private static final String DECISIONS = DecisionRows.SELECT + """
             where d.decision_id > ? and %s
               and (?::text is null or d.field = ?)
               and (?::text is null or exists (select from winnow.journal j where j.journal_id = a.journal_id and j.code = ?))
             order by d.decision_id
             limit ?
            """;

    private static final String DIGEST = "select graph_digest from winnow.article where article_id = ?";

    private static final long PAGE = 500;

    private final Database database;
    private final Clock clock;

    /** On this database. */
    public ReviewStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The decisions in force on these articles; those without any are left out. */
    public Map<Doi, Map<Field, ReviewDecision>> inForce(Collection<Doi> dois) {
        return database.transaction(session -> DecisionRows.inForce(session, dois));
    }

    /** How a field stands; empty where the article is not stored. */
    public Optional<ReviewStanding> standing(Doi doi, Field field) {
        return database.transaction(session -> {
            Map<Field, ReviewDecision> decisions =
                    DecisionRows.inForce(session, List.of(doi)).getOrDefault(doi, Map.of());
            return session.first(
                    STANDING,
                    row -> new ReviewStanding(
                            row.getLong("article_id"),
                            doi,
                            row.getString("graph_digest"),
                            VerdictRows.read(row),
                            decisions,
                            row.getBoolean("lapsed")),
                    doi.value(),
                    field.slug());
        });
    }

    /**
     * Keeps a decision, in place of one in force, and the article as it makes it.
     *
     * @param seen how the field stood
     * @param item the article, reconciled with this decision and the others in force
     * @param parameters what was asked for, a JSON object
     */
    public ReviewOutcome decide(
            ReviewStanding seen, ReviewDecision decision, Signature signature, Reconciled item, String parameters) {
        return changing(seen, item, parameters, (session, runId, at) -> {
            Field field = decision.field();
            Optional<String> by = Optional.of(signature.by());
            DecisionRows.end(session, seen.articleId(), field, "replaced", at, by, Optional.empty());
            DecisionRows.acknowledge(session, seen.articleId(), field, at);
            DecisionRows.insert(session, seen.articleId(), decision, signature, at, runId);
        });
    }

    /** Ends a decision, puts one that lapsed aside, and keeps the article as it is without; otherwise as {@code decide}. */
    public ReviewOutcome undo(
            ReviewStanding seen, Field field, Signature signature, Reconciled item, String parameters) {
        return changing(seen, item, parameters, (session, runId, at) -> {
            Optional<String> by = Optional.of(signature.by());
            DecisionRows.end(session, seen.articleId(), field, "undone", at, by, signature.note());
            DecisionRows.acknowledge(session, seen.articleId(), field, at);
        });
    }

    /**
     * Hands on the conflicts on which nobody has decided, article by article; any number in little memory, and no
     * transaction stays open while they are handed on.
     *
     * @return how many there were
     */
    public long conflicts(ReviewFilter filter, Consumer<Conflict> consumer) {
        return paged(filter, consumer, (last, limit) -> session -> {
            String field = filter.fieldWord();
            String journal = filter.journal().orElse(null);
            return session.list(
                    CONFLICTS,
                    row -> new Conflict(
                            row.getLong("article_id"), new Doi(row.getString("doi")), VerdictRows.read(row)),
                    last.map(Conflict::articleId).orElse(0L),
                    last.map(c -> c.verdict().field().slug()).orElse(""),
                    field,
                    field,
                    journal,
                    journal,
                    limit);
        });
    }

    /** Hands on the decisions in force, oldest first; otherwise as {@link #conflicts}. */
    public long inForce(ReviewFilter filter, Consumer<StoredDecision> consumer) {
        return decisions("d.ended is null", filter, consumer);
    }

    /** Hands on the lapsed decisions with which nobody has dealt, oldest first; otherwise as {@link #conflicts}. */
    public long lapsed(ReviewFilter filter, Consumer<StoredDecision> consumer) {
        return decisions("d.ended = 'lapsed' and d.acknowledged_at is null", filter, consumer);
    }

    private long decisions(String which, ReviewFilter filter, Consumer<StoredDecision> consumer) {
        return paged(filter, consumer, (last, limit) -> session -> {
            String field = filter.fieldWord();
            String journal = filter.journal().orElse(null);
            return session.list(
                    DECISIONS.formatted(which),
                    DecisionRows::stored,
                    last.map(StoredDecision::decisionId).orElse(0L),
                    field,
                    field,
                    journal,
                    journal,
                    limit);
        });
    }

    private interface Page<T> {
        Database.Work<List<T>> after(Optional<T> last, long limit);
    }

    private <T> long paged(ReviewFilter filter, Consumer<T> consumer, Page<T> page) {
        long count = 0;
        Optional<T> last = Optional.empty();
        while (count < filter.limit()) {
            long limit = Math.min(PAGE, filter.limit() - count);
            List<T> rows = database.transaction(page.after(last, limit));
            rows.forEach(consumer);
            count += rows.size();
            if (rows.size() < limit) {
                return count;
            }
            last = Optional.of(rows.get(rows.size() - 1));
        }
        return count;
    }

    private interface Change {
        void make(Session session, long runId, Instant at) throws SQLException;
    }

    private ReviewOutcome changing(ReviewStanding seen, Reconciled item, String parameters, Change change) {
        try {
            return database.transaction(session -> changed(session, seen, item, parameters, change));
        } catch (RowRejectedException rejected) {
            return new ReviewOutcome.Refused(rejected.getMessage());
        }
    }

    private ReviewOutcome changed(
            Session session, ReviewStanding seen, Reconciled item, String parameters, Change change)
            throws SQLException {
        DecisionRows.lock(session, List.of(seen.doi()));
        if (!stands(session, seen)) {
            return new ReviewOutcome.MovedOn();
        }
        long runId = RunStore.done(session, RunKind.REVIEW, parameters, clock.instant());
        ArticleGraph.Writing writing = ArticleGraph.Writing.begin(session, runId, clock);
        change.make(session, runId, writing.at());
        new ArticleRound(writing, new TreeMap<>(Map.of(seen.doi().value(), item)), UnaryOperator.identity()).write();
        return new ReviewOutcome.Done(runId);
    }

    private static boolean stands(Session session, ReviewStanding seen) throws SQLException {
        Optional<String> digest = session.first(DIGEST, row -> row.getString(1), seen.articleId());
        Map<Field, ReviewDecision> now =
                DecisionRows.inForce(session, List.of(seen.doi())).getOrDefault(seen.doi(), Map.of());
        return digest.filter(seen.digest()::equals).isPresent() && now.equals(seen.decisions());
    }
}
