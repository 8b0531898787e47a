-- The job repository that Spring Batch 6.0 expects, in a schema of its own.
-- Names, types and sequences follow the framework's contract; the comments are ours.

create schema if not exists batch;
comment on schema batch is 'Bookkeeping of Spring Batch: which job ran when, and how far each step came.';

create table batch.batch_job_instance (
    job_instance_id bigint not null primary key,
    version         bigint,
    job_name        varchar(100) not null,
    job_key         varchar(32) not null,
    constraint job_inst_un unique (job_name, job_key)
);

create table batch.batch_job_execution (
    job_execution_id bigint not null primary key,
    version          bigint,
    job_instance_id  bigint not null references batch.batch_job_instance (job_instance_id),
    create_time      timestamp not null,
    start_time       timestamp,
    end_time         timestamp,
    status           varchar(10),
    exit_code        varchar(2500),
    exit_message     varchar(2500),
    last_updated     timestamp
);
create index on batch.batch_job_execution (job_instance_id);

create table batch.batch_job_execution_params (
    job_execution_id bigint not null references batch.batch_job_execution (job_execution_id),
    parameter_name   varchar(100) not null,
    parameter_type   varchar(100) not null,
    parameter_value  varchar(2500),
    identifying      char(1) not null
);
create index on batch.batch_job_execution_params (job_execution_id);

create table batch.batch_step_execution (
    step_execution_id  bigint not null primary key,
    version            bigint not null,
    step_name          varchar(100) not null,
    job_execution_id   bigint not null references batch.batch_job_execution (job_execution_id),
    create_time        timestamp not null,
    start_time         timestamp,
    end_time           timestamp,
    status             varchar(10),
    commit_count       bigint,
    read_count         bigint,
    filter_count       bigint,
    write_count        bigint,
    read_skip_count    bigint,
    write_skip_count   bigint,
    process_skip_count bigint,
    rollback_count     bigint,
    exit_code          varchar(2500),
    exit_message       varchar(2500),
    last_updated       timestamp
);
create index on batch.batch_step_execution (job_execution_id);

create table batch.batch_step_execution_context (
    step_execution_id  bigint not null primary key references batch.batch_step_execution (step_execution_id),
    short_context      varchar(2500) not null,
    serialized_context text
);

create table batch.batch_job_execution_context (
    job_execution_id   bigint not null primary key references batch.batch_job_execution (job_execution_id),
    short_context      varchar(2500) not null,
    serialized_context text
);

create sequence batch.batch_step_execution_seq;
create sequence batch.batch_job_execution_seq;
create sequence batch.batch_job_instance_seq;

comment on table batch.batch_job_instance is 'One logical job with its identifying parameters.';
comment on table batch.batch_job_execution is 'One attempt at a job instance; a restart adds another.';
comment on table batch.batch_job_execution_params is 'Parameters of a job execution.';
comment on table batch.batch_step_execution is 'One attempt at a step, with the framework''s own counters (ours are in winnow.outcome).';
comment on table batch.batch_step_execution_context is 'Where a step stood, for a restart.';
comment on table batch.batch_job_execution_context is 'What a job carries from step to step, for a restart.';

do $$
declare
    named record;
begin
    for named in
        select c.table_name, c.column_name from information_schema.columns c where c.table_schema = 'batch'
    loop
        execute format('comment on column batch.%I.%I is %L', named.table_name, named.column_name,
                       'Kept by Spring Batch: ' || replace(named.column_name, '_', ' ') || '.');
    end loop;
end $$;
