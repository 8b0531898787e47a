package winnow.fetch;

import winnow.model.FetchOutcome;
import winnow.model.Snapshot;

/** What one file, or one record of an archive, turned out to be. */
public sealed interface Capture {

    /** Where it stands: the file as it was named, and after {@code #} the record or line, from 1. */
    String place();

    /**
     * A page, an XML, a text or registry records.
     *
     * @param snapshot the bytes; its kind is a guess from what they look like, for the parser to confirm
     */
    record Kept(String place, Snapshot snapshot) implements Capture {}

    /** Something that ought to be a page but cannot be had: unreadable, empty, cut off, too large. */
    record Failed(String place, FetchOutcome.NotFetched why) implements Capture {}

    /**
     * Something that was never meant to be an article: a style sheet, an image, a redirect, a request.
     *
     * @param reason a stable slug: {@code image}, {@code redirect}, {@code request}, {@code revisit}
     */
    record PassedOver(String place, String reason) implements Capture {}
}
