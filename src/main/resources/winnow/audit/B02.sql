-- At the last attempt the site had no page for a DOI that is registered.
with last as (
    select distinct on (o.doi) o.doi, o.outcome, o.reason, o.at, t.address, t.found_by
      from winnow.outcome o
      join winnow.target t on t.target_id = o.target_id
     where o.step = 'scrape' and o.doi in (
           select g.doi
             from winnow.outcome g
            where g.step = 'scrape' and g.outcome not in ('parsed', 'not-modified', 'no-page') and g.outcome = 'gone')
     order by o.doi, o.at desc
)
select l.doi as subject, null as severity, l.doi, a.article_id,
       'the DOI is registered, but its page is gone (' || l.reason || ')' as message,
       jsonb_build_object('outcome', l.outcome, 'reason', l.reason, 'at', l.at, 'address', l.address,
                          'registry_status', coalesce(a.registry_status, 'found')) as evidence
  from last l
  left join winnow.article a on a.doi = l.doi
 where l.outcome = 'gone' and (a.registry_status = 'found' or a.article_id is null and l.found_by = 'crossref');
