package winnow.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import winnow.model.AuthorClaim;
import winnow.model.Claim;
import winnow.model.Issn;
import winnow.model.Issns;
import winnow.model.License;
import winnow.model.MetricReading;
import winnow.model.PageForm;
import winnow.model.PageRecord;
import winnow.parse.Examination.Value;

/**
 * What was read of a page, field by field, each value with the rule that it came from.
 *
 * @param silent fields that a record of this rendering can have and of which nothing was read
 */
record ReadValues(List<Value> values, List<String> silent) {

    static final ReadValues NONE = new ReadValues(List.of(), List.of());

    static ReadValues of(PageRecord record, Draft draft) {
        ReadValues read = new ReadValues(new ArrayList<>(), new ArrayList<>());
        read.claims(draft);
        read.parts(record);
        return read;
    }

    private void claims(Draft draft) {
        add("doi", draft.doi, Object::toString);
        add("title", draft.title, Function.identity());
        add("authors", draft.authors, ReadValues::names);
        String affiliations = String.join("; ", draft.affiliations);
        add(
                "affiliations",
                Optional.of(affiliations)
                        .filter(text -> !text.isEmpty())
                        .map(text -> new Claim<>(text, text, draft.affiliationOrigin)),
                Function.identity());
        add("journal", draft.journal, Function.identity());
        add("journal_code", draft.journalCode, Function.identity());
        add("issn", draft.issns, ReadValues::issns);
        add("volume", draft.volume, Function.identity());
        add("issue", draft.issue, Function.identity());
        add("pages", draft.locator, Object::toString);
        add("published_online", draft.publishedOnline, Object::toString);
        add("issue_date", draft.issueDate, Object::toString);
        add("article_type", draft.articleType, Function.identity());
        add("license", draft.license, License::text);
        add("copyright_holder", draft.copyrightHolder, Function.identity());
        add("open_access", draft.openAccess, Object::toString);
        add("abstract", draft.abstractText, Function.identity());
        add("landing_url", draft.landingUrl, Function.identity());
        add("pdf_url", draft.pdfUrl, Function.identity());
        add("xml_url", draft.xmlUrl, Function.identity());
    }

    private void parts(PageRecord record) {
        record.metrics().forEach(this::metric);
        record.citations()
                .forEach(c -> values.add(new Value(
                        "citation." + c.style(),
                        c.text(),
                        CitationBox.label(c.style()).origin(),
                        c.text())));
        if (record.citations().isEmpty() && record.form() != PageForm.XML) {
            silent.add("citation");
        }
        record.mentions()
                .forEach(m -> values.add(new Value(
                        "editorial_event",
                        m.type().slug() + m.other().map(doi -> ", " + doi).orElse(""),
                        m.origin(),
                        m.raw())));
        if (!record.references().isEmpty()) {
            count("references", record.references().size(), "xml back/ref-list");
        }
        if (!record.funding().isEmpty()) {
            count("funding", record.funding().size(), "xml article-meta/funding-group");
        }
    }

    private void count(String field, int number, String origin) {
        values.add(new Value(field, Integer.toString(number), origin, ""));
    }

    private void metric(MetricReading reading) {
        String field = "metric." + reading.metric().slug();
        Label label = field.startsWith("metric.views") ? Label.TOTAL_VIEWS : Label.TOTAL_DOWNLOADS;
        String number = reading.value().map(v -> v + " ").orElse("");
        switch (reading.state()) {
            case ABSENT -> silent.add(field);
            case REPORTED, PLACEHOLDER, BLANK, UNPARSED ->
                values.add(new Value(
                        field,
                        number + "(" + reading.state().slug() + ")",
                        label.origin(),
                        reading.rawText().orElse("")));
        }
    }

    private <T> void add(String field, Optional<Claim<T>> claim, Function<T, String> shown) {
        claim.ifPresentOrElse(
                c -> values.add(new Value(field, shown.apply(c.value()), c.origin(), c.raw())),
                () -> silent.add(field));
    }

    private static String names(List<AuthorClaim> authors) {
        return authors.stream().map(author -> author.name().display()).collect(Collectors.joining("; "));
    }

    private static String issns(Issns issns) {
        return Stream.of(
                        issns.print().map(i -> i + " print").stream(),
                        issns.online().map(i -> i + " online").stream(),
                        issns.untyped().stream().map(Issn::toString).sorted())
                .flatMap(Function.identity())
                .collect(Collectors.joining(", "));
    }

    /** Whether a value of the field came from the rule, alone or with others. */
    boolean came(String field, String rule) {
        return values.stream().anyMatch(value -> isOf(value, field) && names(value.origin(), rule));
    }

    /** Whether anything was read of the field, or of one that is part of it. */
    boolean has(String field) {
        return values.stream().anyMatch(value -> isOf(value, field));
    }

    private static boolean isOf(Value value, String field) {
        return value.field().equals(field) || value.field().startsWith(field + ".");
    }

    /** Whether an origin, which may name several rules, names this one. */
    private static boolean names(String origin, String rule) {
        String words = rule.startsWith("label ") ? rule.substring(6) : rule;
        int at = origin.indexOf(words);
        int end = at + words.length();
        return at >= 0 && (end == origin.length() || " ,".indexOf(origin.charAt(end)) >= 0);
    }
}
