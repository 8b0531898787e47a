-- An ISSN or ORCID iD that a source gives and whose check digit fails, as the ledger notes it or still holds it.
with entry as (
    select a.article_id, a.doi, v.field, v.detail,
           concat_ws(' ', v.page_value, v.xml_value, v.crossref_value) as claims
      from scope s
      join winnow.article a on a.article_id = s.article_id
      join winnow.field_verdict v on v.article_id = a.article_id and v.field in ('issn', 'orcid')
), noted as (
    select e.article_id, e.doi, e.field, upper(n.parts[1]) as identifier
      from entry e
     cross join lateral regexp_matches(e.detail, '(?:ISSN|ORCID)\s+"([^"]*)"[^;]*fails its check', 'g') n (parts)
), held as (
    select e.article_id, e.doi, e.field, upper(h.parts[1]) as identifier
      from entry e
     cross join lateral regexp_matches(
           e.claims,
           case e.field when 'issn' then '(?<![\d-])(\d{4}-\d{3}[\dXx])(?![\d-])'
                        else '(?<![\d-])(\d{4}-\d{4}-\d{4}-\d{3}[\dXx])(?![\d-])' end, 'g') h (parts)
), failing as (
    select h.*
      from held h
     cross join lateral (select replace(h.identifier, '-', '') as digits) d
     where case h.field
           when 'issn' then right(d.digits, 1) <>
                (select case when c = 10 then 'X' else c::text end
                   from (select (11 - sum(substr(d.digits, i, 1)::integer * (9 - i)) % 11) % 11 as c
                           from generate_series(1, 7) i) x)
           else right(d.digits, 1) <>
                (select case when c = 10 then 'X' else c::text end
                   from (select (12 - sum(substr(d.digits, i, 1)::integer * (1 << (16 - i))) % 11) % 11 as c
                           from generate_series(1, 15) i) x)
           end
), wrong as (
    select * from noted union select * from failing
)
select doi || '#' || field as subject, null as severity, doi, article_id,
       case field when 'issn' then 'ISSN ' else 'ORCID iD ' end || string_agg('"' || identifier || '"', ', ' order by identifier)
           || case count(*) when 1 then ' fails its check' else ' fail their check' end as message,
       jsonb_build_object('field', field, 'identifiers', jsonb_agg(identifier order by identifier)) as evidence
  from wrong
 group by doi, article_id, field;
