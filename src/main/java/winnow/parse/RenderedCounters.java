package winnow.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import winnow.model.Doi;
import winnow.model.MetricReading;
import winnow.model.MetricState;
import winnow.model.ParseOutcome;
import winnow.model.Snapshot;

/** Counters of a page after its scripts have run, and whether they are this article's. */
public final class RenderedCounters {

    private RenderedCounters() {}

    /** Whatever the document shows at the moment; none while it is no article page. */
    public static List<MetricReading> shown(Snapshot document) {
        return PageParser.parse(document) instanceof ParseOutcome.Parsed parsed
                ? parsed.record().metrics()
                : List.of();
    }

    /**
     * Reads a rendered document.
     *
     * @param document of kind {@code RENDERED}
     * @param answers what the page's scripts loaded
     * @param article the article whose page it is to be
     * @return never null, and nothing is thrown
     */
    public static RenderedOutcome read(Snapshot document, List<Snapshot> answers, Doi article) {
        ParseOutcome outcome = PageParser.parse(document);
        if (outcome instanceof ParseOutcome.NotParsed no) {
            return new RenderedOutcome.NotRead(no.reason(), no.detail());
        }
        var record = ((ParseOutcome.Parsed) outcome).record();
        Optional<Doi> other = record.doi().filter(doi -> !doi.equals(article));
        if (other.isPresent()) {
            return new RenderedOutcome.Foreign(
                    other.get(), "the page of " + article + " became that of " + other.get() + " when its scripts ran");
        }
        return judged(record.metrics(), answers, article);
    }

    private static RenderedOutcome judged(List<MetricReading> shown, List<Snapshot> answers, Doi article) {
        List<Snapshot> own = new ArrayList<>();
        List<CountersOutcome.Foreign> foreign = new ArrayList<>();
        boolean confirmed = false;
        for (Snapshot answer : answers) {
            CountersOutcome outcome = CounterAnswers.read(answer, article);
            if (outcome instanceof CountersOutcome.Read read) {
                own.add(answer);
                confirmed = confirmed || isShown(read.readings(), shown);
            } else if (outcome instanceof CountersOutcome.Foreign another) {
                foreign.add(another);
            }
        }
        Optional<CountersOutcome.Foreign> culprit = confirmed
                ? Optional.empty()
                : foreign.stream().filter(f -> isShown(f.readings(), shown)).findFirst();
        return culprit.<RenderedOutcome>map(f -> new RenderedOutcome.Foreign(
                        f.article(), "the script of " + article + " fills in the counters of " + f.article()))
                .orElseGet(() -> new RenderedOutcome.Measured(shown, own));
    }

    /** Whether every number of an answer stands on the page. */
    private static boolean isShown(List<MetricReading> answered, List<MetricReading> shown) {
        List<MetricReading> numbers =
                answered.stream().filter(r -> r.state() == MetricState.REPORTED).toList();
        return !numbers.isEmpty()
                && numbers.stream()
                        .allMatch(number -> shown.stream()
                                .anyMatch(s -> s.metric() == number.metric()
                                        && s.value().equals(number.value())));
    }
}
