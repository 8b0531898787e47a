-- The ledger has a field on which sources contradict one another, or in which a source's text is corrupt. A silent source
-- makes no difference; of a record about another work B07 speaks.
select a.doi || '#' || v.field as subject,
       case when v.verdict = 'suspect' or v.rule = 'review' then 'info' end as severity, a.doi, a.article_id,
       case v.verdict when 'suspect' then v.field || ' is corrupt in a source' else v.field || ' differs' end
           || coalesce(': ' || left(v.detail, 300), '')
           || case v.rule when 'review' then ' (decided by review)' else '' end as message,
       jsonb_strip_nulls(jsonb_build_object(
           'field', v.field, 'verdict', v.verdict, 'page', left(v.page_value, 1000), 'xml', left(v.xml_value, 1000),
           'crossref', left(v.crossref_value, 1000), 'chosen_source', v.chosen_source, 'rule', v.rule,
           'decided_at', v.decided_at)) as evidence
  from scope s
  join winnow.article a on a.article_id = s.article_id
  join winnow.field_verdict v on v.article_id = a.article_id
 where v.verdict in ('differs', 'suspect')
   and not (a.registry_status = 'mismatch' and (v.page_value is null or v.xml_value is null));
