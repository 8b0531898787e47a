-- Total and both parts are numbers of the same look, and the parts do not add up to the total.
select t.doi || '#' || t.source || ':' || t.metric as subject, null as severity, t.doi, t.article_id,
       format('%s is %s, its parts %s + %s make %s', t.metric, t.value, site.value, pmc.value, site.value + pmc.value)
           as message,
       jsonb_build_object('source', t.source, 'metric', t.metric, 'total', t.value, 'site', site.value,
                          'pmc', pmc.value, 'difference', t.value - site.value - pmc.value,
                          'observed_at', greatest(t.observed_at, site.observed_at, pmc.observed_at)) as evidence
  from counter_now t
  join counter_now site on site.article_id = t.article_id and site.source = t.source
                       and site.metric = replace(t.metric, '.total', '.site')
  join counter_now pmc on pmc.article_id = t.article_id and pmc.source = t.source
                      and pmc.metric = replace(t.metric, '.total', '.pmc')
 where t.metric in ('views.total', 'downloads.total')
   and t.state = 'reported' and site.state = 'reported' and pmc.state = 'reported'
   and abs(t.value - site.value - pmc.value) > :m02_tolerance;
