-- What discovery has asked for, and what has to be asked for again.

create table winnow.discovery_window (
    source    text not null check (source in ('crossref', 'site')),
    scope     text not null,
    from_day  date,
    until_day date,
    doubt     text,
    asked_at  timestamptz not null,
    run_id    bigint not null references winnow.run on delete cascade,
    primary key (source, scope),
    check ((source = 'crossref') = (from_day is not null and until_day is not null)),
    check (from_day <= until_day)
);
create index on winnow.discovery_window (run_id);
create index on winnow.discovery_window (source) where doubt is not null;
comment on table winnow.discovery_window is 'Stretches of a listing that were asked for: proven complete, or to be asked for again.';
comment on column winnow.discovery_window.source is 'crossref (a listing by days of indexing) or site (issues, volumes, journals).';
comment on column winnow.discovery_window.scope is 'What was asked for: 2025-01-01/2025-01-31, or/54/4, or/54, or.';
comment on column winnow.discovery_window.from_day is 'First day, for crossref.';
comment on column winnow.discovery_window.until_day is 'Last day, included, for crossref.';
comment on column winnow.discovery_window.doubt is 'Why it is not proven complete; null where it is.';
comment on column winnow.discovery_window.asked_at is 'When it was asked for last.';
comment on column winnow.discovery_window.run_id is 'Run that asked last.';

alter table winnow.run add column discovered_at timestamptz;
alter table winnow.run add column skipped bigint check (skipped >= 0);
comment on column winnow.run.discovered_at is 'When all its targets were known; a restart does not discover again after that.';
comment on column winnow.run.skipped is 'Articles that the refresh policy left for another day; null where it was not asked.';
