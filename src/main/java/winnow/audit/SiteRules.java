package winnow.audit;

import static winnow.audit.Mender.PUBLISHER;
import static winnow.audit.Mender.US;
import static winnow.model.Severity.ERROR;
import static winnow.model.Severity.WARNING;

import java.util.List;
import winnow.audit.Threshold.Kind;
import winnow.store.FindingRule.Reach;

/** Rules about the site as a whole. */
final class SiteRules {

    static final List<Rule> ALL = List.of(
            Rule.of("S01", "layout drift", ERROR, US)
                    .about(Reach.SITE)
                    .turningOn(
                            new Threshold("s01.at-least", Kind.COUNT, "20", "fewest pages to speak of a rate"),
                            new Threshold("s01.drop", Kind.SHARE, "0.3", "fall of the fill rate that is told")),
            Rule.of("S02", "challenge or soft 404", WARNING, US, PUBLISHER)
                    .about(Reach.SITE)
                    .turningOn(new Threshold("s02.at-least", Kind.COUNT, "1", "fewest addresses that are told")));

    private SiteRules() {}
}
