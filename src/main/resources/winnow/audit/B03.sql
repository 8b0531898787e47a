-- The site shows the article, and the registry, when asked, knows no such DOI. Not asked, or no answer, proves nothing; of
-- a page that is gone there is nothing to say.
select a.doi as subject, null as severity, a.doi, a.article_id,
       'the page exists, but the DOI is not registered' as message,
       jsonb_strip_nulls(jsonb_build_object('registry_status', a.registry_status, 'landing_url', a.landing_url,
                                            'journal', j.code)) as evidence
  from scope s
  join winnow.article a on a.article_id = s.article_id
  left join winnow.journal j on j.journal_id = a.journal_id
 where a.registry_status = 'not-registered'
   and coalesce((select o.outcome
                   from winnow.outcome o
                  where o.doi = a.doi and o.step = 'scrape'
                  order by o.at desc
                  limit 1), 'parsed') <> 'gone';
