package winnow.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import winnow.model.Claim;
import winnow.model.PageForm;
import winnow.model.PageRecord;
import winnow.model.ParseFailure;
import winnow.model.ParseOutcome.NotParsed;
import winnow.parse.Examination.Landmark;

/** Whether a page has what every known rendering of an article has: head or DOI line, title, details, an end. */
final class Landmarks {

    private static final List<Label> DETAILS =
            List.of(Label.AUTHORS, Label.PUBLISHED_ONLINE, Label.PAGES, Label.ARTICLE_NUMBER, Label.TOTAL_VIEWS);

    private final PageFlow flow;
    private final Labels labels;
    private final long details;

    Landmarks(PageFlow flow, Labels labels) {
        this.flow = flow;
        this.labels = labels;
        this.details = DETAILS.stream().filter(labels::has).count();
    }

    /** Whether anything says that an article is meant. */
    boolean any() {
        boolean head = flow.head().first(HeadTag.DOI).isPresent()
                || flow.head().first(HeadTag.TITLE).isPresent();
        boolean citation = labels.has(Label.STYLE_SPANDIDOS) && labels.has(Label.STYLE_APA);
        return head
                || citation
                || details >= 2
                || (details == 1 && labels.abstractPart().isPresent());
    }

    /** Whether the page lists several articles, each with its own date line. */
    boolean isListing() {
        int related = labels.lineOf(Label.RELATED_ARTICLES);
        return flow.head().first(HeadTag.DOI).isEmpty()
                && labels.all(Label.PUBLISHED_ONLINE)
                                .filter(segment -> related < 0 || segment.line() < related)
                                .map(segment -> Dois.in(segment.joined(300)))
                                .flatMap(List::stream)
                                .distinct()
                                .count()
                        > 1
                && labels.all(Label.AUTHORS).count() > 1;
    }

    /** What a record lacks that no rendering of an article lacks; empty when all is well. */
    Optional<NotParsed> missing(PageRecord record) {
        List<String> missing = new ArrayList<>();
        if (record.doi().isEmpty()) {
            missing.add("doi");
        }
        if (record.claims().title().isEmpty()) {
            missing.add("title");
        }
        if (details == 0 && labels.abstractPart().isEmpty() && !isTextWithCitations(record)) {
            missing.add("details (Authors, Published online on, Pages or Article Number)");
            missing.add("abstract");
        }
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new NotParsed(
                        ParseFailure.LAYOUT_CHANGED, "missing-landmarks", "missing: " + String.join(", ", missing)));
    }

    private static boolean isTextWithCitations(PageRecord record) {
        return record.form() == PageForm.TEXT && !record.citations().isEmpty();
    }

    /** Every landmark, found or not, and what it was known by. */
    List<Landmark> list(Draft draft, PageForm form, boolean cutOff) {
        List<Landmark> all = new ArrayList<>();
        all.add(Landmark.of("doi", "always", draft.doi.map(Claim::origin)));
        all.add(Landmark.of("title", "always", draft.title.map(Claim::origin)));
        String found = DETAILS.stream().filter(labels::has).map(Label::origin).collect(Collectors.joining(", "));
        all.add(Landmark.of("details", "or abstract", Optional.of(found).filter(text -> !text.isEmpty())));
        all.add(Landmark.of(
                "abstract",
                "or details",
                labels.abstractPart().map(part -> part.label().origin())));
        if (form == PageForm.HTML) {
            String end = "closing tag, or label \"Online ISSN\" and label \"Chicago\", or no document's start";
            all.add(Landmark.of("end of page", "always", cutOff ? Optional.empty() : Optional.of(end)));
        }
        return all;
    }

    /** Whether a page that began with a head stops before its end: neither closing tag nor the end-of-page box. */
    boolean isCutOff(Body body) {
        if (closes(body.end()) || closes(body.text())) {
            return false;
        }
        String source = body.text();
        String start = HtmlFlow.lower(source.substring(0, Math.min(source.length(), 2_000)));
        boolean document = start.contains("<html") || start.contains("<head") || start.contains("<!doctype");
        return document && !(labels.has(Label.ONLINE_ISSN) && labels.has(Label.STYLE_CHICAGO));
    }

    private static boolean closes(String source) {
        return closes(source, "</html") || closes(source, "</body");
    }

    private static boolean closes(String source, String tag) {
        return source.lastIndexOf(tag) >= 0 || source.lastIndexOf(tag.toUpperCase(java.util.Locale.ROOT)) >= 0;
    }
}
