-- The citations that the page counts are farther from Crossref's than any value Crossref had within the lag explains. Both
-- must be numbers.
select p.doi || '#' || p.source as subject, null as severity, p.doi, p.article_id,
       format('the page counts %s citations, Crossref %s', p.value, c.value) as message,
       jsonb_build_object('source', p.source, 'page', p.value, 'crossref', c.value, 'crossref_least', lag.least,
                          'crossref_most', lag.most, 'observed_at', greatest(p.observed_at, c.observed_at)) as evidence
  from counter_now p
  join counter_now c on c.article_id = p.article_id and c.source = 'crossref' and c.metric = 'citations'
                    and c.state = 'reported'
 cross join lateral (
        select least(min(m.value), c.value) as least, greatest(max(m.value), c.value) as most
          from winnow.metric m
         where m.article_id = p.article_id and m.source = 'crossref' and m.metric = 'citations' and m.state = 'reported'
           and m.observed_at > p.observed_at - :m11_lag * interval '1 day') lag
 where p.source in ('page', 'rendered') and p.metric = 'citations' and p.state = 'reported'
   and greatest(p.value - lag.most, lag.least - p.value)
       > greatest(:m11_at_least, :m11_share * greatest(p.value, lag.most));
