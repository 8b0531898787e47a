-- Title and authors of the DOI's record are about another work.
select a.doi as subject, null as severity, a.doi, a.article_id,
       'the DOI''s record is about another work' || coalesce(': "' || left(v.crossref_value, 200) || '"', '') as message,
       jsonb_strip_nulls(jsonb_build_object('registry_status', a.registry_status,
                                            'title_here', left(a.title, 500),
                                            'title_there', left(v.crossref_value, 500))) as evidence
  from scope s
  join winnow.article a on a.article_id = s.article_id
  left join winnow.field_verdict v on v.article_id = a.article_id and v.field = 'title'
 where a.registry_status = 'mismatch';
