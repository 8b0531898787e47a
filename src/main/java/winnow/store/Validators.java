package winnow.store;

import java.util.Optional;

/**
 * By what a server can say that a page is still the one we have.
 *
 * @param snapshotId the snapshot they belong to
 * @param url the address it came from
 * @param etag header {@code ETag}
 * @param lastModified header {@code Last-Modified}
 * @param parserVersion version of the parser that read it; empty when it could not be read
 */
public record Validators(
        long snapshotId,
        String url,
        Optional<String> etag,
        Optional<String> lastModified,
        Optional<String> parserVersion) {}
