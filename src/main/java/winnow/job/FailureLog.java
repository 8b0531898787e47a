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

    static void tell(long runId, Optional<Doi> doi, StepOutcome outcome) {
        if (!outcome.goesOn()) {
            String article = doi.map(Doi::value).orElse("");
            log.atInfo()
                    .addKeyValue("run", runId)
                    .addKeyValue("doi", article)
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
