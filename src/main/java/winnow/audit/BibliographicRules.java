package winnow.audit;

import static winnow.audit.Mender.PUBLISHER;
import static winnow.audit.Mender.REGISTRY;
import static winnow.audit.Mender.US;
import static winnow.model.Severity.ERROR;
import static winnow.model.Severity.INFO;
import static winnow.model.Severity.WARNING;

import java.util.List;
import winnow.audit.Threshold.Kind;

/** Rules about what the sources say of an article. */
final class BibliographicRules {

    static final List<Rule> ALL = List.of(
            Rule.of("B01", "sources differ on a field", WARNING, PUBLISHER, US).or(INFO),
            Rule.of("B02", "registered, page gone", ERROR, PUBLISHER),
            Rule.of("B03", "page exists, DOI is not registered", ERROR, PUBLISHER),
            Rule.of("B04", "identifier fails its check", WARNING, PUBLISHER),
            Rule.of("B05", "the site's citation contradicts its page", INFO, PUBLISHER),
            Rule.of("B06", "dates out of order", WARNING, PUBLISHER)
                    .turningOn(new Threshold(
                            "b06.grace", Kind.DAYS, "31d", "how long after its issue an article may come online")),
            Rule.of("B07", "the DOI's record is about another work", ERROR, PUBLISHER, REGISTRY),
            Rule.of("B08", "a person's decision has lapsed", WARNING, US));

    private BibliographicRules() {}
}
