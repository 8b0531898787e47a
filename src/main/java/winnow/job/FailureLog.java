package winnow.job;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import winnow.model.Doi;
import winnow.store.StepOutcome;

/** Writes each target that fails into the log, with fields of its own for logs that are read by programs. */
final class FailureLog {

    private static final Logger log = LoggerFactory.getLogger("winnow.harvest.failed");

    private FailureLog() {}

    /**
     * Tells it.
     *
     * @param doi the article, where known
     * @param place where it was read from, for one that is not known
     */
    static void tell(long runId, Optional<Doi> doi, String place, StepOutcome outcome) {
        if (!outcome.goesOn()) {
            String article = doi.map(Doi::value).orElse(place);
            log.atInfo()
                    .addKeyValue("run", runId)
                    .addKeyValue("doi", doi.map(Doi::value).orElse(""))
                    .addKeyValue("outcome", outcome.outcome())
                    .addKeyValue("reason", outcome.reason())
                    .log(
                            "run {}: {} {}, {}: {}",
                            runId,
                            article,
                            outcome.outcome(),
                            outcome.reason(),
                            outcome.detail().orElse(""));
        }
    }
}
