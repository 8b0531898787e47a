-- Both totals are numbers of the same look, and more copies were downloaded than the article was viewed.
select d.doi || '#' || d.source as subject, null as severity, d.doi, d.article_id,
       format('%s downloads but %s views', d.value, v.value) as message,
       jsonb_build_object('source', d.source, 'downloads', d.value, 'views', v.value,
                          'observed_at', greatest(d.observed_at, v.observed_at)) as evidence
  from counter_now d
  join counter_now v on v.article_id = d.article_id and v.source = d.source and v.metric = 'views.total'
 where d.metric = 'downloads.total' and d.state = 'reported' and v.state = 'reported'
   and d.value - v.value > :m07_tolerance;
