-- The other articles of the journals of which one in scope fell: whether a fall is part of a recount shows in them.
select a.article_id, false as in_scope, false as in_whole_journal
  from winnow.article a
 where a.journal_id in (select journal_id from counter_step where value < before)
   and not exists (select from scope_journal j where j.journal_id = a.journal_id)
   and not exists (select from scope s where s.article_id = a.article_id)
 order by a.article_id;
