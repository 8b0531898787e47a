-- How many articles of a journal and year of publication had a counter move on a day: rows that say a new number, without
-- the first number of each, which is no move.
with counted as (
    select a.journal_id, coalesce(left(a.published_online, 4)::integer, a.issue_year) as year, m.source, m.metric,
           (m.observed_at at time zone 'UTC')::date as day, count(*) as rows
      from winnow.metric m
      join winnow.article a on a.article_id = m.article_id
     where m.state = 'reported' and m.observed_at > :now::timestamptz - :window * interval '1 day'
     group by 1, 2, 3, 4, 5
), kept as (
    select s.source, m.metric
      from (values ('page'), ('rendered')) s (source)
     cross join (values ('views.total'), ('views.site'), ('views.pmc'), ('downloads.total'), ('downloads.site'),
                        ('downloads.pmc')) m (metric)
     where (select true from winnow.metric w where w.metric = m.metric and w.source = s.source limit 1)
), first as (
    select article_id, source, metric, observed_at from counter_step where before is null
     union all
    select a.article_id, k.source, k.metric, f.observed_at
      from winnow.article a
     cross join kept k
     cross join lateral (
            select m.observed_at
              from winnow.metric m
             where m.article_id = a.article_id and m.source = k.source and m.metric = k.metric
               and m.state = 'reported'
             order by m.observed_at
             limit 1) f
     where a.journal_id = any (array(select journal_id from scope_journal))
       and not exists (select from scope s where s.article_id = a.article_id)
), begun as (
    select a.journal_id, coalesce(left(a.published_online, 4)::integer, a.issue_year) as year, f.source, f.metric,
           (f.observed_at at time zone 'UTC')::date as day, count(*) as rows
      from first f
      join winnow.article a on a.article_id = f.article_id
     group by 1, 2, 3, 4, 5
)
select c.journal_id, j.code, c.year, c.source, c.metric, c.day, c.rows - coalesce(b.rows, 0) as moved
  from counted c
  join scope_journal j on j.journal_id = c.journal_id
  left join begun b on b.journal_id = c.journal_id and b.year is not distinct from c.year and b.source = c.source
                   and b.metric = c.metric and b.day = c.day
 where c.metric not in ('citations', 'references');
