package winnow.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import winnow.model.ArticleCitation;
import winnow.model.Doi;
import winnow.model.Funding;
import winnow.model.Reference;
import winnow.model.SourcedLicense;

/** Tables {@code citation}, {@code reference}, {@code funding} and {@code license}: the lists that hang on an article. */
final class ListRows {

    private static final TableWrite CITATION = TableWrite.of(
            "citation",
            2,
            "article_id bigint",
            "style text",
            "page_text text",
            "rendered_text text",
            "agrees boolean",
            "contradiction text");

    private static final TableWrite REFERENCE =
            TableWrite.of("reference", 2, "article_id bigint", "ordinal integer", "doi text", "text text");

    private static final TableWrite FUNDING = TableWrite.of(
            "funding",
            2,
            "article_id bigint",
            "ordinal integer",
            "funder text",
            "funder_id text",
            "awards text text[]");

    private static final TableWrite LICENSE =
            TableWrite.of("license", 2, "article_id bigint", "ordinal integer", "source text", "url text", "text text");

    private ListRows() {}

    private record Entry<T>(long articleId, int ordinal, T value) {}

    static void write(Session session, List<ArticleGraph> graphs) throws SQLException {
        Split split = Split.of(graphs);
        split.write(session, CITATION, ListRows::citations, ListRows::citations);
        split.write(session, REFERENCE, ListRows::references, ListRows::references);
        split.write(session, FUNDING, g -> numbered(g, g.article().funding()), ListRows::funding);
        split.write(session, LICENSE, g -> numbered(g, g.article().licenses()), ListRows::licenses);
    }

    /** The first citation of a style and the first entry of a number stand. */
    private static <T> List<Entry<T>> distinct(List<Entry<T>> entries, Function<T, Object> key) {
        Map<Object, Entry<T>> first = new LinkedHashMap<>();
        entries.forEach(e -> first.putIfAbsent(key.apply(e.value()), e));
        return List.copyOf(first.values());
    }

    private static <T> List<Entry<T>> numbered(ArticleGraph graph, List<T> values) {
        List<Entry<T>> entries = new ArrayList<>();
        for (T value : values) {
            entries.add(new Entry<>(graph.articleId(), entries.size() + 1, value));
        }
        return entries;
    }

    private static List<Entry<ArticleCitation>> citations(ArticleGraph graph) {
        return distinct(numbered(graph, graph.article().citations()), ArticleCitation::style);
    }

    private static Object[] citations(List<Entry<ArticleCitation>> entries) {
        return new Object[] {
            Columns.longs(entries, Entry::articleId),
            Columns.texts(entries, e -> e.value().style()),
            Columns.texts(entries, e -> e.value().pageText().orElse(null)),
            Columns.texts(entries, e -> e.value().renderedText().orElse(null)),
            Columns.nullableFlags(entries, e -> e.value().agrees().orElse(null)),
            Columns.texts(entries, e -> e.value().contradiction().orElse(null))
        };
    }

    private static List<Entry<Reference>> references(ArticleGraph graph) {
        return distinct(numbered(graph, graph.article().references()), Reference::ordinal);
    }

    private static Object[] references(List<Entry<Reference>> entries) {
        return new Object[] {
            Columns.longs(entries, Entry::articleId),
            Columns.integers(entries, e -> e.value().ordinal()),
            Columns.texts(entries, e -> e.value().doi().map(Doi::value).orElse(null)),
            Columns.texts(entries, e -> e.value().text().orElse(null))
        };
    }

    private static Object[] funding(List<Entry<Funding>> entries) {
        return new Object[] {
            Columns.longs(entries, Entry::articleId),
            Columns.integers(entries, Entry::ordinal),
            Columns.texts(entries, e -> e.value().funder().orElse(null)),
            Columns.texts(entries, e -> e.value().funderId().orElse(null)),
            Columns.texts(entries, e -> awards(e.value().awards()))
        };
    }

    /** A text array as PostgreSQL writes it, for an array of arrays cannot be handed over. */
    private static String awards(List<String> awards) {
        StringBuilder literal = new StringBuilder("{");
        for (String award : awards) {
            literal.append(literal.length() > 1 ? "," : "")
                    .append('"')
                    .append(Texts.storable(award).replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return literal.append('}').toString();
    }

    private static Object[] licenses(List<Entry<SourcedLicense>> entries) {
        return new Object[] {
            Columns.longs(entries, Entry::articleId),
            Columns.integers(entries, Entry::ordinal),
            Columns.texts(entries, e -> e.value().source().slug()),
            Columns.texts(entries, e -> e.value().license().url().orElse(null)),
            Columns.texts(entries, e -> e.value().license().text())
        };
    }
}
