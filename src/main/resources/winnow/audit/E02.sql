-- One source says that an article was retracted or withdrawn, another that was asked and would know says nothing of it; or
-- the site itself voices concern and the registry knows nothing. Corrections that only one side has are no disagreement:
-- the registry rarely carries them. The site speaks by the article's page, its XML or the notice; a registry that was not
-- asked, or whose record is about another work, is silent, not in disagreement. A retraction that was taken back, so that
-- the article stands unretracted, is none either.
with event as (
    select e.affected_doi as doi,
           case when e.source in ('page', 'xml') then 'site' else 'registry' end as side,
           case when e.type in ('retraction', 'withdrawal', 'removal') then 'retraction' else e.type end as kind,
           e.source, e.notice_doi, e.occurred_on, e.seen_at
      from winnow.editorial_event e
     where e.type in ('retraction', 'withdrawal', 'removal', 'expression-of-concern')
), spoken as (
    select e.doi, e.side, e.kind, min(e.occurred_on) as occurred_on, min(e.seen_at) as seen_at,
           string_agg(distinct e.source, ', ') as sources, min(e.notice_doi) as notice
      from event e
     group by e.doi, e.side, e.kind
), lone as (
    select s.*, a.article_id
      from spoken s
      join winnow.article a on a.doi = s.doi
     cross join lateral (
            select max(o.observed_at) as observed_at
              from winnow.outcome o
             where o.doi = a.doi and o.step = 'scrape' and o.outcome in ('parsed', 'not-modified')) page
     where not exists (select from event o
                        where o.doi = s.doi and o.side <> s.side and o.kind in (s.kind, 'retraction'))
       and case s.side
           when 'site' then a.registry_status = 'found'
           else s.kind = 'retraction' and page.observed_at is not null
                and (s.occurred_on is null
                     or s.occurred_on <= to_char(page.observed_at at time zone 'UTC', 'YYYY-MM-DD')) end
       and not (s.kind = 'retraction' and a.editorial_status not in ('retracted', 'withdrawn')
                and exists (select from winnow.editorial_event r
                             where r.affected_doi = s.doi and r.type = 'reinstatement'))
       and s.seen_at <= :now::timestamptz - :e02_lag * interval '1 day'
)
select l.doi || '#' || l.kind as subject, case l.kind when 'retraction' then null else 'info' end as severity, l.doi,
       l.article_id,
       format('%s says %s%s, %s does not', case l.side when 'site' then 'the site' else 'the registry' end,
              replace(l.kind, '-', ' '), coalesce(' (notice ' || l.notice || ')', ''),
              case l.side when 'site' then 'the registry' else 'the site' end) as message,
       jsonb_strip_nulls(jsonb_build_object('kind', l.kind, 'said_by', l.sources, 'notice', l.notice,
                                            'occurred_on', l.occurred_on, 'seen_at', l.seen_at)) as evidence
  from lone l;
