package winnow.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import winnow.model.Article;
import winnow.model.Doi;
import winnow.store.ArticleRows.Existing;
import winnow.store.ArticleRows.Incoming;
import winnow.store.MetricRows.Looked;

/** Articles with different DOIs, written together: one statement a table. */
final class ArticleRound {

    private final ArticleGraph.Writing writing;
    private final Map<String, Reconciled> items;
    private final UnaryOperator<Article> completion;
    private Set<Doi> overtaken = Set.of();

    /**
     * @param items by DOI, in order of DOI
     * @param completion adds to an article that is written what follows from its own fields
     */
    ArticleRound(ArticleGraph.Writing writing, Map<String, Reconciled> items, UnaryOperator<Article> completion) {
        this.writing = writing;
        this.items = items;
        this.completion = completion;
    }

    /** Writes what is new or changed, and says what came of each, by target. */
    Map<Long, StoreOutcome> write() throws SQLException {
        Map<String, Existing> existing = ArticleRows.existing(
                writing.session(),
                items.values().stream().map(i -> i.article().doi()).toList());
        List<ArticleGraph> graphs = graphs(existing);
        Map<String, ArticleGraph> written =
                graphs.stream().collect(Collectors.toMap(g -> g.doi().value(), g -> g));
        Set<Long> counted = MetricRows.write(writing, looked(existing, written));
        Map<Long, StoreOutcome> outcomes = new HashMap<>();
        items.forEach((doi, item) ->
                outcomes.put(item.targetId(), outcome(item, written.get(doi), existing.get(doi), counted)));
        return outcomes;
    }

    private List<ArticleGraph> graphs(Map<String, Existing> existing) throws SQLException {
        List<Incoming> incoming = new ArrayList<>();
        Map<Doi, Instant> replacing = new HashMap<>();
        items.forEach((doi, item) -> {
            GraphDigest digest = GraphDigest.of(item.article());
            Existing stored = existing.get(doi);
            if (stored == null || !stored.graphDigest().equals(digest.graph())) {
                incoming.add(new Incoming(item.article(), digest));
                if (stored != null && item.dated() && item.observedAt().isPresent()) {
                    replacing.put(item.article().doi(), item.observedAt().get());
                }
            }
        });
        Set<Doi> outdated = LookRows.seenLater(writing.session(), replacing);
        incoming.removeIf(i -> outdated.contains(i.article().doi()));
        overtaken = DecisionRows.overtaken(writing.session(), replaced(incoming, existing));
        incoming.removeIf(i -> overtaken.contains(i.article().doi()));
        if (incoming.isEmpty()) {
            return List.of();
        }
        List<ArticleGraph> graphs = ArticleRows.write(writing, completed(incoming), existing);
        CreditRows.write(writing, graphs);
        ListRows.write(writing.session(), graphs);
        VerdictRows.write(writing, graphs);
        EventRows.write(writing, graphs);
        for (ArticleGraph graph : graphs) {
            DecisionRows.lapse(writing, graph, items.get(graph.doi().value()).decisions());
        }
        return graphs;
    }

    private List<Incoming> completed(List<Incoming> incoming) {
        return incoming.parallelStream()
                .map(i -> new Incoming(completion.apply(i.article()), i.digest()))
                .toList();
    }

    /** Those that are stored already: on a new article nobody can have decided. */
    private Map<Doi, Reconciled> replaced(List<Incoming> incoming, Map<String, Existing> existing) {
        Map<Doi, Reconciled> replaced = new HashMap<>();
        for (Incoming one : incoming) {
            Doi doi = one.article().doi();
            if (existing.containsKey(doi.value())) {
                replaced.put(doi, items.get(doi.value()));
            }
        }
        return replaced;
    }

    private List<Looked> looked(Map<String, Existing> existing, Map<String, ArticleGraph> written) {
        List<Looked> looked = new ArrayList<>();
        items.forEach((doi, item) -> {
            if (overtaken.contains(item.article().doi())) {
                return;
            }
            ArticleGraph graph = written.get(doi);
            boolean fresh = graph != null && graph.fresh();
            long id = graph == null ? existing.get(doi).articleId() : graph.articleId();
            looked.add(new Looked(id, item.article().doi(), fresh, item.looks()));
        });
        return looked;
    }

    private StoreOutcome outcome(Reconciled item, ArticleGraph graph, Existing existing, Set<Long> counted) {
        long target = item.targetId();
        if (overtaken.contains(item.article().doi())) {
            return new StoreOutcome.Overtaken(target);
        }
        if (graph != null) {
            return new StoreOutcome.Stored(target, graph.articleId(), graph.revised());
        }
        return counted.contains(existing.articleId())
                ? new StoreOutcome.Stored(target, existing.articleId(), false)
                : new StoreOutcome.Unchanged(target, existing.articleId());
    }
}
