package winnow.store;

import java.util.Optional;
import winnow.model.Doi;
import winnow.model.PageRecord;
import winnow.model.Snapshot;

/**
 * A snapshot to be kept, with what was read from it.
 *
 * @param snapshot what was delivered
 * @param doi the article it shows; empty when none could be read
 * @param record what the parser read; empty for what it could not read and for records of the registry
 * @param parserVersion version of the parser that tried; empty where none did
 */
public record Capture(
        Snapshot snapshot, Optional<Doi> doi, Optional<PageRecord> record, Optional<String> parserVersion) {

    /** A record of the registry, which is mapped anew from its bytes. */
    public static Capture ofRegistry(Snapshot snapshot, Doi doi) {
        return new Capture(snapshot, Optional.of(doi), Optional.empty(), Optional.empty());
    }
}
