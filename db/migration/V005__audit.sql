-- What lets the audit read every counter's history in order without visiting the table, and count moves by the day.

alter table winnow.metric drop constraint metric_pkey;
alter table winnow.metric
    add constraint metric_pkey primary key (article_id, source, metric, observed_at) include (state, value);

create statistics winnow.metric_day on ((observed_at at time zone 'UTC')::date) from winnow.metric;
comment on statistics winnow.metric_day is 'On how many days counters were read, which decides whether they are counted in parallel.';

create index finding_subject on winnow.finding (rule, subject);
comment on index winnow.finding_subject is 'Whether a finding was open before.';

create index outcome_trouble on winnow.outcome (outcome, reason)
    where step = 'scrape' and outcome not in ('parsed', 'not-modified', 'no-page');
comment on index winnow.outcome_trouble is 'The few attempts that gave no article.';
