-- A counter stands lower than at the look before, and it is not part of a recount.
with fall as (
    select f.*,
           row_number() over (partition by f.article_id order by f.observed_at desc, f.metric, f.source) as place,
           coalesce((select m.value
                       from winnow.metric m
                      where m.article_id = f.article_id and m.source = f.source and m.metric = f.metric
                        and m.state = 'reported'
                      order by m.observed_at desc
                      limit 1) >= f.before, false) as regained
      from counter_fall f
     where not f.recount
)
select doi as subject, case when bool_and(regained) then 'info' end as severity, doi, article_id,
       string_agg(format('%s fell from %s to %s on %s%s', metric, before, value,
                         to_char(observed_at at time zone 'UTC', 'YYYY-MM-DD'),
                         case when regained then ' and has regained it' else '' end),
                  '; ' order by place) filter (where place <= 3)
           || case when count(*) > 3 then format('; and %s falls more', count(*) - 3) else '' end as message,
       jsonb_build_object('falls', count(*), 'latest', jsonb_agg(jsonb_build_object(
           'source', source, 'metric', metric, 'from', before, 'to', value, 'observed_at', observed_at,
           'regained', regained) order by place) filter (where place <= 10)) as evidence
  from fall
 group by doi, article_id;
