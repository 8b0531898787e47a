package winnow.job;

import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
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
     * Runs the job of one run, or goes on with it: an execution that a dead process left behind is taken over first.
     * The caller holds the run lock, so whatever is marked as running is not.
     */
    JobExecution run(Job job, long runId) {
        JobParameters parameters =
                new JobParametersBuilder().addLong(RUN, runId).toJobParameters();
        JobExecution last = repository().getLastJobExecution(job.getName(), parameters);
        JobOperator operator = context.getBean(JobOperator.class);
        if (last != null && last.isRunning()) {
            operator.recover(last);
        }
        try {
            return operator.start(job, parameters);
        } catch (JobExecutionException notStarted) {
            throw new IllegalStateException("run " + runId + " cannot be started", notStarted);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
