package winnow.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import winnow.model.Claim;
import winnow.model.Doi;
import winnow.model.EditorialMention;
import winnow.model.FormattedCitation;
import winnow.model.Locator;
import winnow.model.MetricSource;
import winnow.model.PageForm;
import winnow.model.PageRecord;
import winnow.model.PartialDate;
import winnow.model.RecordWarning;

/** Reads every field of an article page from its flow; for each field the sources are tried in the order written here. */
final class PageReader {

    private final PageForm form;
    private final PageFlow flow;
    private final Labels labels;
    private final String address;
    private final Head head;
    private final List<RecordWarning> warnings = new ArrayList<>();
    private final List<FormattedCitation> citations;
    private final CitedFacts cited;
    private final Optional<Doi> doi;
    private final Draft draft = new Draft();

    PageReader(PageForm form, PageFlow flow, Labels labels, String address) {
        this.form = form;
        this.flow = flow;
        this.labels = labels;
        this.address = address;
        this.head = flow.head();
        this.citations = CitationBox.read(labels);
        this.cited = new CitedFacts(citations);
        draft.doi = Dois.own(flow, labels, cited);
        this.doi = draft.doi.map(Claim::value);
    }

    /** All that was claimed, with its provenance. */
    Draft draft() {
        return draft;
    }

    /** The record; fields of which the page is silent are empty. */
    PageRecord read(MetricSource source) {
        TitleReader.Found title = TitleReader.read(flow, labels, cited);
        draft.title = title.claim();
        people();
        dates();
        place();
        rights(title.line());
        journal();
        draft.abstractText = Abstract.read(labels);
        List<EditorialMention> mentions = Notices.read(
                labels, draft.title.map(Claim::value).orElse(""), doi, draft.publishedOnline.map(Claim::value));
        articleType(mentions);
        doiDisagreement();
        draft.landingUrl = Addresses.landing(flow, address);
        draft.pdfUrl = Addresses.pdf(flow, doi, address);
        draft.xmlUrl = Addresses.xml(flow, address);
        return new PageRecord(
                form,
                doi,
                draft.claims(),
                draft.landingUrl.map(Claim::value),
                draft.pdfUrl.map(Claim::value),
                draft.xmlUrl.map(Claim::value),
                MetricsReader.read(labels, source),
                citations,
                mentions,
                List.of(),
                List.of(),
                warnings);
    }

    private void people() {
        AuthorsReader.People people = AuthorsReader.read(head, labels, cited, warnings);
        draft.authors = people.claim();
        draft.affiliations = people.affiliations();
        draft.affiliationOrigin = affiliationOrigin();
    }

    private String affiliationOrigin() {
        boolean listed = labels.has(Label.AFFILIATIONS);
        boolean inHead = !head.all(HeadTag.INSTITUTION).isEmpty();
        return (listed ? Label.AFFILIATIONS : Label.AUTHORS).origin()
                + (inHead ? " and " + HeadTag.INSTITUTION.origin() : "");
    }

    private void dates() {
        draft.publishedOnline =
                published().or(() -> head.claim(HeadTag.ONLINE_DATE).flatMap(this::date));
        Cover cover = new Cover(labels, warnings);
        draft.issueDate = cover.month()
                .or(() ->
                        head.claim(HeadTag.PUBLICATION_DATE).flatMap(this::date).map(PageReader::toMonth))
                .or(() -> cited.year().flatMap(y -> PartialDate.parse(y).map(d -> new Claim<>(d, y, "citation"))));
        draft.volume = cover.volume().or(() -> head.claim(HeadTag.VOLUME));
        draft.issue = cover.issue().or(() -> head.claim(HeadTag.ISSUE));
        draft.issns = cover.issns(head);
    }

    private Optional<Claim<PartialDate>> published() {
        List<String> texts = labels.all(Label.PUBLISHED_ONLINE)
                .filter(labels::beforeAbstract)
                .map(segment -> segment.joined(200))
                .toList();
        for (String text : texts) {
            Optional<PartialDate> date = DateText.leading(text);
            if (date.isPresent()) {
                return Optional.of(new Claim<>(date.get(), withoutDoi(text), Label.PUBLISHED_ONLINE.origin()));
            }
        }
        texts.stream()
                .map(PageReader::withoutDoi)
                .filter(text -> !text.isBlank())
                .findFirst()
                .ifPresent(text -> warnings.add(new RecordWarning("published_online", "not a date: " + text)));
        return Optional.empty();
    }

    private static String withoutDoi(String text) {
        int at = text.indexOf("http");
        at = at < 0 ? text.indexOf("10.") : at;
        return (at < 0 ? text : text.substring(0, at)).strip();
    }

    private Optional<Claim<PartialDate>> date(Claim<String> text) {
        Optional<PartialDate> date = PartialDate.parse(text.value()).or(() -> DateText.leading(text.value()));
        if (date.isEmpty()) {
            warnings.add(new RecordWarning("issue_date", "not a date: " + text.value()));
        }
        return date.map(d -> new Claim<>(d, text.raw(), text.origin()));
    }

