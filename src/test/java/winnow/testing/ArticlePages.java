package winnow.testing;

/**
 * Renders sample works as the site would: the article page in each {@link Layout}, the page copied as plain text, and
 * the NLM XML. The same work always gives the same characters; encode them as UTF-8.
 */
public final class ArticlePages {

    /** Where pages link to. */
    public static final String SITE = "https://www.spandidos-publications.com";

    private ArticlePages() {}

    /** The article page without full text, about 16,000 characters, most of them menus. */
    public static String html(SampleWork work, Layout layout) {
        return new SampleHtml(work, layout).render(0);
    }

    /** The article page with so many full-text sections and references that it has at least that many characters. */
    public static String htmlOfSize(SampleWork work, Layout layout, int characters) {
        return new SampleHtml(work, layout).render(characters);
    }

    /** The page as a browser copies it: bullets, blank lines, the end-of-page box. */
    public static String text(SampleWork work) {
        return SamplePlainText.render(work);
    }

    /** The article as NLM Journal Publishing 3.0. */
    public static String xml(SampleWork work) {
        return SampleXml.render(work);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
