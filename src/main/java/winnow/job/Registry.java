package winnow.job;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import winnow.model.Doi;
import winnow.model.LookupOutcome;

/** Answers what is registered about DOIs; one outcome for each that is asked. */
interface Registry {

    /** Asks nobody: for runs without network. */
    Registry SILENT = dois -> {
        Map<Doi, LookupOutcome> answers = new HashMap<>();
        dois.forEach(doi -> answers.put(doi, new LookupOutcome.NotAsked()));
        return answers;
    };

    Map<Doi, LookupOutcome> lookUp(Collection<Doi> dois) throws InterruptedException;
}
