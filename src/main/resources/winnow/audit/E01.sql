-- Something happened to the article after publication, by any source: one finding a kind of event. A notice is not
-- retracted by being one; a reinstatement takes the weight off what came before it.
with event as (
    select e.affected_doi as doi, e.type, e.notice_doi, e.source, e.reported_by, e.occurred_on
      from winnow.editorial_event e
), grouped as (
    select e.doi, e.type,
           min(e.occurred_on) as occurred_on,
           string_agg(distinct e.notice_doi, ', ') as notices,
           string_agg(distinct e.source, ', ') as sources,
           jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
               'source', e.source, 'notice', e.notice_doi, 'reported_by', e.reported_by,
               'occurred_on', e.occurred_on))
               order by e.source, e.notice_doi) as events
      from event e
     group by e.doi, e.type
), weighed as (
    select g.*, a.article_id, a.editorial_status,
           g.type in ('retraction', 'withdrawal', 'removal')
               and a.editorial_status not in ('retracted', 'withdrawn')
               and exists (select from event r where r.doi = g.doi and r.type = 'reinstatement') as lifted
      from grouped g
      left join winnow.article a on a.doi = g.doi
)
select w.doi || '#' || w.type as subject,
       case when w.lifted then 'info'
            when w.type in ('retraction', 'withdrawal', 'removal') then 'error'
            when w.type in ('expression-of-concern', 'partial-retraction') then 'warning'
            else 'info' end as severity,
       w.doi, w.article_id,
       replace(w.type, '-', ' ') || coalesce(' of ' || w.occurred_on, '') || coalesce(', notice ' || w.notices, '')
           || ' (' || w.sources || ')' || case when w.lifted then ', later reinstated' else '' end as message,
       jsonb_build_object('type', w.type, 'editorial_status', w.editorial_status, 'events', w.events) as evidence
  from weighed w;
