-- Runs, what they undertook, what came of it, and the bytes they saw.

create table winnow.run (
    run_id           bigint generated always as identity primary key,
    kind             text not null check (kind in ('harvest', 'reparse', 'audit')),
    parameters       jsonb not null,
    status           text not null check (status in ('running', 'finished', 'stopped', 'failed')),
    started_at       timestamptz not null,
    finished_at      timestamptz,
    taken            bigint check (taken >= 0),
    stored           bigint check (stored >= 0),
    unchanged        bigint check (unchanged >= 0),
    failed           bigint check (failed >= 0),
    balanced         boolean,
    exit_code        integer,
    job_execution_id bigint,
    check ((status = 'running') = (finished_at is null))
);
create index on winnow.run (started_at);
create index on winnow.run (status) where status <> 'finished';
comment on table winnow.run is 'One row a run, with its balance: taken = stored + unchanged + failed.';
comment on column winnow.run.run_id is 'Key within this database.';
comment on column winnow.run.kind is 'harvest, reparse or audit.';
comment on column winnow.run.parameters is 'What it was asked to do, without secrets.';
comment on column winnow.run.status is 'running, finished, stopped (by a signal) or failed (by an outside fault); the last two can be restarted.';
comment on column winnow.run.started_at is 'When it began.';
comment on column winnow.run.finished_at is 'When it ended; null while it runs.';
comment on column winnow.run.taken is 'Targets undertaken.';
comment on column winnow.run.stored is 'Targets whose article was written or changed.';
comment on column winnow.run.unchanged is 'Targets whose article was already as found.';
comment on column winnow.run.failed is 'Targets that ended with a reason instead.';
comment on column winnow.run.balanced is 'Whether the sum holds.';
comment on column winnow.run.exit_code is 'Exit code given to the shell.';
comment on column winnow.run.job_execution_id is 'The framework''s execution of this run, in schema batch.';

create table winnow.snapshot (
    snapshot_id    bigint generated always as identity primary key,
    doi            text check (doi !~ '[A-Z]'),
    kind           text not null check (kind in ('page', 'text', 'xml', 'rendered', 'counters', 'crossref')),
    url            text not null,
    retrieved_at   timestamptz not null,
    status         integer not null,
    headers        jsonb not null,
    sha256         text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    body           bytea not null,
    parser_version text,
    parsed         text,
    unique (kind, sha256)
);
alter table winnow.snapshot alter column body set storage external;
create index on winnow.snapshot (doi, kind, retrieved_at desc);
comment on table winnow.snapshot is 'What a source delivered, byte for byte, once per digest.';
comment on column winnow.snapshot.snapshot_id is 'Key within this database.';
comment on column winnow.snapshot.doi is 'The article it shows; null when none could be read.';
comment on column winnow.snapshot.kind is 'page, text, xml, rendered (after scripts), counters (what the scripts load) or crossref.';
comment on column winnow.snapshot.url is 'Where it came from.';
comment on column winnow.snapshot.retrieved_at is 'When it was first delivered in this form.';
comment on column winnow.snapshot.status is 'HTTP status.';
comment on column winnow.snapshot.headers is 'Response headers, names in lower case.';
comment on column winnow.snapshot.sha256 is 'Digest of the body before compression.';
comment on column winnow.snapshot.body is 'The body, compressed with gzip.';
comment on column winnow.snapshot.parser_version is 'Version of the parser that read it last; null when it could not be read.';
comment on column winnow.snapshot.parsed is 'What that parser read, as JSON; made anew when the version moves on.';

create table winnow.target (
    target_id bigint generated always as identity primary key,
    run_id    bigint not null references winnow.run on delete cascade,
    doi       text check (doi !~ '[A-Z]'),
    address   text not null,
    found_by  text not null,
    found_at  timestamptz not null
);
create unique index target_doi_key on winnow.target (run_id, doi) where doi is not null;
create unique index target_address_key on winnow.target (run_id, md5(address));
create index on winnow.target (run_id, target_id);
create index on winnow.target (doi);
comment on table winnow.target is 'What a run undertook to look at.';
comment on column winnow.target.target_id is 'Key within this database; also the order in which they are taken.';
comment on column winnow.target.run_id is 'Run.';
comment on column winnow.target.doi is 'DOI; null while only an address or a saved page is known.';
comment on column winnow.target.address is 'Address of the page, or place of the saved page.';
comment on column winnow.target.found_by is 'How we know of it: argument, list, file, issue, crossref, due.';
comment on column winnow.target.found_at is 'When it was found.';

