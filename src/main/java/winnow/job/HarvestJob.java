package winnow.job;

import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;

/**
 * The steps of a harvest, one after the other: discover, scrape, reconcile, audit, balance. Each step takes up what is
 * left of it, so a restart runs the same job again. A chunk is one batch of whatever was ready, written by the store in a
 * transaction of its own; the framework only keeps its books.
 */
final class HarvestJob {

    static final String NAME = "harvest";

    private final JobRepository repository;
    private final HarvestLock lock;
    private final StopFlag stop;
    private final Progress progress;
    private final ResourcelessTransactionManager none = new ResourcelessTransactionManager();

    HarvestJob(JobRepository repository, HarvestLock lock, StopFlag stop, Progress progress) {
        this.repository = repository;
        this.lock = lock;
        this.stop = stop;
        this.progress = progress;
    }

    /** Work without items. */
    interface Task {
        void run() throws Exception;
    }

    /** Items read and written; a step that has none has neither. */
    record Flow<T>(DrainingReader<T> reader, ItemWriter<List<T>> writer) {}

    Job of(Task discover, Flow<?> scrape, Flow<?> reconcile, Task audit, Task balance) {
        return new JobBuilder(NAME, repository)
                .start(task("discover", discover))
                .next(flow("scrape", scrape))
                .next(flow("reconcile", reconcile))
                .next(task("audit", audit))
                .next(task("balance", balance))
                .build();
    }

    /** A run over what is stored: no page is fetched, so its targets pass one step only. */
    Job ofStored(Task discover, Flow<?> reread, Task audit, Task balance) {
        return new JobBuilder("reparse", repository)
                .start(task("discover", discover))
                .next(flow("reread", reread))
                .next(task("audit", audit))
                .next(task("balance", balance))
                .build();
    }

    private <T> Step flow(String name, Flow<T> flow) {
        return new StepBuilder(name, repository)
                .<List<T>, List<T>>chunk(1)
                .reader(flow.reader())
                .writer(chunk -> {
                    lock.ensure();
                    flow.writer().write(chunk);
                })
                .transactionManager(none)
                .interruptionPolicy(stop)
                .allowStartIfComplete(true)
                .build();
    }

    private Step task(String name, Task task) {
        Tasklet tasklet = (contribution, context) -> {
            progress.step(name, -1);
            stop.interrupting(context.getStepContext().getStepExecution(), task::run);
            return RepeatStatus.FINISHED;
        };
        return new StepBuilder(name, repository)
                .tasklet(tasklet, none)
                .allowStartIfComplete(true)
                .build();
    }
}
