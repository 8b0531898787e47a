package winnow.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import winnow.model.Claims;
import winnow.model.Doi;
import winnow.model.Field;
import winnow.model.FieldVerdict;
import winnow.model.ReviewDecision;
import winnow.model.Source;

/** Table {@code review_decision}. Whoever changes a row of it holds the lock on its article's row. */
final class DecisionRows {

    private static final String IN_FORCE = """
            select a.doi, d.field, d.take, d.value, d.page_value, d.xml_value, d.crossref_value
              from winnow.review_decision d
              join winnow.article a on a.article_id = d.article_id
             where d.ended is null and a.doi = any(?)
            """;

    /** Decisions with their article. */
    static final String SELECT = """
            select d.*, a.doi
              from winnow.review_decision d
              join winnow.article a on a.article_id = d.article_id
            """;

    private static final String LOCK = "select doi from winnow.article where doi = any(?) order by doi for update";

    private static final String INSERT = """
            insert into winnow.review_decision (article_id, field, take, value, page_value, xml_value, crossref_value,
                                                decided_by, decided_at, note, run_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String END = """
            update winnow.review_decision
               set ended = ?, ended_at = greatest(decided_at, ?), ended_by = ?, ended_why = ?
             where article_id = ? and field = ? and ended is null
            """;

    private static final String ACKNOWLEDGE = """
            update winnow.review_decision
               set acknowledged_at = ?
             where article_id = ? and field = ? and ended = 'lapsed' and acknowledged_at is null
            """;

    private DecisionRows() {}

    private record Row(Doi doi, ReviewDecision decision) {}

    /** The decisions in force on these articles; those without any are left out. */
    static Map<Doi, Map<Field, ReviewDecision>> inForce(Session session, Collection<Doi> dois) throws SQLException {
        Map<Doi, Map<Field, ReviewDecision>> decisions = new HashMap<>();
        session.each(
                0,
                IN_FORCE,
                row -> new Row(new Doi(row.getString("doi")), decision(row)),
                found -> decisions
                        .computeIfAbsent(found.doi(), doi -> new EnumMap<>(Field.class))
                        .put(found.decision().field(), found.decision()),
                (Object) dois.stream().map(Doi::value).toArray(String[]::new));
        return decisions;
    }

    /** Keeps other writers, and people who decide, from these articles until the transaction ends. */
    static void lock(Session session, Collection<Doi> dois) throws SQLException {
        session.list(LOCK, row -> row.getString(1), (Object)
                dois.stream().map(Doi::value).sorted().toArray(String[]::new));
    }

    /**
     * Locks the articles and tells those whose decisions in force are no longer the ones that they were reconciled with.
     *
     * @param items by DOI, stored ones
     */
    static Set<Doi> overtaken(Session session, Map<Doi, Reconciled> items) throws SQLException {
        if (items.isEmpty()) {
            return Set.of();
        }
        lock(session, items.keySet());
        Map<Doi, Map<Field, ReviewDecision>> now = inForce(session, items.keySet());
        Set<Doi> overtaken = new HashSet<>();
        items.forEach((doi, item) -> {
            if (!item.decisions().equals(now.getOrDefault(doi, Map.of()))) {
                overtaken.add(doi);
            }
        });
        return overtaken;
    }

    /** Ends those decisions on an article that no longer stand on what its sources claim. */
    static void lapse(ArticleGraph.Writing writing, ArticleGraph graph, Map<Field, ReviewDecision> decisions)
            throws SQLException {
        for (FieldVerdict row : graph.article().ledger()) {
            ReviewDecision decision = decisions.get(row.field());
            Optional<String> why = decision == null ? Optional.empty() : decision.lapse(Claims.of(row));
            if (why.isPresent()) {
                end(writing.session(), graph.articleId(), row.field(), "lapsed", writing.at(), Optional.empty(), why);
            }
        }
    }

    static void insert(
            Session session, long articleId, ReviewDecision decision, Signature signature, Instant at, long runId)
            throws SQLException {
        session.update(
                INSERT,
                articleId,
                decision.field().slug(),
                decision.take().map(Source::slug),
                decision.value(),
                decision.seen().page(),
                decision.seen().xml(),
                decision.seen().crossref(),
                signature.by(),
                at,
                signature.note(),
                runId);
    }

    /** Ends the decision in force; false where there is none. */
    static boolean end(
            Session session,
            long articleId,
            Field field,
            String how,
            Instant at,
            Optional<String> by,
            Optional<String> why)
            throws SQLException {
        return session.update(END, how, at, by, why, articleId, field.slug()) > 0;
    }

    /** Notes that a person has dealt with what lapsed; false where nothing had. */
    static boolean acknowledge(Session session, long articleId, Field field, Instant at) throws SQLException {
        return session.update(ACKNOWLEDGE, at, articleId, field.slug()) > 0;
    }

    static ReviewDecision decision(ResultSet row) throws SQLException {
        return new ReviewDecision(
                Rows.bySlug(Field.values(), Field::slug, row.getString("field")),
                Rows.text(row, "take").map(slug -> Rows.bySlug(Source.values(), Source::slug, slug)),
                Rows.text(row, "value"),
                claims(row));
    }

    static Claims claims(ResultSet row) throws SQLException {
        return new Claims(Rows.text(row, "page_value"), Rows.text(row, "xml_value"), Rows.text(row, "crossref_value"));
    }

    /** All decisions on an article, the newest first. */
    static List<StoredDecision> of(Session session, long articleId) throws SQLException {
        return session.list(
                SELECT + "where d.article_id = ? order by d.decision_id desc", DecisionRows::stored, articleId);
    }

    static StoredDecision stored(ResultSet row) throws SQLException {
        return new StoredDecision(
                row.getLong("decision_id"),
                new Doi(row.getString("doi")),
                decision(row),
                new Signature(row.getString("decided_by"), Rows.text(row, "note")),
                Rows.instant(row, "decided_at"),
                ending(row),
                Optional.ofNullable(Rows.instant(row, "acknowledged_at")));
    }

    private static Optional<StoredDecision.Ending> ending(ResultSet row) throws SQLException {
        String how = row.getString("ended");
        return how == null
                ? Optional.empty()
                : Optional.of(new StoredDecision.Ending(
                        how, Rows.instant(row, "ended_at"), Rows.text(row, "ended_by"), Rows.text(row, "ended_why")));
    }
}
