package winnow.store;

import java.util.Optional;
import winnow.model.PageRecord;

/**
 * A snapshot with its body, to be read again.
 *
 * @param capture the snapshot, at the time it was seen last; without the record
 * @param reading what was read from it the last time, as the table holds it; empty when nothing could be
 */
public record StoredBody(StoredCapture capture, Optional<String> reading) {

    /** Whether the table says the same of it already. */
    public boolean holds(PageRecord record, String parserVersion) {
        return capture.parserVersion().filter(parserVersion::equals).isPresent()
                && reading.filter(Json.write(record)::equals).isPresent();
    }

    /** The snapshot with what was read from it now. */
    public StoredCapture read(PageRecord record, String parserVersion) {
        return new StoredCapture(
                capture.snapshotId(),
                capture.doi(),
                capture.kind(),
                capture.url(),
                capture.retrievedAt(),
                capture.status(),
                capture.headers(),
                capture.sha256(),
                Optional.of(record),
                Optional.of(parserVersion),
                Optional.empty());
    }
}
