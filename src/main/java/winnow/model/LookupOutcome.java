package winnow.model;

import java.util.Optional;

/** What the registry answered about one DOI. */
public sealed interface LookupOutcome {

    /**
     * The record of the DOI asked for.
     *
     * @param record the record, mapped
     * @param snapshot the answer it was mapped from: the work's own JSON, without the envelope
     */
    record Found(RegistryRecord record, Snapshot snapshot) implements LookupOutcome {}

    /**
     * The DOI is an alias of another, whose record this is.
     *
     * @param requested the DOI asked for
     */
    record Alias(Doi requested, RegistryRecord record, Snapshot snapshot) implements LookupOutcome {}

    /**
     * The registry has no such DOI.
     *
     * @param agency the agency it is registered with, where that was asked and is another
     */
    record NotRegistered(Optional<String> agency) implements LookupOutcome {}

    /**
     * No usable answer.
     *
     * @param reason a stable slug: {@code blocked}, {@code rate-limited}, {@code status-503}, {@code not-json}
     * @param detail one line for a person
     */
    record Unavailable(String reason, String detail) implements LookupOutcome {}

    /** A run without network. */
    record NotAsked() implements LookupOutcome {}
}
