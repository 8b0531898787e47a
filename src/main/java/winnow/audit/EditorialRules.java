package winnow.audit;

import static winnow.audit.Mender.PUBLISHER;
import static winnow.model.Severity.ERROR;
import static winnow.model.Severity.INFO;
import static winnow.model.Severity.WARNING;

import java.util.List;

/** Rules about what happened to an article after publication. */
final class EditorialRules {

    static final List<Rule> ALL = List.of(Rule.of("E01", "retracted, corrected or of concern", WARNING, PUBLISHER)
            .or(ERROR, INFO));

    private EditorialRules() {}
}
