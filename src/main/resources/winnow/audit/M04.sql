-- Counters of many articles of a journal fell together: they were counted anew, and no single article is to blame.
with recount as (
    select j.code, f.source, f.first_at, f.last_at, f.articles, f.looked_at, f.metric,
           count(distinct f.article_id) as fallen,
           percentile_cont(0.5) within group (order by (f.before - f.value)::double precision) as median_fall,
           percentile_cont(0.5) within group (order by 1 - f.value / f.before::double precision) as median_share,
           (array_agg(distinct f.doi))[1:3] as examples
      from counter_fall f
      join winnow.journal j on j.journal_id = f.journal_id
     where f.recount
     group by j.code, f.source, f.first_at, f.last_at, f.articles, f.looked_at, f.metric
)
select format('%s#%s@%s', code, source, to_char(first_at at time zone 'UTC', 'YYYY-MM-DD')) as subject,
       null as severity, null as doi, null::bigint as article_id,
       format('recount suspected in %s: counters of %s of %s articles fell on %s (%s)', code, articles, looked_at,
              case when (first_at at time zone 'UTC')::date = (last_at at time zone 'UTC')::date
                   then to_char(first_at at time zone 'UTC', 'YYYY-MM-DD')
                   else to_char(first_at at time zone 'UTC', 'YYYY-MM-DD') || ' to '
                        || to_char(last_at at time zone 'UTC', 'YYYY-MM-DD') end,
              string_agg(format('%s %s', metric, fallen), ', ' order by metric desc)) as message,
       jsonb_build_object('journal', code, 'source', source, 'from', first_at, 'to', last_at, 'articles', articles,
                          'looked_at', looked_at, 'counters', jsonb_agg(jsonb_build_object(
           'metric', metric, 'articles', fallen, 'median_fall', median_fall,
           'median_share', round(median_share::numeric, 3), 'examples', examples) order by metric desc)) as evidence
  from recount
 group by code, source, first_at, last_at, articles, looked_at;
