package winnow.job;

import java.time.Instant;
import java.util.Optional;
import winnow.model.Doi;
import winnow.model.Snapshot;
import winnow.model.Target;
import winnow.store.Capture;
import winnow.store.StepOutcome;

/**
 * One saved page or registry record, read.
 *
 * @param place where it stands: file, and after {@code #} the record or DOI
 * @param doi the article it shows; empty when none could be read
 * @param capture what there is to keep; empty for a file that could not be read
 * @param result how a page leaves the scrape step; empty for a registry record, which is no page
 * @param observedAt when the page was delivered
 */
record SavedReading(
        String place,
        Optional<Doi> doi,
        Optional<Capture> capture,
        Optional<StepOutcome> result,
        Optional<Instant> observedAt) {

    static SavedReading page(String place, Snapshot snapshot) {
        PageReading reading = PageReading.of(snapshot, Optional.empty());
        Optional<Doi> doi =
                reading.capture().record().isPresent() ? reading.capture().doi() : Optional.empty();
        return new SavedReading(
                place,
                doi,
                Optional.of(reading.capture()),
                Optional.of(reading.result()),
                Optional.of(snapshot.retrievedAt()));
    }

    static SavedReading registry(String place, Snapshot snapshot, Doi doi) {
        return new SavedReading(
                place + "#" + doi,
                Optional.of(doi),
                Optional.of(Capture.ofRegistry(snapshot, doi)),
                Optional.empty(),
                Optional.empty());
    }

    static SavedReading failed(String place, StepOutcome why) {
        return new SavedReading(place, Optional.empty(), Optional.empty(), Optional.of(why), Optional.empty());
    }

    boolean isRegistry() {
        return result.isEmpty();
    }

    /** Bytes that it holds. */
    long weight() {
        return capture.map(c -> (long) c.snapshot().content().length()).orElse(0L);
    }

    Target target() {
        return new Target(doi, place, "file");
    }
}
