-- Falls of counters, each with the answer to whether it is part of a recount: falls of one journal that lie close together
-- and hit many of the articles that were looked at meanwhile. Where harvests never pause, falls that have nothing to do
-- with one another lie close together too: a long chain of them is cut into tiles, and what counts is a dense tile; a
-- chain without any counts as a whole only while it is no longer than it takes to look at every article. What is dense
-- within that time is one recount, with the falls just before and after. A fall that is seen later is part of it when the
-- counter was not seen between.
with seen as (
    select article_id, doi, journal_id, source, metric, observed_at, value, before
      from counter_step
     where value < before
     union all
    select article_id, doi, journal_id, source, metric, observed_at, value, before
      from counter_step_beside
     where value < before
), sure as (
    select * from seen where before - value >= :m03_at_least
), spaced as (
    select s.*,
           case when s.observed_at - lag(s.observed_at) over (partition by s.journal_id, s.source order by s.observed_at)
                     <= :m04_gap * interval '1 day' then 0 else 1 end as opens
      from sure s
), chained as (
    select s.*, sum(s.opens) over (partition by s.journal_id, s.source order by s.observed_at) as chain
      from spaced s
), measured as (
    select c.*,
           max(c.observed_at) over one_chain - min(c.observed_at) over one_chain as span,
           floor(extract(epoch from c.observed_at) / (86400 * greatest(:m04_gap, 1)))::bigint as tile
      from chained c
    window one_chain as (partition by c.journal_id, c.source, c.chain)
), piece as (
    select m.journal_id, m.source, m.chain, p.piece, min(m.observed_at) as first_at, max(m.observed_at) as last_at,
           count(distinct m.article_id) as articles
      from measured m
     cross join lateral (
            select m.tile as piece where m.span > :m04_gap * interval '1 day'
             union all
            select null where m.span <= :m04_span * interval '1 day') p
     where m.journal_id is not null
     group by m.journal_id, m.source, m.chain, p.piece
), weighed as materialized (
    select p.*, looked.articles as looked_at
      from piece p
     cross join lateral (
            select count(*) as articles
              from winnow.article a
             where a.journal_id = p.journal_id
               and coalesce(
                   (select true from winnow.outcome o
                     where o.doi = a.doi and o.step = 'scrape' and o.outcome in ('parsed', 'not-modified')
                       and o.observed_at between p.first_at and p.last_at
                     limit 1),
                   (select true from winnow.metric m
                     where m.article_id = a.article_id and m.source = p.source
                       and m.observed_at between p.first_at and p.last_at
                     limit 1), false)) looked
     where p.articles >= :m04_at_least
), dense as (
    select w.*
      from weighed w
     where w.articles >= :m04_share * w.looked_at
       and (w.piece is not null or not exists (
            select from weighed t
             where t.journal_id = w.journal_id and t.source = w.source and t.chain = w.chain and t.piece is not null
               and t.articles >= :m04_share * t.looked_at))
), parted as (
    select d.*,
           case when d.first_at - max(d.last_at) over (partition by d.journal_id, d.source order by d.first_at
                     rows between unbounded preceding and 1 preceding) <= :m04_span * interval '1 day'
                then 0 else 1 end as opens
      from dense d
), numbered as (
    select p.*, sum(p.opens) over (partition by p.journal_id, p.source order by p.first_at) as number from parted p
), merged as (
    select n.journal_id, n.source, n.number, min(n.first_at) as first_at, max(n.last_at) as last_at,
           case when count(*) = 1 then min(n.looked_at) end as looked_at
      from numbered n
     group by n.journal_id, n.source, n.number
), recount as materialized (
    select m.journal_id, m.source, m.number, m.first_at, m.last_at, coalesce(m.looked_at, (
           select count(*)
             from winnow.article a
            where a.journal_id = m.journal_id
              and exists (select from winnow.metric_look l
                           where l.article_id = a.article_id and l.source = m.source
                             and l.observed_at between m.first_at and m.last_at))) as looked_at
      from merged m
), placed as (
    select m.article_id, m.doi, m.journal_id, m.source, m.metric, m.observed_at, m.value, m.before,
           r.first_at, r.last_at, r.looked_at
      from measured m
      left join lateral (
            select n.number
              from numbered n
             where n.journal_id = m.journal_id and n.source = m.source
               and m.observed_at between n.first_at - :m04_gap * interval '1 day' and n.last_at + :m04_gap * interval '1 day'
             order by m.observed_at between n.first_at and n.last_at desc, n.first_at
             limit 1) near on true
      left join recount r on r.journal_id = m.journal_id and r.source = m.source and r.number = near.number
), known as (
    select p.article_id, p.doi, p.journal_id, p.source, p.metric, p.observed_at, p.value, p.before,
           p.first_at is not null or late.first_at is not null as recount,
           coalesce(p.first_at, late.first_at) as first_at, coalesce(p.last_at, late.last_at) as last_at,
           coalesce(p.looked_at, late.looked_at) as looked_at
      from placed p
      left join lateral (
            select r.*
              from numbered n
              join recount r on r.journal_id = n.journal_id and r.source = n.source and r.number = n.number
             where p.first_at is null and n.journal_id = p.journal_id and n.source = p.source
               and n.first_at <= p.observed_at
               and greatest(n.first_at + :m04_gap * interval '1 day', n.last_at) >= (
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
             order by n.first_at desc
             limit 1) late on true
), counted as (
    select k.journal_id, k.source, k.first_at, count(distinct k.article_id) as articles
      from known k
     where k.recount
     group by k.journal_id, k.source, k.first_at
)
select k.article_id, k.doi, k.journal_id, k.source, k.metric, k.observed_at, k.value, k.before, k.recount, k.first_at,
       k.last_at, c.articles, greatest(k.looked_at, c.articles) as looked_at
  from known k
  left join counted c on c.journal_id = k.journal_id and c.source = k.source and c.first_at = k.first_at and k.recount;
