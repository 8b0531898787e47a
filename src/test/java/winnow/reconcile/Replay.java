package winnow.reconcile;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import winnow.model.Affiliation;
import winnow.model.Article;
import winnow.model.Field;
import winnow.model.FieldVerdict;
import winnow.model.Locator;
import winnow.model.PartialDate;

/** The article's row as its ledger gives it, to be held against the article itself. */
final class Replay {

    private Replay() {}

    static Map<Field, String> of(List<FieldVerdict> ledger) {
        Map<Field, String> row = new EnumMap<>(Field.class);
        for (FieldVerdict verdict : ledger) {
            verdict.chosenValue().ifPresent(value -> row.put(verdict.field(), value));
        }
        row.computeIfPresent(
                Field.JOURNAL, (f, name) -> Records.JOURNALS.byName(name).isPresent() ? name : null);
        row.computeIfPresent(
                Field.LICENSE,
                (f, text) -> LicenseTerms.read(text)
                        .flatMap(l -> LicenseTerms.of(l).address())
                        .orElse(null));
        row.computeIfPresent(Field.AFFILIATIONS, (f, text) -> {
            List<Affiliation> places = new AffiliationTable(List.of(text.split(" \\| ", -1))).affiliations();
            return places.stream().map(Affiliation::name).collect(Collectors.joining(" | "));
        });
        row.remove(Field.ISSN);
        return row;
    }

    static Map<Field, String> row(Article article) {
        Map<Field, String> row = new EnumMap<>(Field.class);
        article.title().ifPresent(v -> row.put(Field.TITLE, v));
        if (!article.authors().isEmpty()) {
            row.put(Field.AUTHORS, AuthorChoice.text(article.authors()));
        }
        if (!article.affiliations().isEmpty()) {
            row.put(
                    Field.AFFILIATIONS,
                    article.affiliations().stream().map(Affiliation::name).collect(Collectors.joining(" | ")));
        }
        String orcids = OrcidComparison.text(People.of(article.authors()));
        if (!orcids.isEmpty()) {
            row.put(Field.ORCID, orcids);
        }
        article.journal().ifPresent(j -> row.put(Field.JOURNAL, j.title().orElseThrow()));
        article.volume().ifPresent(v -> row.put(Field.VOLUME, v));
        article.issue().ifPresent(v -> row.put(Field.ISSUE, v));
        article.locator().map(Locator::toString).ifPresent(v -> row.put(Field.PAGES, v));
        article.publishedOnline().map(PartialDate::toString).ifPresent(v -> row.put(Field.PUBLISHED_ONLINE, v));
        article.issueDate().map(PartialDate::toString).ifPresent(v -> row.put(Field.ISSUE_DATE, v));
        article.articleType().ifPresent(v -> row.put(Field.ARTICLE_TYPE, v));
        article.licenseUrl().ifPresent(v -> row.put(Field.LICENSE, v));
        article.copyrightHolder().ifPresent(v -> row.put(Field.COPYRIGHT_HOLDER, v));
        article.openAccess().map(String::valueOf).ifPresent(v -> row.put(Field.OPEN_ACCESS, v));
        article.abstractText().ifPresent(v -> row.put(Field.ABSTRACT, v));
        return row;
    }
}
