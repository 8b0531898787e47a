package winnow.parse;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import winnow.model.MetricSource;
import winnow.model.PageForm;
import winnow.model.PageRecord;
import winnow.model.ParseFailure;
import winnow.model.ParseOutcome;
import winnow.model.ParseOutcome.NotParsed;
import winnow.model.ParseOutcome.Parsed;
import winnow.model.Snapshot;
import winnow.model.SnapshotKind;

/**
 * Reads a snapshot of an article: the page as HTML, as plain text or Markdown, or the site's NLM XML, told apart by the
 * bytes themselves. Any bytes give an outcome; the same bytes always give the same one.
 *
 * <p>The record's DOI is the page's own; whether it is the one that was asked for is for the caller to compare.
 */
public final class PageParser {

    /** Raised whenever the same bytes may give another record; stored beside each snapshot. */
    public static final int PARSER_VERSION = 2;

    private PageParser() {}

    /**
     * Reads one snapshot.
     *
     * @param snapshot the bytes with their headers, kind and address; the address resolves links and, in the site's old
     *     form {@code /or/54/4/130}, stands in for a volume, issue and page that the page does not print
     * @return the record, or why there is none; never null, and nothing is thrown
     */
    public static ParseOutcome parse(Snapshot snapshot) {
        return parse(snapshot, new Sighting());
    }

    /**
     * Reads one snapshot in the very same way, and tells what was seen on the way to the outcome; for the person who
     * finds out what changed on the site.
     */
    public static Examination examine(Snapshot snapshot) {
        Sighting sighting = new Sighting();
        return sighting.examined(parse(snapshot, sighting));
    }

    private static ParseOutcome parse(Snapshot snapshot, Sighting sighting) {
        byte[] bytes = snapshot.content().bytes();
        if (bytes.length == 0) {
            return unreadable("empty", "the body is empty");
        }
        if (isShort(snapshot, bytes.length)) {
            return unreadable("truncated", "the body ends before its announced length");
        }
        Optional<String> binary = Sniffer.binary(bytes);
        if (binary.isPresent()) {
            return NotAnArticle.no(binary.get(), "the body is no page but a " + binary.get() + " file");
        }
        Body body = new Body(bytes, snapshot.header("content-type").orElse(""));
        Optional<Document> document = body.document();
        return document.isPresent() ? page(snapshot, document.get(), body, sighting) : read(snapshot, body, sighting);
    }

    private static ParseOutcome read(Snapshot snapshot, Body body, Sighting sighting) {
        String text = body.text();
        if (text.isBlank()) {
            return unreadable("empty", "the body holds nothing but white space");
        }
        if (Sniffer.isGarbage(text)) {
            return NotAnArticle.no("binary", "the body is no text");
        }
        return switch (Sniffer.sort(snapshot, text)) {
            case HTML -> page(snapshot, Jsoup.parse(text, ""), body, sighting);
            case TEXT -> page(PageForm.TEXT, snapshot, TextFlow.of(text), body, sighting);
            case NLM_XML -> NlmXml.read(text, sighting);
            case OTHER_XML -> NotAnArticle.no("other-xml", "XML that is no article");
            case JSON -> NotAnArticle.no("json", "JSON where a page is due");
        };
    }

    private static ParseOutcome page(Snapshot snapshot, Document document, Body body, Sighting sighting) {
        return page(PageForm.HTML, snapshot, HtmlFlow.of(document), body, sighting);
    }

    private static ParseOutcome page(PageForm form, Snapshot snapshot, PageFlow flow, Body body, Sighting sighting) {
        Labels labels = LabelReader.read(flow.lines());
        Landmarks landmarks = new Landmarks(flow, labels);
        boolean cutOff = form == PageForm.HTML && landmarks.isCutOff(body);
        sighting.page(form, flow, labels, landmarks, cutOff);
        if (!landmarks.any()) {
            ParseOutcome explained = NotAnArticle.explain(snapshot, flow, body.text());
            boolean vague = explained instanceof NotParsed no && no.reason().equals("no-landmarks");
            return cutOff && vague ? cutOff() : explained;
        }
        if (cutOff) {
            return cutOff();
        }
        if (landmarks.isListing()) {
            return NotAnArticle.no("listing", "a list of several articles");
        }
        MetricSource source = snapshot.kind() == SnapshotKind.RENDERED ? MetricSource.RENDERED : MetricSource.PAGE;
        PageReader reader = new PageReader(form, flow, labels, snapshot.url());
        PageRecord record = reader.read(source);
        sighting.read(reader.draft(), record);
        Optional<NotParsed> missing = landmarks.missing(record);
        return missing.isPresent() ? missing.get() : new Parsed(record);
    }

    private static boolean isShort(Snapshot snapshot, int length) {
        if (snapshot.header("content-encoding").isPresent()) {
            return false;
        }
        String announced = snapshot.header("content-length").orElse("").strip();
        boolean number = !announced.isEmpty()
                && announced.length() < 16
                && announced.chars().allMatch(c -> c >= '0' && c <= '9');
        return number && Long.parseLong(announced) > length;
    }

    private static ParseOutcome cutOff() {
        return unreadable("truncated", "the page stops before its end: no closing tag and no end-of-page box");
    }

    static ParseOutcome unreadable(String reason, String detail) {
        return new NotParsed(ParseFailure.UNREADABLE, reason, detail);
    }
}