create table winnow.target_snapshot (
    target_id    bigint not null references winnow.target on delete cascade,
    snapshot_id  bigint not null references winnow.snapshot,
    retrieved_at timestamptz not null,
    primary key (target_id, snapshot_id, retrieved_at)
);
create index on winnow.target_snapshot (snapshot_id);
comment on table winnow.target_snapshot is 'Which snapshots a target was read from in its run, once for each time they were delivered.';
comment on column winnow.target_snapshot.target_id is 'Target.';
comment on column winnow.target_snapshot.snapshot_id is 'Snapshot.';
comment on column winnow.target_snapshot.retrieved_at is 'When this run saw it, which may be later than the first time.';

create table winnow.outcome (
    run_id      bigint not null references winnow.run on delete cascade,
    target_id   bigint not null references winnow.target on delete cascade,
    doi         text check (doi !~ '[A-Z]'),
    step        text not null check (step in ('scrape', 'reconcile')),
    outcome     text not null,
    reason      text not null,
    detail      text,
    observed_at timestamptz,
    at          timestamptz not null,
    primary key (target_id, step),
    check (step <> 'reconcile' or outcome in ('stored', 'unchanged', 'failed')),
    check (step <> 'scrape' or outcome in
        ('parsed', 'not-modified', 'no-page',
         'gone', 'refused', 'rate-limited', 'truncated', 'too-large', 'off-host-redirect', 'failed',
         'not-an-article', 'layout-changed', 'unreadable'))
);
create index on winnow.outcome (run_id, step, outcome, reason);
create index on winnow.outcome (doi, at);
comment on table winnow.outcome is 'What came of each target in each step: exactly one row, with the reason.';
comment on column winnow.outcome.run_id is 'Run.';
comment on column winnow.outcome.target_id is 'Target.';
comment on column winnow.outcome.doi is 'DOI of the article; null when none could be read.';
comment on column winnow.outcome.step is 'scrape or reconcile.';
comment on column winnow.outcome.outcome is 'scrape: parsed, not-modified, no-page (only other records of the article were given), or why there is no page; reconcile: stored, unchanged or failed.';
comment on column winnow.outcome.reason is 'Finer reason, a stable slug: soft-404, robots, found, not-registered.';
comment on column winnow.outcome.detail is 'One line for a person.';
comment on column winnow.outcome.observed_at is 'When the page was delivered that was looked at; null when there was none.';
comment on column winnow.outcome.at is 'When the outcome was written.';

-- metric and field_verdict name their run without a foreign key: they take most of the rows, and each row would check and
-- lock the one row of the run that everybody is writing for.
create table winnow.metric (
    article_id  bigint not null references winnow.article on delete cascade,
    source      text not null check (source in ('page', 'rendered', 'crossref')),
    metric      text not null check (metric in
                    ('views.total', 'views.site', 'views.pmc',
                     'downloads.total', 'downloads.site', 'downloads.pmc', 'citations', 'references')),
    state       text not null check (state in ('reported', 'placeholder', 'blank', 'absent', 'unparsed')),
    value       bigint check (value >= 0),
    raw_text    text,
    observed_at timestamptz not null,
    run_id      bigint not null,
    primary key (article_id, source, metric, observed_at),
    check ((state = 'reported') = (value is not null))
);
create index on winnow.metric (metric, source, state);
comment on table winnow.metric is 'Counters: one row whenever a reading differs from the one before it. metric_series gives every look.';
comment on column winnow.metric.article_id is 'Article.';
comment on column winnow.metric.source is 'page (as delivered), rendered (after the page''s scripts) or crossref.';
comment on column winnow.metric.metric is 'Which counter.';
comment on column winnow.metric.state is 'reported, placeholder (a zero total with blank components: never measured), blank, absent or unparsed.';
comment on column winnow.metric.value is 'The number; null unless reported.';
comment on column winnow.metric.raw_text is 'The text as it stood.';
comment on column winnow.metric.observed_at is 'When the source delivered it.';
comment on column winnow.metric.run_id is 'Run that read it.';

