-- What a person decided about a field stood on claims that a source no longer makes: the rules choose again. Open until a
-- person decides anew or undoes it.
select a.doi || '#' || d.field as subject, null as severity, a.doi, a.article_id,
       format('the decision on %s has lapsed: %s', d.field, left(d.ended_why, 300)) as message,
       jsonb_strip_nulls(jsonb_build_object(
           'field', d.field, 'take', d.take, 'value', left(d.value, 1000), 'why', d.ended_why,
           'decided_by', d.decided_by, 'decided_at', d.decided_at, 'lapsed_at', d.ended_at,
           'note', left(d.note, 1000))) as evidence
  from scope s
  join winnow.article a on a.article_id = s.article_id
  join winnow.review_decision d on d.article_id = a.article_id
 where d.ended = 'lapsed' and d.acknowledged_at is null;
