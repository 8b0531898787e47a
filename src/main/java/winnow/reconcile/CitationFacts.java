package winnow.reconcile;

import java.util.List;
import java.util.Optional;
import winnow.model.Article;
import winnow.model.AuthorClaim;
import winnow.model.Doi;
import winnow.model.Journal;
import winnow.model.Locator;
import winnow.model.PartialDate;
import winnow.model.PersonName;

/**
 * What the styles print of an article, as chosen. What is absent is left out of a citation.
 *
 * @param authors persons and groups in order
 * @param issueDate the cover's month
 * @param publishedOnline stands in for the cover's where the article has no volume yet
 */
record CitationFacts(
        Doi doi,
        String title,
        List<PersonName> authors,
        Optional<Journal> journal,
        Optional<String> volume,
        Optional<String> issue,
        Optional<Locator> locator,
        Optional<PartialDate> issueDate,
        Optional<PartialDate> publishedOnline) {

    /** Longer texts are no citation, whatever they are; a thousand authors have room. */
    static final int LONGEST = 20_000;

    CitationFacts {
        authors = List.copyOf(authors);
    }

    /** Empty without a title, or with texts of absurd length: there is nothing to cite. */
    static Optional<CitationFacts> of(Article article) {
        return article.title()
                .map(title -> new CitationFacts(
                        article.doi(),
                        title,
                        article.authors().stream().map(AuthorClaim::name).toList(),
                        article.journal(),
                        article.volume(),
                        article.issue(),
                        article.locator(),
                        article.issueDate().map(PartialDate::toMonth),
                        article.publishedOnline()))
                .filter(facts -> facts.length() <= LONGEST);
    }

    private int length() {
        return title.length()
                + authors.stream().mapToInt(name -> name.display().length()).sum()
                + volume.map(String::length).orElse(0)
                + issue.map(String::length).orElse(0)
                + locator.map(l -> l.toString().length()).orElse(0);
    }

    /** An issue's article bears the year of its cover, which may be the next one; ahead of print it is the online year. */
    Optional<PartialDate> issued() {
        return issueDate.or(() -> volume.isPresent() ? Optional.empty() : publishedOnline.map(PartialDate::toMonth));
    }
}
