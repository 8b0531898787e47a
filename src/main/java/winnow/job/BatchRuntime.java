package winnow.job;

import java.time.LocalDateTime;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Spring Batch, started on a database for as long as one run lasts. */
final class BatchRuntime implements AutoCloseable {

    private static final String RUN = "run";

    private final AnnotationConfigApplicationContext context;

    private BatchRuntime(AnnotationConfigApplicationContext context) {
        this.context = context;
    }

    static BatchRuntime on(DataSource dataSource) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean("dataSource", DataSource.class, () -> dataSource, bean -> bean.setDestroyMethodName(""));
        context.register(BatchConfiguration.class);
        context.refresh();
        return new BatchRuntime(context);
    }

    JobRepository repository() {
        return context.getBean(JobRepository.class);
    }

    /**
     * Runs the job of one run, or goes on with it: an execution that a dead process or a lost database left behind is
     * closed first. The caller holds the run lock, so whatever is marked as running is not. One that came to its end is
     * not run again.
     */
    JobExecution run(Job job, long runId) {
        JobParameters parameters =
                new JobParametersBuilder().addLong(RUN, runId).toJobParameters();
        JobExecution last = repository().getLastJobExecution(job.getName(), parameters);
        if (last != null && last.getStatus() == BatchStatus.COMPLETED) {
            return last;
        }
        if (last == null) {
            forgetWithoutExecution(job.getName(), parameters);
        } else {
            close(last);
        }
        try {
            return context.getBean(JobOperator.class).start(job, parameters);
        } catch (JobExecutionException notStarted) {
            throw new IllegalStateException("run " + runId + " cannot be started", notStarted);
        }
    }

    /** A process that was killed as it began may leave an instance that was never executed, and that is never started. */
    private void forgetWithoutExecution(String job, JobParameters parameters) {
        JobInstance left = repository().getJobInstance(job, parameters);
        if (left != null && repository().getJobExecutions(left).isEmpty()) {
            repository().deleteJobInstance(left);
        }
    }

    /**
     * Not by {@code JobOperator.recover}: it does so once for each run only, because the mark that it leaves is copied
     * into the next execution, and it leaves steps of unknown state, which cannot be started again (Spring Batch 6.0.6).
     */
    private void close(JobExecution last) {
        LocalDateTime now = LocalDateTime.now();
        for (StepExecution step : last.getStepExecutions()) {
            if (step.getStatus().isRunning() || step.getStatus() == BatchStatus.UNKNOWN) {
                step.setStatus(BatchStatus.FAILED);
                step.setEndTime(now);
                repository().update(step);
            }
        }
        if (last.getStatus().isRunning() || last.getStatus() == BatchStatus.UNKNOWN) {
            last.setStatus(BatchStatus.FAILED);
            last.setExitStatus(ExitStatus.FAILED);
            last.setEndTime(now);
            repository().update(last);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
