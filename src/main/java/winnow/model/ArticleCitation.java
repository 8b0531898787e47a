package winnow.model;

import java.util.Optional;

/**
 * A formatted citation of the page beside the one that the article's own fields give.
 *
 * @param style {@code spandidos}, {@code apa}, {@code mla} or {@code chicago}
 * @param pageText the page's text
 * @param renderedText ours, where a style for it is at hand
 * @param agrees whether the page's text says the same as the article's fields; empty when not compared
 * @param contradiction the fields that the page's text contradicts, with both values; empty unless it does
 */
public record ArticleCitation(
        String style,
        Optional<String> pageText,
        Optional<String> renderedText,
        Optional<Boolean> agrees,
        Optional<String> contradiction) {

    /** Our own, where the page offers none in this style. */
    public static ArticleCitation rendered(String style, String text) {
        return new ArticleCitation(style, Optional.empty(), Optional.of(text), Optional.empty(), Optional.empty());
    }

    /** The page's citation with our rendering of the same style beside it. */
    public ArticleCitation beside(ArticleCitation ours) {
        return new ArticleCitation(style, pageText, ours.renderedText(), agrees, contradiction);
    }
}
