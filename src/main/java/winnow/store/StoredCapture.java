package winnow.store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import winnow.model.Content;
import winnow.model.Doi;
import winnow.model.PageRecord;
import winnow.model.SnapshotKind;

/**
 * A snapshot as it is kept, without its body unless that was asked for.
 *
 * @param snapshotId key within this database
 * @param doi the article it shows
 * @param kind what it is
 * @param url where it came from
 * @param retrievedAt when it was delivered: to the target it is read for, else for the first time
 * @param status HTTP status
 * @param headers response headers
 * @param sha256 digest of the body
 * @param record what the parser read; empty when it could not, or when another version of the program wrote it
 * @param parserVersion version of that parser
 * @param body the body, where asked for
 */
public record StoredCapture(
        long snapshotId,
        Optional<Doi> doi,
        SnapshotKind kind,
        String url,
        Instant retrievedAt,
        int status,
        Map<String, String> headers,
        String sha256,
        Optional<PageRecord> record,
        Optional<String> parserVersion,
        Optional<Content> body) {

    /** Copies the headers. */
    public StoredCapture {
        headers = Map.copyOf(headers);
    }
}
