package winnow.parse;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import winnow.model.Doi;
import winnow.model.Metric;
import winnow.model.MetricReading;
import winnow.model.MetricSource;
import winnow.model.MetricState;

/**
 * Counters in a tree of JSON, found by the words of its keys.
 *
 * @param root where they are looked for
 * @param doi the article that the tree says it is about
 */
record CounterTree(JsonNode root, Optional<Doi> doi) {

    private static final int DEEPEST = 12;
    private static final int MOST_NODES = 20_000;
    private static final int MAX_RAW = 80;

    /** The object that says it is about this article. */
    static Optional<CounterTree> about(JsonNode root, Doi article) {
        return objects(root).stream()
                .filter(tree -> tree.doi().equals(Optional.of(article)))
                .findFirst();
    }

    /** The only object that says it is about any article. */
    static Optional<CounterTree> aboutAnother(JsonNode root) {
        List<CounterTree> about =
                objects(root).stream().filter(tree -> tree.doi().isPresent()).toList();
        return about.isEmpty() ? Optional.empty() : Optional.of(about.get(0));
    }

    private static List<CounterTree> objects(JsonNode root) {
        List<CounterTree> objects = new ArrayList<>();
        List<JsonNode> level = List.of(root);
        for (int depth = 0; depth < DEEPEST && !level.isEmpty() && objects.size() < MOST_NODES; depth++) {
            List<JsonNode> next = new ArrayList<>();
            for (JsonNode node : level) {
                if (node.isObject()) {
                    objects.add(new CounterTree(node, named(node)));
                }
                node.values().stream()
                        .filter(JsonNode::isContainer)
                        .limit(MOST_NODES)
                        .forEach(next::add);
            }
            level = next;
        }
        return objects;
    }

    private static Optional<Doi> named(JsonNode object) {
        return object.properties().stream()
                .filter(p -> p.getKey().toLowerCase(Locale.ROOT).endsWith("doi"))
                .flatMap(p -> Doi.parse(p.getValue().asString("")).stream())
                .findFirst();
    }

    /** All six, absent ones included; empty when there is not one. */
    Optional<List<MetricReading>> readings() {
        Map<Metric, String> texts = new EnumMap<>(Metric.class);
        collect(root, new ArrayList<>(), texts);
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                Metric.OF_PAGE.stream().map(metric -> reading(metric, texts)).toList());
    }

    private void collect(JsonNode node, List<String> path, Map<Metric, String> texts) {
        if (path.size() > DEEPEST) {
            return;
        }
        if (node.isObject()) {
            node.properties().stream().limit(MOST_NODES).forEach(p -> {
                path.add(p.getKey());
                collect(p.getValue(), path, texts);
                path.remove(path.size() - 1);
            });
        } else if (node.isArray()) {
            // Of several, nobody can say which one is meant.
            if (node.size() == 1) {
                collect(node.get(0), path, texts);
            }
        } else if (!node.isBoolean()) {
            String text = node.isNull() ? "" : Tidy.spaces(node.asString(""));
            CounterWords.metric(path)
                    .ifPresent(metric ->
                            texts.merge(metric, text, (one, other) -> one.equals(other) ? one : one + " | " + other));
        }
    }

    private static MetricReading reading(Metric metric, Map<Metric, String> texts) {
        String text = texts.get(metric);
        if (text == null) {
            return MetricReading.without(metric, MetricSource.RENDERED, MetricState.ABSENT, null);
        }
        String raw = text.length() > MAX_RAW ? text.substring(0, MAX_RAW) : text;
        if (raw.isBlank()) {
            return MetricReading.without(metric, MetricSource.RENDERED, MetricState.BLANK, "");
        }
        Optional<Long> value = CountText.parse(raw);
        if (value.filter(v -> v == 0).isPresent() && partsAreBlank(metric, texts)) {
            return MetricReading.without(metric, MetricSource.RENDERED, MetricState.PLACEHOLDER, raw);
        }
        return value.map(v -> MetricReading.reported(metric, MetricSource.RENDERED, v, raw))
                .orElseGet(() -> MetricReading.without(metric, MetricSource.RENDERED, MetricState.UNPARSED, raw));
    }

    /** Whether a total has parts by name and not one of them is filled. */
    private static boolean partsAreBlank(Metric metric, Map<Metric, String> texts) {
        List<Metric> parts = switch (metric) {
            case VIEWS_TOTAL -> List.of(Metric.VIEWS_SITE, Metric.VIEWS_PMC);
            case DOWNLOADS_TOTAL -> List.of(Metric.DOWNLOADS_SITE, Metric.DOWNLOADS_PMC);
            case VIEWS_SITE, VIEWS_PMC, DOWNLOADS_SITE, DOWNLOADS_PMC, CITATIONS, REFERENCES -> List.of();
        };
        List<String> given =
                parts.stream().filter(texts::containsKey).map(texts::get).toList();
        return !given.isEmpty() && given.stream().allMatch(String::isBlank);
    }

    /** HTML that the tree carries as a text. */
    Optional<String> markup() {
        List<String> found = new ArrayList<>();
        markup(root, 0, found);
        return found.stream().findFirst();
    }

    private static void markup(JsonNode node, int depth, List<String> found) {
        if (node.isString() && node.asString("").matches("(?is).*total\\s+(views|pdf downloads).*")) {
            found.add(node.asString(""));
        } else if (depth < DEEPEST) {
            node.values().forEach(child -> markup(child, depth + 1, found));
        }
    }
}
