-- The articles whose counters are walked through: those in scope, and those of the journals that can be spoken of as a
-- whole.
select a.article_id, s.article_id is not null as in_scope, j.journal_id is not null as in_whole_journal
  from winnow.article a
  left join scope s on s.article_id = a.article_id
  left join scope_journal j on j.journal_id = a.journal_id
 where s.article_id is not null or j.journal_id is not null
 order by a.article_id;
