-- The looks at an article's page by the time of the look: whether it was looked at in between, and when it was last.

create index outcome_look on winnow.outcome (doi, observed_at)
    where step = 'scrape' and outcome in ('parsed', 'not-modified');
comment on index winnow.outcome_look is 'Looks at a page in order of time.';

drop statistics winnow.metric_day;
