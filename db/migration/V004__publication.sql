-- What readers outside need: a memory of articles that are gone, and the orders in which lists are served.

create table winnow.deleted_article (
    doi              text not null primary key check (doi !~ '[A-Z]'),
    article_id       bigint not null unique,
    journal_code     text,
    year             integer,
    editorial_status text not null,
    affiliation_ids  bigint[] not null default '{}',
    deleted_at       timestamptz not null
);
create index on winnow.deleted_article (deleted_at);
comment on table winnow.deleted_article is 'Articles that were taken out of this database, kept for ever so that harvesters hear of it. Filled by a trigger; passed over once the article is back.';
comment on column winnow.deleted_article.doi is 'DOI of the article that was here.';
comment on column winnow.deleted_article.article_id is 'The key it had, which is its place in every list.';
comment on column winnow.deleted_article.journal_code is 'Its journal.';
comment on column winnow.deleted_article.year is 'Its year of publication.';
comment on column winnow.deleted_article.editorial_status is 'Where it stood when it was deleted.';
comment on column winnow.deleted_article.affiliation_ids is 'The affiliations it printed.';
comment on column winnow.deleted_article.deleted_at is 'When it was deleted.';

create function winnow.remember_deleted_article() returns trigger language plpgsql as $$
begin
    insert into winnow.deleted_article
    select old.doi, old.article_id, (select code from winnow.journal where journal_id = old.journal_id),
           coalesce(left(old.published_online, 4)::integer, old.issue_year), old.editorial_status,
           coalesce((select array_agg(affiliation_id order by ordinal)
                       from winnow.article_affiliation where article_id = old.article_id), '{}'),
           greatest(now(), old.last_changed_at)
        on conflict (doi) do update
       set article_id = excluded.article_id, journal_code = excluded.journal_code, year = excluded.year,
           editorial_status = excluded.editorial_status, affiliation_ids = excluded.affiliation_ids,
           deleted_at = excluded.deleted_at;
    return old;
end $$;
comment on function winnow.remember_deleted_article is 'Keeps what a harvester must be told about an article that goes.';
create trigger remember_deleted before delete on winnow.article
    for each row execute function winnow.remember_deleted_article();

-- Which year an article counts for: the one it came out in, else that of its issue.
create index article_year on winnow.article ((coalesce(left(published_online, 4)::integer, issue_year)), article_id);
comment on index winnow.article_year is 'Lists of a year, in the order in which they are served.';
