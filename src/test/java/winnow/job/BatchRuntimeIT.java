package winnow.job;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import winnow.testing.PostgresExtension;

@ExtendWith(PostgresExtension.class)
class BatchRuntimeIT {

    private static final String NAME = "made-up";

    @Test
    void a_run_whose_process_was_killed_before_its_first_execution_is_started(DataSource dataSource) {
        try (BatchRuntime batch = BatchRuntime.on(dataSource)) {
            batch.repository()
                    .createJobInstance(
                            NAME, new JobParametersBuilder().addLong("run", 7L).toJobParameters());

            assertThat(batch.run(job(batch.repository()), 7).getStatus()).isEqualTo(BatchStatus.COMPLETED);
            assertThat(batch.run(job(batch.repository()), 7).getStatus())
                    .as("and not again")
                    .isEqualTo(BatchStatus.COMPLETED);
            assertThat(batch.repository().findJobInstances(NAME))
                    .singleElement()
                    .satisfies(instance -> assertThat(batch.repository().getJobExecutions(instance))
                            .hasSize(1));
        }
    }

    private static Job job(JobRepository repository) {
        return new JobBuilder(NAME, repository)
                .start(new StepBuilder("only", repository)
                        .tasklet((contribution, context) -> RepeatStatus.FINISHED)
                        .build())
                .build();
    }
}
