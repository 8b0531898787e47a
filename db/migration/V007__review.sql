-- What people decided about fields, and what became of their decisions.

create table winnow.review_decision (
    decision_id     bigint generated always as identity primary key,
    article_id      bigint not null references winnow.article on delete cascade,
    field           text not null,
    take            text check (take in ('page', 'xml', 'crossref')),
    value           text,
    page_value      text,
    xml_value       text,
    crossref_value  text,
    decided_by      text not null,
    decided_at      timestamptz not null,
    note            text,
    ended           text check (ended in ('undone', 'replaced', 'lapsed')),
    ended_at        timestamptz check (ended_at >= decided_at),
    ended_by        text,
    ended_why       text,
    acknowledged_at timestamptz,
    run_id          bigint not null,
    check ((take is null) <> (value is null)),
    check ((ended is null) = (ended_at is null)),
    check (acknowledged_at is null or ended = 'lapsed')
);
create unique index review_decision_in_force on winnow.review_decision (article_id, field) where ended is null;
create index review_decision_article on winnow.review_decision (article_id, field, decision_id);
create index review_decision_lapsed on winnow.review_decision (decision_id) where ended = 'lapsed' and acknowledged_at is null;
comment on table winnow.review_decision is 'What people decided about a field, one row a decision; the one in force goes before every rule, the others are kept.';
comment on column winnow.review_decision.decision_id is 'Key within this database.';
comment on column winnow.review_decision.article_id is 'Article.';
comment on column winnow.review_decision.field is 'Field, as in field_verdict.';
comment on column winnow.review_decision.take is 'Source whose claim is taken: page, xml or crossref; null where a value is given.';
comment on column winnow.review_decision.value is 'The value given instead; null where a source is taken.';
comment on column winnow.review_decision.page_value is 'What the page claimed then; the decision lapses when a source claims something else.';
comment on column winnow.review_decision.xml_value is 'What the XML claimed then.';
comment on column winnow.review_decision.crossref_value is 'What Crossref claimed then.';
comment on column winnow.review_decision.decided_by is 'Who decided.';
comment on column winnow.review_decision.decided_at is 'When.';
comment on column winnow.review_decision.note is 'Why, in the person''s words.';
comment on column winnow.review_decision.ended is 'Null while it is in force; undone (by a person), replaced (by another decision) or lapsed (a source claims something else).';
comment on column winnow.review_decision.ended_at is 'When it ended.';
comment on column winnow.review_decision.ended_by is 'Who undid or replaced it; null where it lapsed.';
comment on column winnow.review_decision.ended_why is 'What changed, where it lapsed; the person''s note, where it was undone.';
comment on column winnow.review_decision.acknowledged_at is 'When a person decided again or put a lapsed decision aside; finding B08 is open until then.';
comment on column winnow.review_decision.run_id is 'Run of kind review under which it was made.';
comment on index winnow.review_decision_in_force is 'At most one decision a field is in force.';
comment on index winnow.review_decision_lapsed is 'Lapsed decisions that nobody has looked at yet.';

alter table winnow.run drop constraint run_kind_check;
alter table winnow.run add constraint run_kind_check check (kind in ('harvest', 'reparse', 'audit', 'review'));
comment on column winnow.run.kind is 'harvest, reparse, audit or review (one decision of a person, which takes no targets).';

create index field_verdict_conflict on winnow.field_verdict (article_id, field) where verdict in ('differs', 'suspect');
comment on index winnow.field_verdict_conflict is 'Conflicts in the order in which they are listed.';
