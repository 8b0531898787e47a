-- Addresses that the site answered with a challenge or with a page that says there is none, as far as their last attempt
-- goes. An article is known by its DOI, whatever its address.
with suspect as (
    select distinct o.doi, case when o.doi is null then t.address end as address
      from winnow.outcome o
      join winnow.target t on t.target_id = o.target_id
     where o.step = 'scrape' and o.outcome not in ('parsed', 'not-modified', 'no-page')
       and o.reason in ('challenge', 'soft-404')
), attempt as (
    select s.doi as place, o.reason, o.at, o.run_id
      from suspect s
      join winnow.outcome o on o.doi = s.doi and o.step = 'scrape'
     union all
    select s.address, o.reason, o.at, o.run_id
      from suspect s
      join winnow.target t on t.address = s.address
      join winnow.outcome o on o.target_id = t.target_id and o.step = 'scrape'
), last as (
    select distinct on (place) place, reason, at, run_id from attempt order by place, at desc
)
select 'site#' || l.reason as subject, null as severity, null as doi, null::bigint as article_id,
       format('%s addresses answered with %s', count(*),
              case l.reason when 'challenge' then 'a challenge' else 'a page that says there is none' end) as message,
       jsonb_build_object('reason', l.reason, 'addresses', count(*), 'first_at', min(l.at), 'last_at', max(l.at),
                          'runs', jsonb_agg(distinct l.run_id),
                          'examples', to_jsonb((array_agg(l.place order by l.at desc, l.place))[1:5])) as evidence
  from last l
 where l.reason in ('challenge', 'soft-404')
 group by l.reason
having count(*) >= greatest(:s02_at_least, 1);
