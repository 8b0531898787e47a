package winnow.job;

import java.util.Optional;
import winnow.model.Doi;
import winnow.model.PageRecord;
import winnow.model.ParseOutcome;
import winnow.model.Snapshot;
import winnow.parse.PageParser;
import winnow.store.Capture;
import winnow.store.StepOutcome;

/**
 * A snapshot, read: what there is to keep, and how its target leaves the scrape step.
 *
 * @param capture the snapshot with its record; kept even when no article could be read from it
 * @param result the outcome
 */
record PageReading(Capture capture, StepOutcome result) {

    /** Version of the parser, as it is stored. */
    static final Optional<String> VERSION = Optional.of(Integer.toString(PageParser.PARSER_VERSION));

    /**
     * Reads a page, a saved text or an XML.
     *
     * @param asked the article that was asked for; empty when the page itself says which it is
     */
    static PageReading of(Snapshot snapshot, Optional<Doi> asked) {
        ParseOutcome outcome = PageParser.parse(snapshot);
        if (outcome instanceof ParseOutcome.NotParsed no) {
            StepOutcome result = StepOutcome.of(no.failure().slug(), no.reason(), no.detail());
            return new PageReading(new Capture(snapshot, asked, Optional.empty(), VERSION), result);
        }
        return judged(snapshot, ((ParseOutcome.Parsed) outcome).record(), asked);
    }

    private static PageReading judged(Snapshot snapshot, PageRecord record, Optional<Doi> asked) {
        Optional<Doi> doi = record.doi().or(() -> asked).or(() -> Doi.parse(path(snapshot.url())));
        if (doi.isEmpty()) {
            return refused(
                    snapshot,
                    asked,
                    "layout-changed",
                    "no-doi",
                    "an article page without a DOI: neither head nor body nor address gives one");
        }
        if (asked.isPresent() && !asked.equals(doi)) {
            return refused(
                    snapshot,
                    doi,
                    "not-an-article",
                    "another-article",
                    "asked for " + asked.get() + ", the page is about " + doi.get());
        }
        String reason = record.warnings().isEmpty() ? "whole" : "with-warnings";
        return new PageReading(new Capture(snapshot, doi, Optional.of(record), VERSION), StepOutcome.parsed(reason));
    }

    private static PageReading refused(
            Snapshot snapshot, Optional<Doi> doi, String outcome, String reason, String detail) {
        return new PageReading(
                new Capture(snapshot, doi, Optional.empty(), VERSION), StepOutcome.of(outcome, reason, detail));
    }

    /** The part of an address in which a DOI may stand: {@code https://site/10.3892/or.2025.8963/abstract}. */
    private static String path(String url) {
        String path = url.replaceFirst("^[a-z]+://[^/]+/", "").replaceFirst("[?#].*$", "");
        return path.replaceFirst("/(abstract|download|fulltext)$", "");
    }
}
