-- What records report of editorial events, kept when they report it no longer; and the events themselves, each once.

alter table winnow.editorial_event rename to editorial_report;
alter table winnow.editorial_report rename column event_id to report_id;
alter sequence winnow.editorial_event_event_id_seq rename to editorial_report_report_id_seq;
alter index winnow.editorial_event_pkey rename to editorial_report_pkey;
alter index winnow.editorial_event_article_id_idx rename to editorial_report_article_id_idx;
alter index winnow.editorial_event_notice_doi_idx rename to editorial_report_notice_doi_idx;
alter index winnow.editorial_event_reported_by_idx rename to editorial_report_reported_by_idx;
alter table winnow.editorial_report rename constraint editorial_event_article_id_fkey to editorial_report_article_id_fkey;

alter table winnow.editorial_report
    add column ended_at timestamptz,
    add constraint editorial_report_order check (ended_at >= seen_at);
drop index winnow.editorial_event_key;
create unique index editorial_report_key on winnow.editorial_report
    (affected_doi, type, coalesce(notice_doi, ''), source, reported_by) where ended_at is null;
create index editorial_report_affected on winnow.editorial_report (affected_doi);
create index editorial_report_bare on winnow.editorial_report (affected_doi) where notice_doi is null;

comment on table winnow.editorial_report is 'Who reported which editorial event, from when until when. A record of the article and one of the notice may report the same event: editorial_event has it once.';
comment on column winnow.editorial_report.report_id is 'Key within this database.';
comment on column winnow.editorial_report.article_id is 'The article it happened to; null until that article is stored.';
comment on column winnow.editorial_report.occurred_on is 'When it happened, in ISO 8601 as precisely as the record gave it last.';
comment on column winnow.editorial_report.seen_at is 'When the record was first read to say so.';
comment on column winnow.editorial_report.ended_at is 'When the record was first read to say so no longer; null while it does. If it says so again, that is a new row.';
comment on index winnow.editorial_report_key is 'A record reports an event once at a time.';
comment on index winnow.editorial_report_affected is 'All that was ever reported of an article.';
comment on index winnow.editorial_report_bare is 'Reports that name no notice, which are few: for them a notice is looked for.';

-- Grouped by plain columns, so that a condition on the article reaches the indexes of the table. One on the notice alone has
-- all reports without a notice looked at: better ask for the articles of the reports that name it.
create view winnow.editorial_event as
    with attributed as (
        select r.report_id, r.article_id, r.affected_doi, r.type, r.notice_doi, r.source, r.occurred_on, r.reported_by,
               r.seen_at
          from winnow.editorial_report r
         where r.ended_at is null and r.notice_doi is not null
         union all
        select r.report_id, r.article_id, r.affected_doi, r.type, n.notice_doi, r.source, r.occurred_on, r.reported_by,
               r.seen_at
          from winnow.editorial_report r
          left join lateral (
                   -- The notice of the same day, month or year if there is one.
                   select o.notice_doi
                     from winnow.editorial_report o
                    where o.affected_doi = r.affected_doi and o.type = r.type and o.source = r.source
                      and o.ended_at is null and o.notice_doi is not null
                    order by starts_with(o.occurred_on, r.occurred_on) or starts_with(r.occurred_on, o.occurred_on)
                             desc nulls last, o.occurred_on, o.notice_doi
                    limit 1) n on true
         where r.ended_at is null and r.notice_doi is null
    )
    select min(report_id) as event_id, max(article_id) as article_id, affected_doi, type, notice_doi, source,
           (array_agg(occurred_on order by length(occurred_on) desc nulls last, occurred_on))[1] as occurred_on,
           min(seen_at) as seen_at, array_agg(distinct reported_by order by reported_by) as reported_by
      from attributed
     group by affected_doi, type, notice_doi, source;
comment on view winnow.editorial_event is 'Retractions, corrections and the like, typed, as they are reported now: one row for each article affected, type, notice and source, however many records report it. The row belongs to the article affected, never to the notice.';
comment on column winnow.editorial_event.event_id is 'Key within this database: that of the first of its reports.';
comment on column winnow.editorial_event.article_id is 'The article it happened to; null until that article is stored.';
comment on column winnow.editorial_event.affected_doi is 'DOI of the article it happened to.';
comment on column winnow.editorial_event.type is 'retraction, correction, corrigendum, erratum, expression-of-concern, withdrawal, reinstatement and so on.';
comment on column winnow.editorial_event.notice_doi is 'DOI of the notice; null where no report of this source names one. A report without a notice is of the event with one, if there is such an event of the same article, type and source.';
comment on column winnow.editorial_event.source is 'Who says so: page, xml, crossref or retraction-watch.';
comment on column winnow.editorial_event.occurred_on is 'When it happened, in ISO 8601: the most precise date reported, the earliest of several.';
comment on column winnow.editorial_event.seen_at is 'When it was first read.';
comment on column winnow.editorial_event.reported_by is 'DOIs of the records that report it: the article''s own, the notice''s, or both.';

drop index winnow.article_editorial_status_idx;
create index article_not_current on winnow.article (editorial_status, last_changed_at, article_id)
    where editorial_status <> 'current';
comment on index winnow.article_not_current is 'Lists of what was retracted, corrected and so on, and what of it changed since a moment.';
