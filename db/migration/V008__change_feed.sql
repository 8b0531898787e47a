-- What a reader of changes needs to be sure that nothing was missed: when a reading was stored, and when an article went.

alter table winnow.metric add column recorded_at timestamptz not null default now();
create index metric_recorded on winnow.metric using brin (recorded_at);
comment on column winnow.metric.recorded_at is 'When the reading was stored, which may be long after it was observed: an export of what is new since goes by it.';
comment on index winnow.metric_recorded is 'Readings stored since a moment; rows lie in the order in which they were stored.';

create or replace function winnow.remember_deleted_article() returns trigger language plpgsql as $$
begin
    insert into winnow.deleted_article
    select old.doi, old.article_id, (select code from winnow.journal where journal_id = old.journal_id),
           coalesce(left(old.published_online, 4)::integer, old.issue_year), old.editorial_status,
           coalesce((select array_agg(affiliation_id order by ordinal)
                       from winnow.article_affiliation where article_id = old.article_id), '{}'),
           -- Not the beginning of the transaction: a list that was served since would have told of the article.
           greatest(clock_timestamp(), old.last_changed_at)
        on conflict (doi) do update
       set article_id = excluded.article_id, journal_code = excluded.journal_code, year = excluded.year,
           editorial_status = excluded.editorial_status, affiliation_ids = excluded.affiliation_ids,
           deleted_at = excluded.deleted_at;
    return old;
end $$;
