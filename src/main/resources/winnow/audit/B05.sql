-- A citation that the page offers for copying says something else than the page's own fields. A slip of form, such as
-- a lost space or too many authors, is none.
select a.doi || '#' || c.style as subject, null as severity, a.doi, a.article_id,
       'the ' || case c.style when 'apa' then 'APA' when 'mla' then 'MLA' else initcap(c.style) end
           || ' citation contradicts the page' || coalesce(': ' || c.contradiction, '') as message,
       jsonb_strip_nulls(jsonb_build_object('style', c.style, 'contradiction', c.contradiction,
                                            'page', left(c.page_text, 1000),
                                            'expected', left(c.rendered_text, 1000))) as evidence
  from scope s
  join winnow.article a on a.article_id = s.article_id
  join winnow.citation c on c.article_id = a.article_id
 where not c.agrees;
