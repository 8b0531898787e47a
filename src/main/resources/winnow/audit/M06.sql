-- The text at a counter's place is no count: negative, worded, cut off.
select doi as subject, null as severity, doi, article_id,
       string_agg(format('%s reads "%s"', metric, left(raw_text, 60)), ', ' order by source, metric) as message,
       jsonb_build_object('counters', jsonb_agg(jsonb_build_object(
           'source', source, 'metric', metric, 'raw_text', left(raw_text, 300), 'observed_at', observed_at)
           order by source, metric)) as evidence
  from counter_now n
  join winnow.metric w using (article_id, source, metric, observed_at)
 where n.state = 'unparsed'
 group by doi, article_id;
