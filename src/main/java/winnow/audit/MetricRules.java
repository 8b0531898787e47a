package winnow.audit;

import static winnow.audit.Mender.PUBLISHER;
import static winnow.audit.Mender.REGISTRY;
import static winnow.audit.Mender.US;
import static winnow.model.Severity.INFO;
import static winnow.model.Severity.WARNING;

import java.util.List;
import winnow.audit.Threshold.Kind;
import winnow.store.FindingRule.Reach;

/** Rules about counters. Only a reported number is a number: no other state is ever taken for zero. */
final class MetricRules {

    private static final String NOW = StandingCounters.NAME;
    private static final String STEP = CounterSteps.NAME;
    private static final String BESIDE = CounterSteps.BESIDE;
    private static final String FALL = "counter_fall";
    private static final String MOVES = CounterMoves.NAME;
    private static final String SILENT = SilentCounters.NAME;

    private static final Threshold WINDOW =
            new Threshold("window", Kind.DAYS, "550d", "how long ago an event in a series may be and still be told");
    private static final Threshold FALL_AT_LEAST =
            new Threshold("m03.at-least", Kind.COUNT, "1", "smallest fall that counts");
    private static final Threshold RECOUNT_AT_LEAST = new Threshold(
            "m04.at-least", Kind.COUNT, "5", "fewest articles that make a change one of the whole journal");
    private static final Threshold RECOUNT_SHARE =
            new Threshold("m04.share", Kind.SHARE, "0.1", "least share of those looked at that makes it so");
    private static final Threshold RECOUNT_GAP =
            new Threshold("m04.gap", Kind.DAYS, "2d", "longest time between two falls of one recount");
    private static final Threshold RECOUNT_SPAN =
            new Threshold("m04.span", Kind.DAYS, "31d", "time in which every article is looked at");
    private static final Threshold JUMP_AT_LEAST =
            new Threshold("m08.at-least", Kind.COUNT, "50", "smallest rise that can be a jump");

    static final List<Rule> ALL = List.of(
            Rule.of("M01", "placeholder counters", WARNING, US, PUBLISHER).reading(NOW),
            Rule.of("M02", "total is not the sum of its parts", WARNING, PUBLISHER)
                    .reading(NOW)
                    .turningOn(new Threshold("m02.tolerance", Kind.COUNT, "0", "difference that is let pass")),
            Rule.of("M03", "counter went down", WARNING, PUBLISHER)
                    .or(INFO)
                    .reading(STEP, BESIDE, FALL)
                    .turningOn(WINDOW, FALL_AT_LEAST, RECOUNT_AT_LEAST, RECOUNT_SHARE, RECOUNT_GAP, RECOUNT_SPAN),
            Rule.of("M04", "recount suspected", WARNING, PUBLISHER)
                    .about(Reach.JOURNAL)
                    .reading(STEP, BESIDE, FALL)
                    .turningOn(WINDOW, FALL_AT_LEAST, RECOUNT_AT_LEAST, RECOUNT_SHARE, RECOUNT_GAP, RECOUNT_SPAN),
            Rule.of("M05", "counter block absent or total blank", INFO, US, PUBLISHER)
                    .reading(NOW),
            Rule.of("M06", "counter text is no count", WARNING, PUBLISHER).reading(NOW),
            Rule.of("M07", "more PDF downloads than views", WARNING, PUBLISHER)
                    .reading(NOW)
                    .turningOn(
                            new Threshold("m07.tolerance", Kind.COUNT, "0", "downloads above views that are let pass")),
            Rule.of("M08", "jump beyond own and cohort's history", WARNING, PUBLISHER)
                    .reading(STEP)
                    .turningOn(
                            WINDOW,
                            JUMP_AT_LEAST,
                            RECOUNT_AT_LEAST,
                            RECOUNT_SHARE,
                            new Threshold("m08.deviations", Kind.FACTOR, "10", "deviations above the usual rise"),
                            new Threshold("m08.factor", Kind.FACTOR, "3", "times the ninth decile of its other rises"),
                            new Threshold("m08.history", Kind.COUNT, "8", "looks before anything is said")),
            Rule.of("M09", "cohort freeze", WARNING, PUBLISHER)
                    .or(INFO)
                    .about(Reach.JOURNAL)
                    .reading(MOVES, SILENT)
                    .turningOn(
                            WINDOW,
                            new Threshold("m09.nats", Kind.FACTOR, "14", "evidence against chance, in nats"),
                            new Threshold("m09.history", Kind.COUNT, "8", "days with looks before anything is said"),
                            new Threshold("m09.history-days", Kind.DAYS, "50d", "time before anything is said")),
            Rule.of("M10", "not observed within the policy", INFO, US)
                    .turningOn(new Threshold("m10.stale-after", Kind.DAYS, "60d", "longest time between two looks")),
            Rule.of("M11", "page and Crossref citations disagree", INFO, PUBLISHER, REGISTRY)
                    .reading(NOW)
                    .turningOn(
                            new Threshold("m11.at-least", Kind.COUNT, "10", "difference that is let pass"),
                            new Threshold(
                                    "m11.share", Kind.SHARE, "0.25", "share of the larger count that is let pass"),
                            new Threshold("m11.lag", Kind.DAYS, "60d", "how far back Crossref's counts are good")));

    private MetricRules() {}
}
