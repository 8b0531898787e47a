-- Falls of counters, each with the answer to whether it is part of a recount: falls of one journal that lie close together
-- and hit many of the articles that were looked at meanwhile. A fall that is seen later is part of it when the counter was
-- not seen between. Where the later reading was stored by an earlier run, a clock was set back or an archive read
-- afterwards: then the order proves nothing.
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
), weighed as materialized (
    select c.*, looked.articles as looked_at
      from cluster c
     cross join lateral (
            select count(*) as articles
              from winnow.article a
             where a.journal_id = c.journal_id
               and coalesce(
                   (select true from winnow.metric m
                     where m.article_id = a.article_id and m.source = c.source
                       and m.observed_at between c.first_at and c.last_at
                     limit 1),
                   (select true from winnow.outcome o
                     where o.doi = a.doi and o.step = 'scrape' and o.outcome in ('parsed', 'not-modified')
                       and o.observed_at between c.first_at and c.last_at
                     limit 1), false)) looked
     where c.articles >= :m04_at_least
), recount as materialized (
    select w.* from weighed w where w.articles >= :m04_share * w.looked_at
), placed as (
    select c.article_id, c.doi, c.journal_id, c.source, c.metric, c.observed_at, c.value, c.before, r.first_at, r.last_at,
           r.articles, r.looked_at
      from clustered c
      left join recount r on r.journal_id = c.journal_id and r.source = c.source and r.cluster = c.cluster
)
select p.article_id, p.doi, p.journal_id, p.source, p.metric, p.observed_at, p.value, p.before,
       p.first_at is not null or late.first_at is not null as recount,
       coalesce(p.first_at, late.first_at) as first_at, coalesce(p.last_at, late.last_at) as last_at,
       coalesce(p.articles, late.articles) as articles, coalesce(p.looked_at, late.looked_at) as looked_at
  from placed p
  left join lateral (
        select r.*
          from recount r
         where p.first_at is null and r.journal_id = p.journal_id and r.source = p.source
           and r.first_at <= p.observed_at
           and r.last_at >= (
               select max(l.observed_at)
                 from winnow.metric_look l
                cross join lateral (
                       select m.state
                         from winnow.metric m
                        where m.article_id = p.article_id and m.source = p.source and m.metric = p.metric
                          and m.observed_at <= l.observed_at
                        order by m.observed_at desc
                        limit 1) stood
                where l.article_id = p.article_id and l.source = p.source and l.observed_at < p.observed_at
                  and stood.state = 'reported')
         order by r.first_at desc
         limit 1) late on true;
