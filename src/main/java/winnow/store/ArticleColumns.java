package winnow.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import winnow.model.Article;
import winnow.model.Locator;
import winnow.model.PartialDate;

/** The columns of table {@code article} that come from the article itself, and their arrays. */
final class ArticleColumns {

    private static final List<String> COLUMNS = List.of(
            "doi text",
            "journal_id bigint",
            "title text",
            "article_type text",
            "volume text",
            "issue text",
            "first_page text",
            "last_page text",
            "article_number text",
            "published_online text",
            "issue_year integer",
            "issue_month integer",
            "abstract text",
            "open_access boolean",
            "license_url text",
            "copyright_holder text",
            "landing_url text",
            "pdf_url text",
            "xml_url text",
            "registry_status text",
            "content_digest text",
            "graph_digest text",
            "editorial_status text");

    private ArticleColumns() {}

    private interface Text {
        Optional<String> of(Article article);
    }

    static String names() {
        return COLUMNS.stream().map(ArticleColumns::name).collect(Collectors.joining(", "));
    }

    static String marks() {
        return COLUMNS.stream().map(c -> "?::" + type(c) + "[]").collect(Collectors.joining(", "));
    }

    /** Every column but the key; the editorial status follows from events and is not taken from the article. */
    static String assignments() {
        return COLUMNS.stream()
                .map(ArticleColumns::name)
                .filter(c -> !c.equals("doi") && !c.equals("editorial_status"))
                .map(c -> c + " = excluded." + c)
                .collect(Collectors.joining(", "));
    }

    /**
     * One array a column.
     *
     * @param journals keys by code
     */
    static List<Object> arrays(List<ArticleRows.Incoming> incoming, Map<String, Long> journals) {
        List<Article> a = incoming.stream().map(ArticleRows.Incoming::article).toList();
        return List.of(
                Columns.texts(a, x -> x.doi().value()),
                Columns.nullableLongs(
                        a,
                        x -> x.journal()
                                .map(j -> journals.get(JournalRows.code(j)))
                                .orElse(null)),
                texts(a, Article::title),
                texts(a, Article::articleType),
                texts(a, Article::volume),
                texts(a, Article::issue),
                texts(a, x -> x.locator().flatMap(Locator::firstPage)),
                texts(a, x -> x.locator().flatMap(Locator::lastPage)),
                texts(a, x -> x.locator().flatMap(Locator::articleNumber)),
                texts(a, x -> x.publishedOnline().map(PartialDate::toString)),
                Columns.nullableIntegers(
                        a, x -> x.issueDate().map(PartialDate::year).orElse(null)),
                Columns.nullableIntegers(
                        a, x -> x.issueDate().flatMap(ArticleColumns::month).orElse(null)),
                texts(a, Article::abstractText),
                Columns.nullableFlags(a, x -> x.openAccess().orElse(null)),
                texts(a, Article::licenseUrl),
                texts(a, Article::copyrightHolder),
                texts(a, Article::landingUrl),
                texts(a, Article::pdfUrl),
                texts(a, Article::xmlUrl),
                Columns.texts(a, x -> x.registryStatus().slug()),
                Columns.texts(incoming, i -> i.digest().content()),
                Columns.texts(incoming, i -> i.digest().graph()),
                Columns.texts(a, x -> EventRows.standing(x.doi(), x.events()).slug()));
    }

    private static String[] texts(List<Article> articles, Text column) {
        return Columns.texts(articles, a -> column.of(a).orElse(null));
    }

    private static Optional<Integer> month(PartialDate date) {
        OptionalInt month = date.month();
        return month.isPresent() ? Optional.of(month.getAsInt()) : Optional.empty();
    }

    private static String name(String column) {
        return column.substring(0, column.indexOf(' '));
    }

    private static String type(String column) {
        return column.substring(column.indexOf(' ') + 1);
    }
}
