package winnow.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import winnow.crossref.WorkReader;
import winnow.fetch.Capture;
import winnow.fetch.CaptureLimits;
import winnow.fetch.SavedPages;
import winnow.model.FetchOutcome.NotFetched;
import winnow.model.Snapshot;
import winnow.model.SnapshotKind;
import winnow.store.StepOutcome;

/** Reads saved pages a batch at a time, parsing them on all processors; the order of the files is kept. */
final class SavedSource implements BatchSource<SavedReading> {

    private static final int BATCH = 64;

    private final SavedPages pages;
    private final Map<String, Long> passedOver;

    /**
     * Opens the paths of the request.
     *
     * @param passedOver counts what was never meant to be an article, by reason
     */
    SavedSource(HarvestRequest request, ConcurrentHashMap<String, Long> passedOver) {
        this.pages = SavedPages.open(request.paths(), CaptureLimits.DEFAULT);
        this.passedOver = passedOver;
    }

    @Override
    public List<SavedReading> next() {
        List<SavedReading> readings = List.of();
        while (readings.isEmpty() && pages.hasNext()) {
            List<Capture> batch = new ArrayList<>();
            while (batch.size() < BATCH && pages.hasNext()) {
                batch.add(pages.next());
            }
            readings = batch.parallelStream().flatMap(this::read).toList();
        }
        return readings;
    }

    @Override
    public void close() {
        pages.close();
    }

    private Stream<SavedReading> read(Capture capture) {
        if (capture instanceof Capture.PassedOver over) {
            passedOver.merge(over.reason(), 1L, Long::sum);
            return Stream.empty();
        }
        if (capture instanceof Capture.Failed failed) {
            NotFetched why = failed.why();
            return Stream.of(SavedReading.failed(
                    failed.place(), StepOutcome.of(why.failure().slug(), why.reason(), why.detail())));
        }
        Capture.Kept kept = (Capture.Kept) capture;
        return kept.snapshot().kind() == SnapshotKind.CROSSREF
                ? works(kept)
                : Stream.of(SavedReading.page(kept.place(), kept.snapshot()));
    }

    private static Stream<SavedReading> works(Capture.Kept kept) {
        Snapshot all = kept.snapshot();
        List<SavedReading> readings = new ArrayList<>();
        WorkReader.Tally tally = WorkReader.read(
                all.content(),
                work -> readings.add(SavedReading.registry(
                        kept.place(),
                        new Snapshot(
                                SnapshotKind.CROSSREF,
                                all.url(),
                                all.retrievedAt(),
                                all.status(),
                                all.headers(),
                                work.json()),
                        work.doi())));
        tally.trouble()
                .ifPresent(trouble -> readings.add(SavedReading.failed(
                        kept.place(),
                        StepOutcome.of("unreadable", "broken-json", "no JSON from some place on: " + trouble))));
        if (readings.isEmpty()) {
            readings.add(SavedReading.failed(
                    kept.place(),
                    StepOutcome.of("not-an-article", "no-works", "JSON without any registry record of an article")));
        }
        return readings.stream();
    }
}
