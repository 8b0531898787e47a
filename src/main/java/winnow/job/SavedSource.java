package winnow.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import winnow.crossref.WorkReader;
import winnow.discover.Reading;
import winnow.discover.ReferenceReader;
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
    /** One page more than that may be in memory, as large as pages may be. */
    private static final long BATCH_BYTES = 8L << 20;

    private final SavedPages pages;
    private final Set<String> named;
    private final ReferenceReader references;
    private final Map<String, Long> passedOver;

    /**
     * Opens the paths of the request.
     *
     * @param references knows which addresses are articles'
     * @param passedOver counts what was never meant to be an article, by reason
     */
    SavedSource(HarvestRequest request, ReferenceReader references, ConcurrentHashMap<String, Long> passedOver) {
        this.pages = SavedPages.open(request.paths(), CaptureLimits.DEFAULT);
        this.named = request.paths().stream().map(Path::toString).collect(Collectors.toSet());
        this.references = references;
        this.passedOver = passedOver;
    }

    @Override
    public List<SavedReading> next() {
        List<SavedReading> readings = List.of();
        while (readings.isEmpty() && pages.hasNext()) {
            readings = batch().parallelStream().flatMap(this::read).toList();
        }
        return readings;
    }

    private List<Capture> batch() {
        List<Capture> batch = new ArrayList<>();
        long bytes = 0;
        while (batch.size() < BATCH && bytes < BATCH_BYTES && pages.hasNext()) {
            Capture capture = pages.next();
            batch.add(capture);
            bytes += capture instanceof Capture.Kept kept
                    ? kept.snapshot().content().length()
                    : 0;
        }
        return batch;
    }

    @Override
    public void close() {
        pages.close();
    }

    private Stream<SavedReading> read(Capture capture) {
        if (capture instanceof Capture.PassedOver over) {
            return passOver(over.reason());
        }
        if (capture instanceof Capture.Failed failed) {
            NotFetched why = failed.why();
            return Stream.of(SavedReading.failed(
                    failed.place(), StepOutcome.of(why.failure().slug(), why.reason(), why.detail())));
        }
        Capture.Kept kept = (Capture.Kept) capture;
        return kept.snapshot().kind() == SnapshotKind.CROSSREF ? works(kept) : page(kept);
    }

    /** A crawl also holds the site's start page, its lists and its issues: no articles, and no failures either. */
    private Stream<SavedReading> page(Capture.Kept kept) {
        SavedReading reading = SavedReading.page(kept.place(), kept.snapshot());
        boolean isArticle = reading.result().filter(StepOutcome::goesOn).isPresent();
        if (isArticle || named.contains(kept.place()) || isArticleAddress(kept)) {
            return Stream.of(reading);
        }
        return passOver(reading.result().orElseThrow().reason());
    }

    /** Without an address of its own a file was saved for its own sake. */
    private boolean isArticleAddress(Capture.Kept kept) {
        String address = kept.snapshot().url();
        return !address.matches("(?i)https?://.*")
                || kept.snapshot().kind() == SnapshotKind.XML
                || references.read(address, "file") instanceof Reading.Wanted;
    }

    private Stream<SavedReading> passOver(String reason) {
        passedOver.merge(reason, 1L, Long::sum);
        return Stream.empty();
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