    /** The head always says day 01: its month is all that is meant. */
    private static Claim<PartialDate> toMonth(Claim<PartialDate> date) {
        return new Claim<>(date.value().toMonth(), date.raw(), date.origin());
    }

    private void place() {
        draft.volume = draft.volume
                .or(() -> cited.volume().map(v -> new Claim<>(v, v, "citation")))
                .or(() -> oldAddress().map(p -> new Claim<>(p.volume(), p.address(), "address")));
        draft.issue = draft.issue
                .or(() -> cited.issue().map(i -> new Claim<>(i, i, "citation")))
                .or(() -> oldAddress().map(p -> new Claim<>(p.issue(), p.address(), "address")));
        draft.locator = labelled(Label.PAGES)
                .or(() -> labelled(Label.ARTICLE_NUMBER))
                .or(this::headPages)
                .or(() -> cited.locator().map(l -> new Claim<>(l, l.toString(), "citation")))
                .or(() -> oldAddress().map(p -> new Claim<>(Locator.pages(p.page(), null), p.address(), "address")));
    }

    private Optional<Addresses.Place> oldAddress() {
        return head.first(HeadTag.ABSTRACT_URL)
                .flatMap(Addresses::place)
                .or(() -> Addresses.place(flow.canonical()))
                .or(() -> Addresses.place(address));
    }

    private Optional<Claim<Locator>> labelled(Label label) {
        for (Segment segment : (Iterable<Segment>) labels.all(label).filter(labels::beforeAbstract)::iterator) {
            String text = segment.joined(60);
            Optional<Locator> locator =
                    label == Label.PAGES ? LocatorText.pages(text) : LocatorText.articleNumber(text);
            if (locator.isPresent()) {
                String raw = segment.paragraph();
                return Optional.of(new Claim<>(locator.get(), raw.length() > 60 ? text : raw, label.origin()));
            }
            if (!text.isBlank()) {
                warnings.add(new RecordWarning("pages", "neither pages nor article number: " + text));
            }
        }
        return Optional.empty();
    }

    private Optional<Claim<Locator>> headPages() {
        return head.first(HeadTag.FIRST_PAGE).map(first -> {
            String last = head.first(HeadTag.LAST_PAGE).orElse(null);
            Locator pages = Locator.pages(first, LocatorText.expanded(first, last));
            return new Claim<>(pages, last == null ? first : first + "-" + last, HeadTag.FIRST_PAGE.origin());
        });
    }

    private void rights(int titleLine) {
        String text = Rights.text(labels);
        draft.copyrightHolder = text.isEmpty() ? Optional.empty() : Rights.holder(text, Label.COPYRIGHT.origin());
        List<String> hrefs = labels.all(Label.COPYRIGHT)
                .filter(labels::beforeAbstract)
                .flatMap(segment -> segment.hrefs().stream())
                .toList();
        draft.license =
                Rights.license(text, hrefs).map(license -> new Claim<>(license, text, Label.COPYRIGHT.origin()));
        draft.openAccess = OpenAccess.read(flow, labels, titleLine, text);
    }

    private void journal() {
        draft.journal = head.claim(HeadTag.JOURNAL)
                .or(() -> cited.journal().map(j -> new Claim<>(j, j, "citation apa")))
                .or(() -> cited.abbreviation().map(j -> new Claim<>(j, j, "citation spandidos")));
        Optional<String> ofDoi = doi.flatMap(Addresses::code);
        draft.journalCode = ofDoi.filter(code -> hasClass(code))
                .map(code -> new Claim<>(code, flow.bodyClass(), "body class"))
                .or(() -> ofDoi.map(code -> new Claim<>(code, doi.orElseThrow().value(), "doi")))
                .or(() -> Addresses.place(address).map(p -> new Claim<>(p.journal(), address, "address")));
    }

    private boolean hasClass(String code) {
        return (" " + Tidy.spaces(flow.bodyClass()) + " ").contains(" " + code + " ");
    }

    /** A page has no type of its own: only a notice's prefix and "(Review)" say something. */
    private void articleType(List<EditorialMention> mentions) {
        String title = draft.title.map(Claim::value).orElse("");
        Optional<String> type = mentions.stream()
                .filter(m -> m.role() == EditorialMention.Role.NOTICE)
                .map(m -> m.type().slug())
                .findFirst()
                .or(() -> HtmlFlow.lower(title).strip().endsWith("(review)")
                        ? Optional.of("review-article")
                        : Optional.empty());
        draft.articleType = type.map(t -> new Claim<>(t, title, "title"));
    }

    private void doiDisagreement() {
        boolean agrees = doi.isPresent()
                && labels.first(Label.PUBLISHED_ONLINE)
                        .filter(line -> line.joined(400).endsWith(doi.get().value()))
                        .isPresent();
        Optional<Doi> beside = agrees ? doi : Dois.besideDate(labels);
        if (doi.isPresent() && beside.isPresent() && !beside.equals(doi)) {
            warnings.add(new RecordWarning(
                    "doi", "the head says " + doi.get() + ", the line with the date " + beside.get()));
        }
    }
}
