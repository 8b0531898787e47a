-- In the last harvest of saved or live pages a field's fill rate lies far below what it was: either articles lost claims
-- that their pages had, or pages came without the landmarks of any known layout.
with run as (
    select r.run_id, r.started_at
      from winnow.run r
     where r.kind = 'harvest' and exists (select from winnow.outcome o where o.run_id = r.run_id and o.step = 'scrape')
     order by r.started_at desc, r.run_id desc
     limit 1
), looked as (
    select o.doi, o.outcome, o.reason
      from winnow.outcome o
      join run on run.run_id = o.run_id
     where o.step = 'scrape' and o.outcome in ('parsed', 'layout-changed')
), now_filled as (
    select v.article_id, v.field, v.page_value is not null as filled, v.run_id
      from looked l
      join winnow.article a on a.doi = l.doi
      join winnow.field_verdict v on v.article_id = a.article_id
     where l.outcome = 'parsed'
), before_filled as (
    select n.article_id, n.field, n.filled,
           case when n.run_id <> run.run_id then n.filled else h.filled end as was
      from now_filled n
     cross join run
      left join lateral (
            select v.page_value is not null as filled
              from winnow.field_verdict_history v
             where v.article_id = n.article_id and v.field = n.field and v.run_id <> run.run_id
             order by v.superseded_at desc
             limit 1) h on n.run_id = run.run_id
), again as (
    select field, count(*) filter (where was is not null) as articles,
           count(*) filter (where was) as had, count(*) filter (where was and not filled) as lost
      from before_filled
     group by field
), others as (
    select v.field, count(*) as articles, count(*) filter (where v.page_value is not null) as filled
      from winnow.field_verdict v
     where v.article_id not in (select article_id from now_filled)
       and v.field in ('title', 'authors', 'journal', 'published_online', 'abstract', 'affiliations')
       and (select count(*) from looked) >= :s01_at_least
     group by v.field
), fresh as (
    select field, count(*) as articles, count(*) filter (where filled) as filled
      from before_filled
     where was is null
     group by field
), counted as (
    select case when c.run_id = run.run_id then b.state else c.state end as was, c.state as now
      from looked l
      join winnow.article a on a.doi = l.doi
     cross join run
     cross join lateral (
            select m.state, m.run_id
              from winnow.metric m
             where m.article_id = a.article_id and m.source = 'page' and m.metric = 'views.total'
             order by m.observed_at desc
             limit 1) c
      left join lateral (
            select m.state
              from winnow.metric m
             where m.article_id = a.article_id and m.source = 'page' and m.metric = 'views.total'
               and m.run_id <> run.run_id
             order by m.observed_at desc
             limit 1) b on c.run_id = run.run_id
     where l.outcome = 'parsed'
), drift as (
    select a.field, a.articles as looked_at, a.had::double precision / a.articles as was,
           (a.had - a.lost)::double precision / a.articles as now
      from again a
     where a.articles >= :s01_at_least and a.lost > 0
     union all
    select f.field, f.articles, o.filled::double precision / o.articles, f.filled::double precision / f.articles
      from fresh f
      join others o on o.field = f.field
     where f.articles >= :s01_at_least and o.articles >= :s01_at_least
     union all
    select 'counters', count(*), count(*) filter (where was <> 'absent')::double precision / count(*),
           count(*) filter (where now <> 'absent')::double precision / count(*)
      from counted
     where was is not null
    having count(*) >= :s01_at_least
     union all
    select 'layout', count(*), 1, 1 - count(*) filter (where outcome = 'layout-changed')::double precision / count(*)
      from looked
    having count(*) >= :s01_at_least
), worst as (
    select distinct on (field) field, looked_at, was, now from drift order by field, now - was
)
select 'site#' || w.field as subject, null as severity, null as doi, null::bigint as article_id,
       format('%s on %s%% of %s pages, %s%% before',
              case w.field when 'layout' then 'a known layout' else w.field || ' given' end, round((100 * w.now)::numeric), w.looked_at,
              round((100 * w.was)::numeric)) as message,
       jsonb_build_object('field', w.field, 'run_id', run.run_id, 'pages', w.looked_at,
                          'before', round(w.was::numeric, 3), 'now', round(w.now::numeric, 3)) as evidence
  from worst w
 cross join run
 where w.was - w.now >= :s01_drop;
