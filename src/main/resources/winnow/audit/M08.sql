-- A total rose within one look by far more than it ever does, and by far more than the hundred articles of its journal
-- (where that has ten or fewer, of the site) nearest to it in age rose between their looks around it, against their own
-- rates at all other times; a jump that many of them share is no article's own. Rates are per day of the time since the
-- look before; usual is the median, and the spread is the median absolute deviation, never less than that of a random
-- count. A counter that stood still and then catches up is held against all the time since it last moved, over which its
-- spread grows by the root. What an article was read in its first year says little of the rest: before it is older, only
-- what was seen before counts as history. Only the largest step of a counter can be a jump, and only if the next is much
-- smaller. To read all looks takes long: those are passed over first whose ninth decile is too high even if the counter
-- stood still at as many looks as it can have.
with largest as (
    select r.article_id, r.doi, r.journal_id, r.source, r.metric, r.observed_at, r.rise
      from (select t.*, t.value - t.before as rise,
                   lead(t.value - t.before, 1, 0::bigint) over by_rise as next, row_number() over by_rise as place
              from counter_step t
             where t.value > t.before
            window by_rise as (partition by t.article_id, t.source, t.metric order by t.value - t.before desc)) r
     where r.place = 1 and r.rise >= 1.5 * r.next
), candidate as materialized (
    select l.article_id, l.doi, l.journal_id, l.source, l.metric, l.observed_at
      from largest l
     cross join lateral (
            select count(*) as times
              from winnow.outcome o
             where o.doi = l.doi and o.step = 'scrape' and o.outcome in ('parsed', 'not-modified')
               and o.observed_at > :window_start) look
     cross join lateral (
            select count(distinct m.observed_at) as times
              from winnow.metric m
             where m.article_id = l.article_id and m.source = l.source and m.observed_at > :window_start) change
     cross join lateral (
            select max(x.days) filter (where x.observed_at = l.observed_at) as days_still,
                   array_agg(x.rise / greatest(x.days, 1) order by x.rise / greatest(x.days, 1) desc)
                       filter (where x.observed_at <> l.observed_at and x.rise is not null) as rates
              from (select m.observed_at, m.value - lag(m.value) over one as rise,
                           extract(epoch from m.observed_at - lag(m.observed_at) over one)::double precision / 86400
                               as days
                      from winnow.metric m
                     where m.article_id = l.article_id and m.source = l.source and m.metric = l.metric
                       and m.state = 'reported' and m.observed_at > :window_start
                    window one as (order by m.observed_at)) x) own
     where own.days_still is null or exists (select from misdated_run)
        or l.rise >= :m08_factor * greatest(own.days_still, 1)
                     * coalesce(own.rates[1 + ceil(0.1 * (look.times + change.times))::integer], 0)
), series as (
    select c.article_id, c.source, c.metric, l.observed_at, v.value
      from candidate c
     cross join lateral (
            select k.observed_at
              from winnow.metric_look k
             where k.article_id = c.article_id and k.source = c.source
               and k.observed_at > :window_start
               and k.run_id <> all (array(select run_id from misdated_run))
            offset 0) l
     cross join lateral (
            select m.state, m.value
              from winnow.metric m
             where m.article_id = c.article_id and m.source = c.source and m.metric = c.metric
               and m.observed_at <= l.observed_at
               and m.run_id <> all (array(select run_id from misdated_run))
             order by m.observed_at desc
             limit 1) v
     where v.state = 'reported'
), rise as (
    select s.article_id, s.source, s.metric, s.observed_at, s.value, s.value - lag(s.value) over one as rise,
           lag(s.observed_at) over one as since, row_number() over one - 2 as steps_before,
           count(*) over (partition by s.article_id, s.source, s.metric) as looks
      from series s
    window one as (partition by s.article_id, s.source, s.metric order by s.observed_at)
), step as (
    select r.*,
           greatest(extract(epoch from r.observed_at - r.since)::double precision / 86400, 1) as days,
           greatest(extract(epoch from r.observed_at - max(r.observed_at) filter (where r.rise is distinct from 0) over (
               partition by r.article_id, r.source, r.metric order by r.observed_at
               rows between unbounded preceding and 1 preceding))::double precision / 86400, 1) as days_still
      from rise r
), typical as (
    select t.article_id, t.source, t.metric, percentile_cont(0.5) within group (order by t.rise / t.days) as median
      from step t
     where t.rise is not null
     group by t.article_id, t.source, t.metric
), spread as (
    select t.article_id, t.source, t.metric, y.median,
           1.4826 * percentile_cont(0.5) within group (order by abs(t.rise / t.days - y.median)) as mad
      from step t
      join typical y using (article_id, source, metric)
     where t.rise is not null
     group by t.article_id, t.source, t.metric, y.median
), high as materialized (
    select t.*, p.median, p.mad
      from step t
      join spread p using (article_id, source, metric)
     where t.rise >= :m08_at_least and t.looks > :m08_history
       and t.rise - p.median * t.days_still
           >= :m08_deviations * greatest(p.mad * sqrt(t.days * t.days_still), sqrt(greatest(p.median, 0) * t.days_still + 1))
), others as materialized (
    select h.article_id, h.source, h.metric, h.observed_at,
           percentile_cont(0.9) within group (order by o.rise / o.days) as ninth,
           max(o.rise) as highest
      from high h
      join step o using (article_id, source, metric)
     where o.rise is not null and o.observed_at <> h.observed_at
     group by h.article_id, h.source, h.metric, h.observed_at
), own as materialized (
    select h.*, o.ninth, o.highest, c.doi, c.journal_id, coalesce(left(a.published_online, 4)::integer, a.issue_year) as year,
           (h.observed_at at time zone 'UTC')::date as day
      from high h
      join others o using (article_id, source, metric, observed_at)
      join candidate c using (article_id, source, metric, observed_at)
      join winnow.article a on a.article_id = h.article_id
     where h.rise >= :m08_factor * o.ninth * h.days_still and h.rise >= 1.5 * o.highest
       and (h.steps_before >= :m08_history
            or extract(year from h.observed_at at time zone 'UTC')
               - coalesce(left(a.published_online, 4)::integer, a.issue_year) >= 2)
), cohort as (
    select journal_id, year, source, metric, day, min(since) as since, max(observed_at) as until,
           array_agg(article_id) as jumping,
           (select count(*) from winnow.article a where a.journal_id = own.journal_id) > 10 as ample
      from own
     group by journal_id, year, source, metric, day
), peer as (
    select c.journal_id, c.year, c.source, c.metric, c.day, p.article_id, h.first_at, h.last_at, h.risen,
           b.begins_at, b.begins, e.ends_at, e.ends
      from cohort c
     cross join lateral (
            (select a.article_id
               from winnow.article a
              where c.ample and a.journal_id = c.journal_id and not a.article_id = any(c.jumping)
              order by abs(coalesce(left(a.published_online, 4)::integer, a.issue_year) - c.year) nulls last, a.article_id
              limit 100)
             union all
            (select a.article_id
               from winnow.article a
              where not c.ample and not a.article_id = any(c.jumping)
              order by abs(coalesce(left(a.published_online, 4)::integer, a.issue_year) - c.year) nulls last, a.article_id
              limit 100)) p
     cross join lateral (
            select m.observed_at as begins_at, m.value::numeric as begins
              from winnow.metric m
             where m.article_id = p.article_id and m.source = c.source and m.metric = c.metric and m.state = 'reported'
               and m.observed_at < date_trunc('day', c.since, 'UTC') + interval '1 day'
             order by m.observed_at desc
             limit 1) b
     cross join lateral (
            select m.observed_at as ends_at, m.value::numeric as ends
              from winnow.metric m
             where m.article_id = p.article_id and m.source = c.source and m.metric = c.metric and m.state = 'reported'
               and m.observed_at >= date_trunc('day', c.until, 'UTC') and m.observed_at > b.begins_at
             order by m.observed_at
             limit 1) e
     cross join lateral (
            select min(x.observed_at) as first_at, max(x.observed_at) as last_at, sum(greatest(x.rise, 0)) as risen
              from (select m.observed_at, m.value::numeric - lag(m.value) over (order by m.observed_at) as rise
                      from winnow.metric m
                     where m.article_id = p.article_id and m.source = c.source and m.metric = c.metric
                       and m.state = 'reported') x) h
), growth as materialized (
    select n.journal_id, n.year, n.source, n.metric, n.day, count(*) as members,
           greatest(1, sum(n.rise) / greatest(1, sum(n.expected)))::double precision as growth
      from (select p.*, greatest(p.ends - p.begins, 0) as rise,
                   greatest(p.risen - greatest(p.ends - p.begins, 0), 0)
                       * extract(epoch from p.ends_at - p.begins_at)
                       / greatest(extract(epoch from (p.last_at - p.first_at) - (p.ends_at - p.begins_at)), 86400) as expected
              from peer p) n
     group by n.journal_id, n.year, n.source, n.metric, n.day
), jump as (
    select o.*, coalesce(g.members, 0) as members, coalesce(g.growth, 1) as growth, cardinality(c.jumping) as jumping
      from own o
      join cohort c on c.journal_id is not distinct from o.journal_id and c.year is not distinct from o.year
                   and c.source = o.source and c.metric = o.metric and c.day = o.day
      left join growth g on g.journal_id is not distinct from o.journal_id and g.year is not distinct from o.year
                        and g.source = o.source and g.metric = o.metric and g.day = o.day
), told as (
    select j.*, row_number() over (partition by j.article_id order by j.observed_at desc, j.metric, j.source) as place
      from jump j
     where not (j.jumping >= :m04_at_least and j.jumping >= :m04_share * (j.jumping + j.members))
       and j.rise / j.growth >= :m08_factor * j.ninth * j.days_still
       and j.rise / j.growth - j.median * j.days_still
           >= :m08_deviations * greatest(j.mad * sqrt(j.days * j.days_still), sqrt(greatest(j.median, 0) * j.days_still + 1))
)
select doi as subject, null as severity, doi, article_id,
       string_agg(format('%s rose by %s on %s, where %s are usual', metric, rise,
                         to_char(observed_at at time zone 'UTC', 'YYYY-MM-DD'), round((median * days_still)::numeric, 1)),
                  '; ' order by place) filter (where place <= 3) as message,
       jsonb_build_object('jumps', count(*), 'latest', jsonb_agg(jsonb_build_object(
           'source', source, 'metric', metric, 'rise', rise, 'since', since, 'observed_at', observed_at,
           'usual', round((median * days_still)::numeric, 2), 'deviation', round((mad * sqrt(days * days_still))::numeric, 2),
           'ninth_decile', round((ninth * days_still)::numeric, 2), 'looks_before', steps_before + 1,
           'cohort', members, 'cohort_growth', round(growth::numeric, 2))
           order by place) filter (where place <= 10)) as evidence
  from told
 group by doi, article_id;
