-- Dates that cannot all be true, compared at the coarser precision: online long after the issue, online in the future, or
-- retracted before it came out. An issue ahead of the online date is this site's custom and nothing to tell.
with dated as (
    select a.article_id, a.doi, a.published_online, a.issue_year, a.issue_month,
           substr(a.published_online || '-01-01', 1, 10)::date as online,
           (make_date(a.issue_year, coalesce(a.issue_month, 12), 1) + interval '1 month')::date - 1 as issue_ends
      from scope s
      join winnow.article a on a.article_id = s.article_id
     where a.published_online is not null
), wrong as (
    select article_id, doi, 'issue_date' as field,
           format('online %s, after its issue of %s%s', published_online, issue_year,
                  coalesce('-' || lpad(issue_month::text, 2, '0'), '')) as message,
           jsonb_build_object('published_online', published_online, 'issue_year', issue_year, 'issue_month', issue_month)
               as evidence
      from dated
     where online > issue_ends + :b06_grace::integer
     union all
    select article_id, doi, 'published_online', format('online %s lies in the future', published_online),
           jsonb_build_object('published_online', published_online)
      from dated
     where online > (:now::timestamptz at time zone 'UTC')::date + 1
     union all
    select d.article_id, d.doi, e.type, format('%s of %s, before it came out on %s', replace(e.type, '-', ' '),
                                               min(e.occurred_on), d.published_online),
           jsonb_build_object('published_online', d.published_online, 'type', e.type, 'occurred_on', min(e.occurred_on))
      from dated d
      join winnow.editorial_event e on e.affected_doi = d.doi
     where substr(e.occurred_on, 1, length(d.published_online)) < substr(d.published_online, 1, length(e.occurred_on))
     group by d.article_id, d.doi, d.published_online, e.type
)
select doi || '#' || field as subject, null as severity, doi, article_id, message, evidence from wrong;
