package winnow.job;

import java.time.Instant;
import java.util.ArrayList;
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
 * @param page the page to take the fields from: the newest look, or the stored page when this run saw none
 * @param xml the site's XML, of this run or stored
 * @param registry the registry's record, of this run or stored
 * @param askedInThisRun whether that record came in this run
 */
record Evidence(
        long targetId,
        Doi doi,
        List<Look> looks,
        Optional<PageRecord> page,
        Optional<PageRecord> xml,
        Optional<StoredCapture> registry,
        boolean askedInThisRun) {

    /**
     * A page at a moment.
     *
     * @param dated whether that moment is sure: an answer or an archive says when it came, a loose file does not
     */
    record Look(PageRecord record, Instant at, boolean dated) {}

    /** When the newest page was delivered. */
    Optional<Instant> observedAt() {
        return looks.isEmpty() ? Optional.empty() : Optional.of(looks.get(looks.size() - 1).at());
    }

    /** Whether that time is sure. */
    boolean dated() {
        return !looks.isEmpty() && looks.get(looks.size() - 1).dated();
    }

    /**
     * Sorts what the run saw and what was stored before.
     *
     * @param seen captures of this run, oldest first
     * @param stored the newest stored capture of each kind
     */
    static Evidence of(long targetId, Doi doi, List<StoredCapture> seen, List<StoredCapture> stored) {
        List<Look> looks = new ArrayList<>();
        Optional<PageRecord> page = Optional.empty();
        Optional<PageRecord> xml = Optional.empty();
        Optional<StoredCapture> registry = Optional.empty();
        for (StoredCapture capture : seen) {
            if (isPage(capture)) {
                looks.add(new Look(
                        capture.record().get(), capture.retrievedAt(), !capture.headers().isEmpty()));
                page = capture.record();
            } else if (capture.kind() == SnapshotKind.XML && capture.record().isPresent()) {
                xml = capture.record();
            } else if (capture.kind() == SnapshotKind.CROSSREF) {
                registry = Optional.of(capture);
            }
        }
        return new Evidence(
                targetId,
                doi,
                looks,
                page.or(() ->
                        stored.stream().filter(Evidence::isPage).findFirst().flatMap(StoredCapture::record)),
                xml.or(() -> newest(stored, SnapshotKind.XML).flatMap(StoredCapture::record)),
                registry.or(() -> newest(stored, SnapshotKind.CROSSREF)),
                registry.isPresent());
    }

    private static boolean isPage(StoredCapture capture) {
        return (capture.kind() == SnapshotKind.PAGE || capture.kind() == SnapshotKind.TEXT)
                && capture.record().isPresent();
    }

    private static Optional<StoredCapture> newest(List<StoredCapture> stored, SnapshotKind kind) {
        return stored.stream().filter(capture -> capture.kind() == kind).findFirst();
    }
}
