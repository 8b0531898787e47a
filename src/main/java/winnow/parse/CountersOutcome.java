package winnow.parse;

import java.util.List;
import winnow.model.Doi;
import winnow.model.MetricReading;

/** What an answer from which pages fill their counters amounts to. */
public sealed interface CountersOutcome {

    /**
     * It holds counters of the article.
     *
     * @param readings all of {@link winnow.model.Metric#OF_PAGE}, each once, in that order
     */
    record Read(List<MetricReading> readings) implements CountersOutcome {

        /** Copies the list. */
        public Read {
            readings = List.copyOf(readings);
        }
    }

    /**
     * It holds counters, but those of another article.
     *
     * @param article the article that it names
     * @param readings those counters, six again
     */
    record Foreign(Doi article, List<MetricReading> readings) implements CountersOutcome {

        /** Copies the list. */
        public Foreign {
            readings = List.copyOf(readings);
        }
    }

    /** It holds no counters, or none that can be told apart. */
    record Nothing() implements CountersOutcome {}
}