create table winnow.field_verdict (
    article_id     bigint not null references winnow.article on delete cascade,
    field          text not null,
    page_value     text,
    xml_value      text,
    crossref_value text,
    verdict        text not null check (verdict in
                       ('agree', 'equivalent', 'differs', 'only-page', 'only-crossref', 'only-xml', 'suspect', 'absent')),
    chosen_source  text check (chosen_source in ('page', 'xml', 'crossref', 'review')),
    chosen_value   text,
    rule           text not null,
    detail         text,
    confidence     numeric(3, 2) not null check (confidence between 0 and 1),
    decided_at     timestamptz not null,
    run_id         bigint not null,
    primary key (article_id, field),
    check ((chosen_source is null) = (chosen_value is null))
);
create index on winnow.field_verdict (field, verdict) where verdict in ('differs', 'suspect');
comment on table winnow.field_verdict is 'The ledger: for each field what each source claimed, how they compare, what was chosen and why.';
comment on column winnow.field_verdict.article_id is 'Article.';
comment on column winnow.field_verdict.field is 'Field: title, authors, journal, issn, volume, issue, pages, published_online, issue_date, article_type, license and so on.';
comment on column winnow.field_verdict.page_value is 'The page''s claim, raw.';
comment on column winnow.field_verdict.xml_value is 'The XML''s claim, raw.';
comment on column winnow.field_verdict.crossref_value is 'Crossref''s claim, raw.';
comment on column winnow.field_verdict.verdict is 'agree, equivalent, differs, only-page, only-crossref, only-xml, suspect or absent.';
comment on column winnow.field_verdict.chosen_source is 'Whose claim was taken; review for a person''s decision.';
comment on column winnow.field_verdict.chosen_value is 'The value taken.';
comment on column winnow.field_verdict.rule is 'The rule that decided.';
comment on column winnow.field_verdict.detail is 'What differs and where, in one line.';
comment on column winnow.field_verdict.confidence is 'From 0 to 1; 1 when independent sources agree.';
comment on column winnow.field_verdict.decided_at is 'When it was decided.';
comment on column winnow.field_verdict.run_id is 'Run that decided it.';

create table winnow.field_verdict_history (
    history_id     bigint generated always as identity primary key,
    article_id     bigint not null references winnow.article on delete cascade,
    field          text not null,
    page_value     text,
    xml_value      text,
    crossref_value text,
    verdict        text not null,
    chosen_source  text,
    chosen_value   text,
    rule           text not null,
    detail         text,
    confidence     numeric(3, 2) not null,
    decided_at     timestamptz not null,
    run_id         bigint not null,
    superseded_at  timestamptz not null
);
create index on winnow.field_verdict_history (article_id, field, decided_at);
comment on table winnow.field_verdict_history is 'Verdicts that later ones replaced.';
comment on column winnow.field_verdict_history.history_id is 'Key within this database.';
comment on column winnow.field_verdict_history.article_id is 'Article.';
comment on column winnow.field_verdict_history.field is 'Field.';
comment on column winnow.field_verdict_history.page_value is 'The page''s claim, raw.';
comment on column winnow.field_verdict_history.xml_value is 'The XML''s claim, raw.';
comment on column winnow.field_verdict_history.crossref_value is 'Crossref''s claim, raw.';
comment on column winnow.field_verdict_history.verdict is 'Verdict.';
comment on column winnow.field_verdict_history.chosen_source is 'Whose claim was taken.';
comment on column winnow.field_verdict_history.chosen_value is 'The value taken.';
comment on column winnow.field_verdict_history.rule is 'The rule that decided.';
comment on column winnow.field_verdict_history.detail is 'What differed and where.';
comment on column winnow.field_verdict_history.confidence is 'From 0 to 1.';
comment on column winnow.field_verdict_history.decided_at is 'When it was decided.';
comment on column winnow.field_verdict_history.run_id is 'Run that decided it.';
comment on column winnow.field_verdict_history.superseded_at is 'When a later verdict replaced it.';

