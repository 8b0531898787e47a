-- A page was looked at and a total is not there, or there without text, while no other look gives it; a placeholder is
-- M01's affair.
with missing as (
    select n.*
      from counter_now n
     where n.metric in ('views.total', 'downloads.total') and n.source in ('page', 'rendered')
       and n.state in ('absent', 'blank')
       and not exists (select from counter_now r
                        where r.article_id = n.article_id and r.metric = n.metric
                          and r.source in ('page', 'rendered') and r.state in ('reported', 'placeholder', 'unparsed'))
)
select doi as subject, null as severity, doi, article_id,
       case when count(distinct metric) = 2 and bool_and(state = 'absent') then 'the page has no counters'
            else string_agg(distinct metric || case state when 'blank' then ' is blank' else ' is not there' end, ', ')
       end as message,
       jsonb_build_object('counters', jsonb_agg(jsonb_build_object(
           'source', source, 'metric', metric, 'state', state, 'observed_at', observed_at)
           order by source, metric desc)) as evidence
  from missing
 group by doi, article_id;
