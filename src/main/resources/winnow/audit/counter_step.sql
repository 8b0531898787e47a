-- Steps of the counters in scope that may mean something: every fall, and every rise of a total that is large enough to be
-- a jump. Looks without a number are passed over: a number is held against the last number before it.
select s.article_id, s.doi, s.journal_id, x.source, x.metric, x.observed_at, x.value, x.before
  from scope s
 cross join lateral (
        select m.source, m.metric, m.observed_at, m.value,
               lag(m.value) over (partition by m.source, m.metric order by m.observed_at) as before
          from winnow.metric m
         where m.article_id = s.article_id and m.state = 'reported') x
 where s.article_id is not null
   and x.observed_at > :now::timestamptz - :window * interval '1 day'
   and x.metric <> 'references'
   and (x.value < x.before
        or x.metric in ('views.total', 'downloads.total') and x.value - x.before >= :m08_at_least);
