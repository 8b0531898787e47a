-- The last look at the page is longer ago than the policy allows. Articles read from saved files only are under no policy.
with last as materialized (
    select a.article_id, a.doi, o.observed_at, o.run_id
      from scope s
      join winnow.article a on a.article_id = s.article_id
     cross join lateral (
            select o.observed_at, o.run_id
              from winnow.outcome o
             where o.doi = a.doi and o.step = 'scrape' and o.outcome in ('parsed', 'not-modified')
               and o.observed_at is not null
             order by o.observed_at desc
             limit 1) o
)
select l.doi as subject, null as severity, l.doi, l.article_id,
       'not observed since ' || to_char(l.observed_at at time zone 'UTC', 'YYYY-MM-DD') as message,
       jsonb_build_object('last_observed_at', l.observed_at, 'run_id', l.run_id) as evidence
  from last l
  join winnow.run r on r.run_id = l.run_id
 where l.observed_at < :now::timestamptz - :m10_stale_after * interval '1 day'
   and coalesce(r.parameters -> 'from', '[]') = '[]';
