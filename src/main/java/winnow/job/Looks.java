package winnow.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import winnow.model.Article;
import winnow.model.Doi;
import winnow.model.MetricReading;
import winnow.model.MetricSource;
import winnow.model.PageRecord;
import winnow.model.Snapshot;
import winnow.model.SnapshotKind;
import winnow.parse.CounterAnswers;
import winnow.parse.CountersOutcome;
import winnow.store.Look;
import winnow.store.StoredCapture;

/** The looks at an article's counters that a run took: each page at its own time, the registry at the time it answered. */
final class Looks {

    private Looks() {}

    static List<Look> of(Evidence evidence, Article article, Optional<Snapshot> answer) {
        List<Look> looks = new ArrayList<>();
        for (Evidence.Look look : evidence.looks()) {
            looks.add(new Look(look.at(), look.record().metrics()));
        }
        for (StoredCapture capture : evidence.scripted()) {
            looks.add(new Look(capture.retrievedAt(), scripted(capture, evidence.doi())));
        }
        Optional<Instant> registryAt = answer.map(Snapshot::retrievedAt)
                .or(() -> evidence.askedInThisRun()
                        ? evidence.registry().map(capture -> capture.retrievedAt())
                        : Optional.empty());
        List<MetricReading> counted = article.metrics().stream()
                .filter(reading -> reading.source() == MetricSource.CROSSREF)
                .toList();
        if (!counted.isEmpty()) {
            registryAt.ifPresent(at -> looks.add(new Look(at, counted)));
        }
        return looks;
    }

    private static List<MetricReading> scripted(StoredCapture capture, Doi doi) {
        if (capture.kind() == SnapshotKind.RENDERED) {
            return capture.record().map(PageRecord::metrics).orElse(List.of());
        }
        Snapshot answer = new Snapshot(
                capture.kind(),
                capture.url(),
                capture.retrievedAt(),
                capture.status(),
                capture.headers(),
                capture.body().orElseThrow());
        return CounterAnswers.read(answer, doi) instanceof CountersOutcome.Read read ? read.readings() : List.of();
    }
}
