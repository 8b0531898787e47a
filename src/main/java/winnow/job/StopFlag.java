package winnow.job;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepInterruptionPolicy;

/**
 * Asks a running job to finish the item in hand and end as stopped. {@code JobOperator.stop()} is not used: called in
 * the job's own process it destroys the running step's reader and loses its place (Spring Batch 6.0).
 */
public final class StopFlag implements StepInterruptionPolicy {

    private final AtomicBoolean raised = new AtomicBoolean();

    /** Raises the flag; may be called from any thread, a signal handler included. */
    public void raise() {
        raised.set(true);
    }

    /** Whether the flag is up. */
    public boolean raised() {
        return raised.get();
    }

    /** Without {@code setTerminateOnly} the framework would call the half-done step completed. */
    @Override
    public void checkInterrupted(StepExecution execution) throws JobInterruptedException {
        if (raised.get()) {
            execution.setTerminateOnly();
            throw new JobInterruptedException("stop asked for");
        }
    }
}
