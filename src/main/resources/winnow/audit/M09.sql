-- A counter of a whole cohort (a journal, or its articles of one age) stands still while its sibling moves. The sibling of
-- a total is the other total, those of a part the other parts; of an article whose counter is no number at the time the
-- sibling's moves do not count. How many moves of the counter go with one of its sibling is known from all days; a lull is
-- a run of days with less than a fifth of that. It is a freeze as soon as chance is ruled out (Chernoff's bound for a
-- Poisson count, so many nats) and it is twice as long as the longest lull before, as some counters are filled once a month:
-- where most moves come on few days, it also lasts half as long again as the longest time between two of these before.
with cohort as (
    select code, 'all' as age, source, day, metric, sum(moved) as moved
      from counter_moves
     group by code, source, day, metric
     union all
    select code,
           case when extract(year from day)::integer - year < 2 then 'under 2 years'
                when extract(year from day)::integer - year < 5 then '2 to 4 years'
                else '5 years and more' end,
           source, day, metric, sum(moved)
      from counter_moves
     where year is not null
     group by 1, 2, 3, 4, 5
), beside as (
    select code, age, source, day,
           coalesce(sum(moved) filter (where metric = 'views.total'), 0) as vt,
           coalesce(sum(moved) filter (where metric = 'views.site'), 0) as vs,
           coalesce(sum(moved) filter (where metric = 'views.pmc'), 0) as vp,
           coalesce(sum(moved) filter (where metric = 'downloads.total'), 0) as dt,
           coalesce(sum(moved) filter (where metric = 'downloads.site'), 0) as ds,
           coalesce(sum(moved) filter (where metric = 'downloads.pmc'), 0) as dp
      from cohort
     group by code, age, source, day
), silent as (
    select code, age, source, day, metric,
           coalesce(sum(moved) filter (where sibling = 'views.total'), 0) as vt,
           coalesce(sum(moved) filter (where sibling = 'views.site'), 0) as vs,
           coalesce(sum(moved) filter (where sibling = 'views.pmc'), 0) as vp,
           coalesce(sum(moved) filter (where sibling = 'downloads.total'), 0) as dt,
           coalesce(sum(moved) filter (where sibling = 'downloads.site'), 0) as ds,
           coalesce(sum(moved) filter (where sibling = 'downloads.pmc'), 0) as dp
      from (select code, 'all' as age, source, day, metric, sibling, moved
              from counter_silent
             union all
            select code,
                   case when extract(year from day)::integer - year < 2 then 'under 2 years'
                        when extract(year from day)::integer - year < 5 then '2 to 4 years'
                        else '5 years and more' end,
                   source, day, metric, sibling, moved
              from counter_silent
             where year is not null) s
     group by code, age, source, day, metric
), counted as (
    select b.code, b.age, b.source, b.day, m.metric,
           case m.metric when 'views.total' then b.vt when 'views.site' then b.vs when 'views.pmc' then b.vp
                         when 'downloads.total' then b.dt when 'downloads.site' then b.ds else b.dp end as moved,
           b.vt - coalesce(s.vt, 0) as vt, b.vs - coalesce(s.vs, 0) as vs, b.vp - coalesce(s.vp, 0) as vp,
           b.dt - coalesce(s.dt, 0) as dt, b.ds - coalesce(s.ds, 0) as ds, b.dp - coalesce(s.dp, 0) as dp
      from beside b
     cross join (values ('views.total'), ('views.site'), ('views.pmc'), ('downloads.total'), ('downloads.site'),
                        ('downloads.pmc')) m (metric)
      left join silent s on s.code = b.code and s.age = b.age and s.source = b.source and s.day = b.day
                        and s.metric = m.metric
), paired as (
    select c.code, c.age, c.source, c.day, c.metric, greatest(c.moved, 0)::double precision as moved,
           p.sibling::double precision as sibling
      from counted c
     cross join lateral (
            select case c.metric when 'views.total' then c.dt when 'downloads.total' then c.vt
                   when 'views.site' then greatest(c.vp, c.ds, c.dp) when 'views.pmc' then greatest(c.vs, c.ds, c.dp)
                   when 'downloads.site' then greatest(c.vs, c.vp, c.dp) else greatest(c.vs, c.vp, c.ds) end as sibling) p
     where p.sibling > 0
), usual as (
    select code, age, source, metric, sum(moved) / sum(sibling) as moves
      from paired
     group by code, age, source, metric
), judged as (
    select p.*, u.moves * p.sibling as expected, p.moved <= 0.2 * u.moves * p.sibling as still
      from paired p
      join usual u using (code, age, source, metric)
     where u.moves > 0
), grouped as (
    select j.*,
           count(*) filter (where not still) over (partition by code, age, source, metric order by day) as lull,
           row_number() over (partition by code, age, source, metric order by day) as place,
           min(day) over (partition by code, age, source, metric) as begun
      from judged j
), cumulated as (
    select g.*, sum(expected) over so_far as mass, sum(moved) over so_far as leak
      from grouped g
     where still
    window so_far as (partition by code, age, source, metric, lull order by day)
), weighed as (
    select c.*, case when leak = 0 then mass else mass - leak * (1 + ln(mass / leak)) end as nats
      from cumulated c
), lull as (
    select code, age, source, metric, lull, min(day) as first_day, max(day) as last_day, min(place) as place,
           min(begun) as begun, count(*) as days, sum(sibling) as sibling, sum(moved) as moved, max(mass) as mass,
           max(nats) as nats
      from weighed
     group by code, age, source, metric, lull
), lump as (
    select code, age, source, metric, day,
           day - lag(day) over (partition by code, age, source, metric order by day) as pause
      from (select j.*,
                   sum(moved) filter (where moved >= 2 * expected) over whole > 0.5 * sum(moved) over whole as lumpy
              from judged j
            window whole as (partition by code, age, source, metric)) j
     where lumpy and moved >= 2 * expected
), held as (
    select l.*,
           greatest(:m09_nats, 2 * coalesce(max(mass) over (
               partition by code, age, source, metric order by first_day
               rows between unbounded preceding and 1 preceding), 0)) as needed
      from lull l
), long_enough as materialized (
    select h.*, r.last_lump, r.pause
      from held h
     cross join lateral (
            select max(p.day) as last_lump, max(p.pause) as pause
              from lump p
             where p.code = h.code and p.age = h.age and p.source = h.source and p.metric = h.metric
               and p.day < h.first_day) r
     where h.nats >= h.needed and h.place > :m09_history and h.first_day - h.begun >= :m09_history_days
), frozen as (
    select h.*, told.day as told_on, thaw.day as thawed_on,
           coalesce((select max(g.day) from grouped g
                      where g.code = h.code and g.age = h.age and g.source = h.source and g.metric = h.metric
                        and g.day < h.first_day), h.begun) as moved_last_on
      from long_enough h
     cross join lateral (
            select min(c.day) as day
              from weighed c
             where c.code = h.code and c.age = h.age and c.source = h.source and c.metric = h.metric
               and c.lull = h.lull and c.nats >= h.needed
               and (h.last_lump is null or c.day - h.last_lump > 1.5 * h.pause)) told
     cross join lateral (
            select min(g.day) as day
              from grouped g
             where g.code = h.code and g.age = h.age and g.source = h.source and g.metric = h.metric
               and g.day > h.last_day) thaw
     where told.day is not null
), reported as (
    select f.*
      from frozen f
     where not exists (
           select from frozen w
            where w.code = f.code and w.source = f.source
              and w.first_day <= f.last_day and w.last_day >= f.first_day
              and (w.age = 'all' and f.age <> 'all' and w.metric in (f.metric, split_part(f.metric, '.', 1) || '.total')
                   or w.age = f.age and w.metric <> f.metric and w.metric = split_part(f.metric, '.', 1) || '.total'))
)
select format('%s#%s:%s%s@%s', code, source, metric, case age when 'all' then '' else ', ' || age end, first_day)
           as subject,
       case when thawed_on is not null then 'info' end as severity, null as doi, null::bigint as article_id,
       format('%s of %s%s stood still from %s%s with %s moves where %s go with those of its sibling',
              metric, code, case age when 'all' then '' else ' (articles of ' || age || ')' end, first_day,
              coalesce(' to ' || last_day || ', moving again since ' || thawed_on, ''), moved, round(mass::numeric))
           as message,
       jsonb_build_object('journal', code, 'age', age, 'source', source, 'metric', metric, 'moved_last_on', moved_last_on,
                          'from', first_day, 'told_on', told_on, 'to', last_day, 'thawed_on', thawed_on,
                          'days', days, 'moves', moved, 'sibling_moves', sibling, 'moves_expected', round(mass::numeric, 1),
                          'nats', round(nats::numeric, 1)) as evidence
  from reported;