create table winnow.finding (
    finding_id bigint generated always as identity primary key,
    rule       text not null check (rule ~ '^[MBES]\d\d$'),
    subject    text not null,
    severity   text not null check (severity in ('info', 'warning', 'error')),
    doi        text check (doi !~ '[A-Z]'),
    article_id bigint references winnow.article on delete cascade,
    run_id     bigint references winnow.run,
    message    text not null,
    evidence   jsonb not null,
    opened_at  timestamptz not null,
    closed_at  timestamptz check (closed_at >= opened_at)
);
create unique index finding_open_key on winnow.finding (rule, subject) where closed_at is null;
create index on winnow.finding (article_id);
create index on winnow.finding (run_id);
create index on winnow.finding (doi, rule);
comment on table winnow.finding is 'What the audit found true of the stored facts: opened once, open while true, closed when no longer.';
comment on column winnow.finding.finding_id is 'Key within this database.';
comment on column winnow.finding.rule is 'Stable id of the rule.';
comment on column winnow.finding.subject is 'What it is about: a DOI, with a field or counter where a rule looks at several.';
comment on column winnow.finding.severity is 'info, warning or error.';
comment on column winnow.finding.doi is 'Article''s DOI; null for a finding about a journal or a run.';
comment on column winnow.finding.article_id is 'Article, where stored.';
comment on column winnow.finding.run_id is 'Run in which it was first found.';
comment on column winnow.finding.message is 'One line.';
comment on column winnow.finding.evidence is 'The facts it rests on.';
comment on column winnow.finding.opened_at is 'When it was first found true.';
comment on column winnow.finding.closed_at is 'When it was found no longer true; null while open.';

create table winnow.run_lock (
    name  text primary key,
    pid   bigint not null,
    host  text not null,
    since timestamptz not null
);
comment on table winnow.run_lock is 'Who took a lock last; it is held only as long as the advisory lock of the same name is, which ends with its connection.';
comment on column winnow.run_lock.name is 'What is locked.';
comment on column winnow.run_lock.pid is 'Process that took it.';
comment on column winnow.run_lock.host is 'Machine on which that process runs.';
comment on column winnow.run_lock.since is 'When it was taken.';

create view winnow.metric_look as
select look.article_id, look.source, look.observed_at, min(look.run_id) as run_id
  from (
        select a.article_id, 'page' as source, s.observed_at, s.run_id
          from winnow.outcome s
          join winnow.article a on a.doi = s.doi
          join winnow.outcome r on r.target_id = s.target_id and r.step = 'reconcile'
         where s.step = 'scrape' and s.outcome in ('parsed', 'not-modified') and s.observed_at is not null
           and r.outcome in ('stored', 'unchanged')
        union all
        select a.article_id,
               case p.kind when 'rendered' then 'rendered' when 'counters' then 'rendered'
                           when 'crossref' then 'crossref' else 'page' end,
               ts.retrieved_at, t.run_id
          from winnow.target t
          join winnow.article a on a.doi = t.doi
          join winnow.target_snapshot ts on ts.target_id = t.target_id
          join winnow.snapshot p on p.snapshot_id = ts.snapshot_id
          join winnow.outcome r on r.target_id = t.target_id and r.step = 'reconcile'
         where p.kind <> 'xml' and r.outcome in ('stored', 'unchanged')
        union all
        select m.article_id, m.source, m.observed_at, m.run_id from winnow.metric m) look
 group by look.article_id, look.source, look.observed_at;
comment on view winnow.metric_look is 'Every look at the counters of an article, whether or not one had changed.';
comment on column winnow.metric_look.article_id is 'Article.';
comment on column winnow.metric_look.source is 'Where it was looked: page, rendered or crossref.';
comment on column winnow.metric_look.observed_at is 'When the source delivered what was looked at.';
comment on column winnow.metric_look.run_id is 'First run that looked at it.';

create view winnow.metric_series as
select l.article_id, l.source, c.metric, r.state, r.value, r.raw_text, l.observed_at, l.run_id
  from winnow.metric_look l
 cross join (values ('views.total'), ('views.site'), ('views.pmc'), ('downloads.total'), ('downloads.site'),
                    ('downloads.pmc'), ('citations'), ('references')) c (metric)
  join lateral (
        select m.state, m.value, m.raw_text
          from winnow.metric m
         where m.article_id = l.article_id and m.source = l.source and m.metric = c.metric
           and m.observed_at <= l.observed_at
         order by m.observed_at desc
         limit 1) r on true;
comment on view winnow.metric_series is 'The full series: every look at an article with the state of each counter at that look.';
comment on column winnow.metric_series.article_id is 'Article.';
comment on column winnow.metric_series.source is 'Where the counter was read.';
comment on column winnow.metric_series.metric is 'Which counter.';
comment on column winnow.metric_series.state is 'State at that look.';
comment on column winnow.metric_series.value is 'The number; null unless reported.';
comment on column winnow.metric_series.raw_text is 'The text as it stood.';
comment on column winnow.metric_series.observed_at is 'When the look was taken.';
comment on column winnow.metric_series.run_id is 'Run that took it.';
