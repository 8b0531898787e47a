package winnow.job;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import winnow.model.Doi;
import winnow.model.PageRecord;
import winnow.model.SnapshotKind;
import winnow.store.StoredCapture;

/**
 * What there is to reconcile an article from.
 *
 * @param targetId the target
 * @param doi the article
 * @param looks the article's pages as this run saw them, oldest first
 * @param scripted what this run saw of the counters that scripts fill: rendered pages, or else the answers they load
 * @param page the page to take the fields from: the newest of those seen and stored; empty when there is none
 * @param xml the site's XML, of this run or stored
 * @param registry the registry's record, of this run or stored
 * @param askedInThisRun whether that record came in this run
 */
record Evidence(
        long targetId,
        Doi doi,
        List<Look> looks,
        List<StoredCapture> scripted,
        Optional<Look> page,
        Optional<PageRecord> xml,
        Optional<StoredCapture> registry,
        boolean askedInThisRun) {

    /**
     * A page at a moment.
     *
     * @param dated whether that moment is sure: an answer or an archive says when it came, a loose file does not
     */
    record Look(PageRecord record, Instant at, boolean dated) {}

    /**
     * Sorts what the run saw and what was stored before.
     *
     * @param seen captures of this run, oldest first
     * @param stored the newest stored capture of each kind
     */
    static Evidence of(long targetId, Doi doi, List<StoredCapture> seen, List<StoredCapture> stored) {
        List<Look> looks = looks(seen);
        Optional<StoredCapture> answered = last(seen, SnapshotKind.CROSSREF);
        return new Evidence(
                targetId,
                doi,
                looks,
                scripted(seen),
                newest(looks, looks(stored)),
                last(seen, SnapshotKind.XML)
                        .or(() -> first(stored, SnapshotKind.XML))
                        .flatMap(StoredCapture::record),
                answered.or(() -> first(stored, SnapshotKind.CROSSREF)),
                answered.isPresent());
    }

    /** A loose file is what its owner wants to be read now; among pages with a date the newest counts. */
    private static Optional<Look> newest(List<Look> seen, List<Look> stored) {
        if (seen.isEmpty()) {
            return stored.stream().max(Comparator.comparing(Look::at));
        }
        Look last = seen.get(seen.size() - 1);
        return !last.dated()
                ? Optional.of(last)
                : stored.stream()
                        .filter(look -> look.at().isAfter(last.at()))
                        .max(Comparator.comparing(Look::at))
                        .or(() -> Optional.of(last));
    }

    private static List<StoredCapture> scripted(List<StoredCapture> seen) {
        List<StoredCapture> rendered = of(seen, SnapshotKind.RENDERED);
        return rendered.isEmpty() ? of(seen, SnapshotKind.COUNTERS) : rendered;
    }

    private static List<StoredCapture> of(List<StoredCapture> captures, SnapshotKind kind) {
        return captures.stream().filter(capture -> capture.kind() == kind).toList();
    }

    private static List<Look> looks(List<StoredCapture> captures) {
        return captures.stream()
                .filter(capture -> capture.kind() == SnapshotKind.PAGE || capture.kind() == SnapshotKind.TEXT)
                .flatMap(capture -> capture.record().stream()
                        .map(record -> new Look(
                                record,
                                capture.retrievedAt(),
                                !capture.headers().isEmpty())))
                .toList();
    }

    private static Optional<StoredCapture> first(List<StoredCapture> captures, SnapshotKind kind) {
        return captures.stream().filter(capture -> capture.kind() == kind).findFirst();
    }

    private static Optional<StoredCapture> last(List<StoredCapture> captures, SnapshotKind kind) {
        return captures.stream().filter(capture -> capture.kind() == kind).reduce((one, next) -> next);
    }
}
