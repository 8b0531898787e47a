-- A total stands at zero beside blank parts, and no look of any kind gives it a number. A look after the page's scripts
-- counts before one at the page as delivered.
with unfilled as (
    select n.*, w.raw_text
      from counter_now n
      join winnow.metric w using (article_id, source, metric, observed_at)
     where n.state = 'placeholder' and n.source in ('page', 'rendered')
       and not exists (select from counter_now r
                        where r.article_id = n.article_id and r.metric = n.metric
                          and (r.state = 'reported' and r.source = 'page' or r.source = 'rendered' and n.source = 'page'))
)
select doi as subject, null as severity, doi, article_id,
       string_agg(format('%s stands at "%s"%s', metric, raw_text,
                         case source when 'rendered' then ' after the page''s scripts' else '' end),
                  ', ' order by metric desc) || ': never measured' as message,
       jsonb_build_object('counters', jsonb_agg(jsonb_build_object(
           'source', source, 'metric', metric, 'raw_text', raw_text, 'observed_at', observed_at)
           order by metric desc)) as evidence
  from unfilled
 group by doi, article_id;
