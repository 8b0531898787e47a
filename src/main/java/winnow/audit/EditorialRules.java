package winnow.audit;

import static winnow.audit.Mender.PUBLISHER;
import static winnow.audit.Mender.REGISTRY;
import static winnow.model.Severity.ERROR;
import static winnow.model.Severity.INFO;
import static winnow.model.Severity.WARNING;

import java.util.List;
import winnow.audit.Threshold.Kind;

/** Rules about what happened to an article after publication. */
final class EditorialRules {

    static final List<Rule> ALL = List.of(
            Rule.of("E01", "retracted, corrected or of concern", WARNING, PUBLISHER)
                    .or(ERROR, INFO),
            Rule.of("E02", "sources disagree about a retraction or concern", WARNING, PUBLISHER, REGISTRY)
                    .or(INFO)
                    .turningOn(new Threshold("e02.lag", Kind.DAYS, "0d", "time the other source has to follow")));

    private EditorialRules() {}
}
