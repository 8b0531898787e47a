package winnow.parse;

import java.util.List;
import winnow.model.Doi;
import winnow.model.MetricReading;
import winnow.model.Snapshot;

/** What a page amounts to after its scripts have run. */
public sealed interface RenderedOutcome {

    /**
     * The counters of the article, each in its state.
     *
     * @param readings all of {@link winnow.model.Metric#OF_PAGE}, each once, in that order
     * @param basis the answers that hold counters of the article, worth keeping
     */
    record Measured(List<MetricReading> readings, List<Snapshot> basis) implements RenderedOutcome {

        /** Copies the lists. */
        public Measured {
            readings = List.copyOf(readings);
            basis = List.copyOf(basis);
        }
    }

    /**
     * Counters of another article: not to be stored under this one.
     *
     * @param article whose they are
     * @param detail one line for a person
     */
    record Foreign(Doi article, String detail) implements RenderedOutcome {}

    /**
     * The document is no article page any more.
     *
     * @param reason a stable slug, as of {@link winnow.model.ParseOutcome.NotParsed}
     * @param detail one line for a person
     */
    record NotRead(String reason, String detail) implements RenderedOutcome {}
}
