package winnow.publish.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import winnow.model.AuthorClaim;
import winnow.model.Orcid;
import winnow.model.PersonName;
import winnow.store.read.PublishedArticle;

/** The authors in order, with the affiliations that a source links to each. */
final class PeopleFacts {

    private PeopleFacts() {}

    static void add(PublishedArticle article, Facts facts) {
        List<Facts> authors = new ArrayList<>();
        List<Facts> people = new ArrayList<>();
        List<Facts> groups = new ArrayList<>();
        for (int i = 0; i < article.authors().size(); i++) {
            AuthorClaim claim = article.authors().get(i);
            Facts author = author(claim, facts.inner()).set("position", Integer.toString(i + 1));
            if (i == 0) {
                author.set("first", "true");
            }
            List<Facts> own = new ArrayList<>();
            for (int index : claim.affiliations()) {
                own.add(ArticleFacts.affiliation(
                        author.inner(), article.affiliations().get(index)));
            }
            author.list("author_affiliations", own);
            authors.add(author);
            (claim.name().group() ? groups : people).add(author);
        }
        facts.list("authors", authors).list("people", people).list("groups", groups);
    }

    private static Facts author(AuthorClaim claim, Facts author) {
        PersonName name = claim.name();
        author.set("name", Cleaning.line(name.display()))
                .set("credited", Cleaning.line(claim.creditedName()))
                .set("inverted", inverted(name))
                .set("orcid", claim.orcid().map(Orcid::value))
                .set("orcid_url", claim.orcid().map(o -> "https://orcid.org/" + o.value()))
                .set("name_type", name.group() ? "Organizational" : "Personal");
        if (name.group()) {
            author.set("group", Cleaning.line(name.family()));
        } else {
            author.set("family", Cleaning.line(name.family()))
                    .set("given", name.given().map(Cleaning::line))
                    .set("suffix", name.suffix().map(Cleaning::line))
                    .set("given_and_suffix", givenAndSuffix(name));
        }
        if (claim.corresponding()) {
            author.set("corresponding", "true");
        }
        if (claim.equalContribution()) {
            author.set("equal_contribution", "true");
        }
        return author;
    }

    /** For targets that have no place for a suffix. */
    private static String givenAndSuffix(PersonName name) {
        return Stream.of(name.given(), name.suffix())
                .flatMap(Optional::stream)
                .map(Cleaning::line)
                .collect(Collectors.joining(", "));
    }

    /** Family name, given name, suffix; a group by its name. */
    private static String inverted(PersonName name) {
        StringBuilder text = new StringBuilder(Cleaning.line(name.family()));
        name.given().ifPresent(given -> text.append(", ").append(Cleaning.line(given)));
        name.suffix().ifPresent(suffix -> text.append(", ").append(Cleaning.line(suffix)));
        return text.toString();
    }
}
