-- Steps of the counters in scope that may mean something: every fall, every rise of a total that is large enough to be a
-- jump, and of each counter its first number, which steps from nothing. Looks without a number are passed over: a number is
-- held against the last number before it. Numbers are gathered by counter, not by a window: that may be done by several
-- processes at once, each with a range of the articles. A wide scope is worked out by reading all there is in order, a
-- narrow one article by article.
with ranged as (
    select m.article_id, m.source, m.metric, array_agg(m.observed_at order by m.observed_at) as times,
           array_agg(m.value order by m.observed_at) as numbers
      from winnow.metric m
     where m.state = 'reported' and m.article_id <= (select max(article_id) / 2 from winnow.article)
     group by m.article_id, m.source, m.metric
     union all
    select m.article_id, m.source, m.metric, array_agg(m.observed_at order by m.observed_at),
           array_agg(m.value order by m.observed_at)
      from winnow.metric m
     where m.state = 'reported' and m.article_id > (select max(article_id) / 2 from winnow.article)
     group by m.article_id, m.source, m.metric
), step as (
    select r.article_id, r.source, r.metric, x.observed_at, x.value, x.before
      from ranged r
     cross join lateral unnest(r.times, r.numbers, null::bigint || r.numbers)
           x (observed_at, value, before)
     where :scope_wide
       and x.observed_at > :now::timestamptz - :window * interval '1 day'
       and r.metric <> 'references'
       and (x.before is null or x.value < x.before
            or r.metric in ('views.total', 'downloads.total') and x.value - x.before >= :m08_at_least)
     union all
    select s.article_id, x.source, x.metric, x.observed_at, x.value, x.before
      from scope s
     cross join lateral (
            select m.source, m.metric, m.observed_at, m.value,
                   lag(m.value) over (partition by m.source, m.metric order by m.observed_at) as before
              from winnow.metric m
             where m.article_id = s.article_id and m.state = 'reported') x
     where not :scope_wide
       and x.observed_at > :now::timestamptz - :window * interval '1 day'
       and x.metric <> 'references'
       and (x.before is null or x.value < x.before
            or x.metric in ('views.total', 'downloads.total') and x.value - x.before >= :m08_at_least)
)
select s.article_id, s.doi, s.journal_id, t.source, t.metric, t.observed_at, t.value, t.before
  from step t
  join scope s on s.article_id = t.article_id;
