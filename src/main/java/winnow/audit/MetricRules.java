package winnow.audit;

import static winnow.audit.Mender.PUBLISHER;
import static winnow.audit.Mender.US;
import static winnow.model.Severity.INFO;
import static winnow.model.Severity.WARNING;

import java.util.List;
import winnow.audit.Threshold.Kind;

/** Rules about counters. Only a reported number is a number: no other state is ever taken for zero. */
final class MetricRules {

    private static final String NOW = "counter_now";

    static final List<Rule> ALL = List.of(
            Rule.of("M01", "placeholder counters", WARNING, US, PUBLISHER).reading(NOW),
            Rule.of("M02", "total is not the sum of its parts", WARNING, PUBLISHER)
                    .reading(NOW)
                    .turningOn(new Threshold("m02.tolerance", Kind.COUNT, "0", "difference that is let pass")),
            Rule.of("M05", "counter block absent or total blank", INFO, US, PUBLISHER)
                    .reading(NOW),
            Rule.of("M06", "counter text is no count", WARNING, US, PUBLISHER).reading(NOW),
            Rule.of("M07", "more PDF downloads than views", WARNING, PUBLISHER)
                    .reading(NOW)
                    .turningOn(new Threshold(
                            "m07.tolerance", Kind.COUNT, "0", "downloads above views that are let pass")));

    private MetricRules() {}
}
