package winnow.job;

import java.util.HashSet;
import java.util.Set;
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
    private final Set<Thread> waiting = new HashSet<>();

    /** Work that may wait for long. */
    interface Work {
        void run() throws Exception;
    }

    /** Raises the flag; may be called from any thread, a signal handler included. */
    public void raise() {
        raised.set(true);
        synchronized (waiting) {
            waiting.forEach(Thread::interrupt);
        }
    }

    /** Whether the flag is up. */
    public boolean raised() {
        return raised.get();
    }

    /**
     * Does work in this thread that the flag interrupts, however long it waits.
     *
     * @throws JobInterruptedException when it did
     */
    void interrupting(StepExecution execution, Work work) throws Exception {
        synchronized (waiting) {
            waiting.add(Thread.currentThread());
        }
        try {
            checkInterrupted(execution);
            work.run();
        } catch (InterruptedException stopped) {
            checkInterrupted(execution);
            throw stopped;
        } finally {
            synchronized (waiting) {
                waiting.remove(Thread.currentThread());
                Thread.interrupted();
            }
        }
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
