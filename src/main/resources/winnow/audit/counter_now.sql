-- The state in which every counter of the articles in scope stands: its last row, as each row says what changed. Only what
-- the index of the primary key holds: the rows themselves lie far apart.
with kept as (
    select s.source, m.metric
      from (values ('page'), ('rendered'), ('crossref')) s (source)
     cross join (values ('views.total'), ('views.site'), ('views.pmc'), ('downloads.total'), ('downloads.site'),
                        ('downloads.pmc'), ('citations'), ('references')) m (metric)
     where (select true from winnow.metric w where w.metric = m.metric and w.source = s.source limit 1)
)
select s.article_id, s.doi, s.journal_id, k.source, k.metric, last.state, last.value::numeric as value,
       last.observed_at
  from scope s
 cross join kept k
 cross join lateral (
        select m.state, m.value, m.observed_at
          from winnow.metric m
         where m.article_id = s.article_id and m.source = k.source and m.metric = k.metric
         order by m.observed_at desc
         limit 1) last
 where s.article_id is not null;
