-- Falls of counters, each with the answer to whether it is part of a recount: falls of one journal that lie close together
-- and hit many of the articles that were looked at meanwhile. Where the later reading was stored by an earlier run, a
-- clock was set back or an archive read afterwards: then the order proves nothing.
with seen as (
    select article_id, doi, journal_id, source, metric, observed_at, value, before
      from counter_step
     where value < before
     union all
    select a.article_id, a.doi, a.journal_id, x.source, x.metric, x.observed_at, x.value, x.before
      from winnow.article a
     cross join lateral (
            select m.source, m.metric, m.observed_at, m.value,
                   lag(m.value) over (partition by m.source, m.metric order by m.observed_at) as before
              from winnow.metric m
             where m.article_id = a.article_id and m.state = 'reported') x
     where a.journal_id in (select journal_id from counter_step where value < before)
       and not exists (select from scope s where s.article_id = a.article_id)
       and x.observed_at > :now::timestamptz - :window * interval '1 day'
       and x.metric <> 'references'
       and x.value < x.before
), sure as (
    select f.*
      from seen f
     cross join lateral (
            select m.run_id
              from winnow.metric m
             where m.article_id = f.article_id and m.source = f.source and m.metric = f.metric
               and m.observed_at = f.observed_at) later
     cross join lateral (
            select m.run_id
              from winnow.metric m
             where m.article_id = f.article_id and m.source = f.source and m.metric = f.metric
               and m.state = 'reported' and m.observed_at < f.observed_at
             order by m.observed_at desc
             limit 1) earlier
     where f.before - f.value >= :m03_at_least and earlier.run_id <= later.run_id
), spaced as (
    select s.*,
           case when s.observed_at - lag(s.observed_at) over (partition by s.journal_id, s.source order by s.observed_at)
                     <= :m04_gap * interval '1 day' then 0 else 1 end as opens
      from sure s
), clustered as (
    select s.*, sum(s.opens) over (partition by s.journal_id, s.source order by s.observed_at) as cluster
      from spaced s
), cluster as (
    select c.journal_id, c.source, c.cluster, min(c.observed_at) as first_at, max(c.observed_at) as last_at,
           count(distinct c.article_id) as articles
      from clustered c
     where c.journal_id is not null
     group by c.journal_id, c.source, c.cluster
), weighed as (
    select c.*, looked.articles as looked_at
      from cluster c
     cross join lateral (
            select count(*) as articles
              from winnow.article a
             where a.journal_id = c.journal_id
               and (exists (select from winnow.metric m
                             where m.article_id = a.article_id and m.source = c.source
                               and m.observed_at between c.first_at and c.last_at)
                    or exists (select from winnow.outcome o
                                where o.doi = a.doi and o.step = 'scrape' and o.outcome in ('parsed', 'not-modified')
                                  and o.observed_at between c.first_at and c.last_at))) looked
     where c.articles >= :m04_at_least
)
select c.article_id, c.doi, c.journal_id, c.source, c.metric, c.observed_at, c.value, c.before,
       coalesce(w.articles >= :m04_share * w.looked_at, false) as recount, w.first_at, w.last_at,
       w.articles as articles, w.looked_at
  from clustered c
  left join weighed w on w.journal_id = c.journal_id and w.source = c.source and w.cluster = c.cluster;
