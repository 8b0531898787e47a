-- How many articles of a journal and year had a sibling of a counter move on a day while the counter itself was no number:
-- of these nobody can say that it stood still. Counted as counter_moves counts, for the articles that have both. Counters
-- that fall silent and speak again together, as those of a page whose script was late, are passed over first.
with part (metric, sibling) as (
    select m.metric, s.metric
      from (values ('views.total'), ('views.site'), ('views.pmc'), ('downloads.total'), ('downloads.site'),
                   ('downloads.pmc')) m (metric)
      join (values ('views.total'), ('views.site'), ('views.pmc'), ('downloads.total'), ('downloads.site'),
                   ('downloads.pmc')) s (metric)
        on s.metric <> m.metric and (s.metric like '%.total') = (m.metric like '%.total')
), silence as materialized (
    select m.article_id, m.source, m.metric, m.observed_at as since, coalesce((
           select n.observed_at
             from winnow.metric n
            where n.article_id = m.article_id and n.source = m.source and n.metric = m.metric
              and n.observed_at > m.observed_at
            order by n.observed_at
            limit 1), 'infinity') as until
      from winnow.metric m
     where m.metric in ('views.total', 'views.site', 'views.pmc', 'downloads.total', 'downloads.site', 'downloads.pmc')
       and m.source = any (array(select distinct c.source from counter_moves c))
       and m.state in ('placeholder', 'blank', 'absent', 'unparsed')
), alone as materialized (
    select s.*, p.sibling
      from silence s
      join part p on p.metric = s.metric
     where not exists (
           select from silence o
            where o.article_id = s.article_id and o.source = s.source and o.metric = p.sibling
              and o.since = s.since and o.until = s.until)
)
select j.journal_id, j.code, coalesce(left(a.published_online, 4)::integer, a.issue_year) as year, s.source, s.metric,
       s.sibling, (r.observed_at at time zone 'UTC')::date as day, count(*) as moved
  from alone s
  join winnow.article a on a.article_id = s.article_id
  join scope_journal j on j.journal_id = a.journal_id
 cross join lateral (
        select r.observed_at
          from winnow.metric r
         where r.article_id = s.article_id and r.source = s.source and r.metric = s.sibling and r.state = 'reported'
           and r.observed_at >= greatest(s.since, :now::timestamptz - :window * interval '1 day')
           and r.observed_at < s.until
           and exists (select from winnow.metric f
                        where f.article_id = s.article_id and f.source = s.source and f.metric = s.sibling
                          and f.state = 'reported' and f.observed_at < r.observed_at)) r
 group by 1, 2, 3, 4, 5, 6, 7;
