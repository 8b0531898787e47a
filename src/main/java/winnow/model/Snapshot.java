package winnow.model;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a source delivered, kept before anybody interprets it.
 *
 * @param kind what it is
 * @param url where it came from: an address, or the name of the file it was read from
 * @param retrievedAt when it was delivered; for saved pages the time their archive gives, else the file's
 * @param status HTTP status; 200 for a plain file
 * @param headers response headers, names in lower case, several values joined by comma and space
 * @param content the body, decoded from any transfer compression
 */
public record Snapshot(
        SnapshotKind kind, String url, Instant retrievedAt, int status, Map<String, String> headers, Content content) {

    /** Copies the headers. */
    public Snapshot {
        headers = Map.copyOf(headers);
    }

    /** A response header by its lower-case name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
