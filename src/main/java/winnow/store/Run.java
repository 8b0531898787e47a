package winnow.store;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A run as it is kept.
 *
 * @param runId key within this database
 * @param kind what it does
 * @param parameters what it was asked to do, a JSON object
 * @param status how far it came
 * @param startedAt when it began
 * @param finishedAt when it ended; empty while it runs
 * @param exitCode exit code given to the shell
 * @param jobExecutionId the framework's last execution of it
 */
public record Run(
        long runId,
        RunKind kind,
        String parameters,
        RunStatus status,
        Instant startedAt,
        Optional<Instant> finishedAt,
        OptionalInt exitCode,
        OptionalLong jobExecutionId) {}
