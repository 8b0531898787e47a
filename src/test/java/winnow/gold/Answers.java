package winnow.gold;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import winnow.model.Affiliation;
import winnow.model.Article;
import winnow.model.AuthorClaim;
import winnow.model.EditorialEvent;
import winnow.model.FieldVerdict;
import winnow.model.Issn;
import winnow.model.Journal;
import winnow.model.Metric;
import winnow.model.MetricReading;
import winnow.model.PersonName;

/** All that can be asked of a reading, as text under the names that expectations use; "none" where there is nothing. */
final class Answers {

    static final String NONE = "none";

    private final Map<String, String> answers = new LinkedHashMap<>();

    private Answers() {}

    static Map<String, String> of(Reading reading) {
        Answers all = new Answers();
        all.answers.put("outcome.page", reading.page());
        all.answers.put("outcome.xml", reading.xml());
        all.article(reading.article());
        all.people(reading.article());
        all.rights(reading.article());
        reading.article().ledger().forEach(all::verdict);
        all.counters(reading.article().metrics());
        all.put(
                "events",
                joined(reading.article().events().stream()
                        .map(Answers::event)
                        .sorted()
                        .toList()));
        all.citations(reading.article());
        return all.answers;
    }

    private void article(Article article) {
        put("article.title", article.title());
        put("article.journal", article.journal().map(Journal::code));
        put("article.issn_print", article.journal().flatMap(Journal::issnPrint).map(Issn::value));
        put(
                "article.issn_online",
                article.journal().flatMap(Journal::issnOnline).map(Issn::value));
        put("article.volume", article.volume());
        put("article.issue", article.issue());
        put("article.first_page", article.locator().flatMap(l -> l.firstPage()));
        put("article.last_page", article.locator().flatMap(l -> l.lastPage()));
        put("article.article_number", article.locator().flatMap(l -> l.articleNumber()));
        put("article.published_online", article.publishedOnline());
        put("article.issue_date", article.issueDate());
        put("article.article_type", article.articleType());
        put("article.abstract", article.abstractText());
        put("article.editorial_status", Optional.of(article.editorialStatus().slug()));
        put("article.registry_status", Optional.of(article.registryStatus().slug()));
    }

    private void people(Article article) {
        List<AuthorClaim> authors = article.authors();
        put("article.authors", joined(authors.stream().map(a -> name(a.name())).toList()));
        put(
                "article.credited",
                joined(authors.stream().map(AuthorClaim::creditedName).toList()));
        put(
                "article.orcids",
                joined(IntStream.range(0, authors.size())
                        .filter(i -> authors.get(i).orcid().isPresent())
                        .mapToObj(
                                i -> i + 1 + ": " + authors.get(i).orcid().get().value())
                        .toList()));
        put(
                "article.affiliations",
                joined(article.affiliations().stream().map(Affiliation::name).toList()));
    }

    private void rights(Article article) {
        put("article.license", article.licenseUrl());
        put("article.copyright_holder", article.copyrightHolder());
        put("article.open_access", article.openAccess().map(open -> open ? "yes" : "no"));
    }

    /** {@code Family, Given} and after another comma the suffix; a group by its name in brackets. */
    private static String name(PersonName name) {
        if (name.group()) {
            return "[" + name.family() + "]";
        }
        return name.family()
                + name.given().map(given -> ", " + given).orElse("")
                + name.suffix().map(suffix -> ", " + suffix).orElse("");
    }

    private void verdict(FieldVerdict row) {
        String chosen = row.chosenSource().map(source -> ", " + source.slug()).orElse("");
        answers.put("verdicts." + row.field().slug(), row.verdict().slug() + chosen);
    }

    private void counters(List<MetricReading> metrics) {
        for (Metric metric : Metric.values()) {
            answers.put("counters." + metric.slug(), NONE);
        }
        for (MetricReading reading : metrics) {
            String value = reading.value().map(number -> " " + number).orElse("");
            answers.put("counters." + reading.metric().slug(), reading.state().slug() + value);
        }
    }

    /** {@code retraction of 10.3892/a by 10.3892/b, page, 2021-06-29}: what is not known is left out. */
    private static String event(EditorialEvent event) {
        return event.type().slug() + " of " + event.affected()
                + event.notice().map(doi -> " by " + doi).orElse("")
                + ", " + event.source()
                + event.occurredOn().map(date -> ", " + date).orElse("");
    }

    private void citations(Article article) {
        for (String style : List.of("spandidos", "apa", "mla", "chicago")) {
            answers.put("citations." + style, NONE);
        }
        article.citations()
                .forEach(citation -> answers.put(
                        "citations." + citation.style(),
                        citation.agrees()
                                .map(agrees -> agrees ? "agrees" : "contradicts")
                                .orElse("not compared")));
    }

    private void put(String field, Optional<?> value) {
        answers.put(field, value.map(Object::toString).orElse(NONE));
    }

    private static Optional<String> joined(List<String> lines) {
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines.stream().collect(Collectors.joining("\n")));
    }
}
