-- A page was looked at and a total is not there, or there without text, and no look of any kind gives it a number. A look
-- after the page's scripts counts before one at the page as delivered; a placeholder is M01's affair.
with missing as (
    select n.*
      from counter_now n
     where n.metric in ('views.total', 'downloads.total') and n.source in ('page', 'rendered')
       and n.state in ('absent', 'blank')
       and not exists (select from counter_now r
                        where r.article_id = n.article_id and r.metric = n.metric
                          and (r.state = 'reported' and r.source = 'page' or r.source = 'rendered' and n.source = 'page'))
)
select doi as subject, null as severity, doi, article_id,
       case when count(*) = 2 and bool_and(state = 'absent') then 'the page has no counters'
            else string_agg(metric || case state when 'blank' then ' is blank' else ' is not there' end, ', '
                            order by metric desc)
       end as message,
       jsonb_build_object('counters', jsonb_agg(jsonb_build_object(
           'source', source, 'metric', metric, 'state', state, 'observed_at', observed_at)
           order by metric desc)) as evidence
  from missing
 group by doi, article_id;
