package winnow.reconcile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import winnow.model.Article;
import winnow.model.ArticleCitation;

/**
 * Cites an article in every style. What it makes follows from the article's own fields, and takes half as long as all the
 * rest of reconciling: it is for articles that are about to be written, not for those that are as they were.
 */
public final class Citing {

    private Citing() {}

    /** The article with our citations beside those of its page, and alone in the styles that the page does not offer. */
    public static Article cited(Article article) {
        Optional<CitationFacts> facts = CitationFacts.of(article);
        if (facts.isEmpty()) {
            return article;
        }
        Map<String, ArticleCitation> citations = new LinkedHashMap<>();
        article.citations().forEach(printed -> citations.put(printed.style(), printed));
        for (CitationStyle style : CitationStyle.values()) {
            String ours = CitationRenderer.render(style, facts.get());
            citations.merge(style.slug(), ArticleCitation.rendered(style.slug(), ours), ArticleCitation::beside);
        }
        return article.citing(List.copyOf(citations.values()));
    }
}
