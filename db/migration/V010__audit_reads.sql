-- What the audit reads: every counter's history with the runs that read it, from the index alone, and the looks at an
-- article's page by the time of the look.

alter table winnow.metric drop constraint metric_pkey;
alter table winnow.metric
    add constraint metric_pkey primary key (article_id, source, metric, observed_at) include (state, value, run_id);

create index outcome_look on winnow.outcome (doi, observed_at)
    where step = 'scrape' and outcome in ('parsed', 'not-modified');
comment on index winnow.outcome_look is 'Looks at a page in order of time.';

drop statistics winnow.metric_day;
