-- Articles, people, places, lists and events: what a harvest is for.

create schema if not exists winnow;
comment on schema winnow is 'Article metadata as each source claims it and as it was decided, with counters and findings.';

create table winnow.journal (
    journal_id        bigint generated always as identity primary key,
    code              text not null unique check (code ~ '^[a-z0-9-]{1,32}$'),
    title             text,
    abbreviated_title text,
    issn_print        text check (issn_print ~ '^\d{4}-\d{3}[\dX]$'),
    issn_online       text check (issn_online ~ '^\d{4}-\d{3}[\dX]$')
);
comment on table winnow.journal is 'One row a journal.';
comment on column winnow.journal.journal_id is 'Key within this database.';
comment on column winnow.journal.code is 'The site''s code of the journal, as in its addresses: or, ijo.';
comment on column winnow.journal.title is 'Full title.';
comment on column winnow.journal.abbreviated_title is 'The site''s abbreviation, without full stops.';
comment on column winnow.journal.issn_print is 'ISSN of the printed edition, with hyphen; null until a source gives one.';
comment on column winnow.journal.issn_online is 'ISSN of the online edition, with hyphen; null until a source gives one.';

create table winnow.article (
    article_id         bigint generated always as identity primary key,
    doi                text not null unique check (doi ~ '^10\.\d{4,9}(\.\d+)*/[^A-Z\s]+$'),
    journal_id         bigint references winnow.journal,
    title              text,
    article_type       text,
    volume             text,
    issue              text,
    first_page         text,
    last_page          text,
    article_number     text,
    published_online   text check (published_online ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
    issue_year         integer check (issue_year between 1000 and 9999),
    issue_month        integer check (issue_month between 1 and 12),
    abstract           text,
    open_access        boolean,
    license_url        text,
    copyright_holder   text,
    landing_url        text,
    pdf_url            text,
    xml_url            text,
    editorial_status   text not null check (editorial_status in
                           ('current', 'corrected', 'expression-of-concern', 'retracted', 'withdrawn')),
    registry_status    text not null check (registry_status in
                           ('found', 'not-registered', 'unavailable', 'not-asked', 'mismatch')),
    first_harvested_at timestamptz not null,
    last_changed_at    timestamptz not null,
    revision           integer not null default 1 check (revision >= 1),
    content_digest     text not null,
    graph_digest       text not null,
    check (issue_month is null or issue_year is not null),
    check (last_page is null or first_page is not null),
    check (last_changed_at >= first_harvested_at)
);
create index on winnow.article (journal_id, article_id);
create index on winnow.article (last_changed_at, article_id);
create index on winnow.article (editorial_status) where editorial_status <> 'current';
comment on table winnow.article is 'One row an article: the value chosen for every field. field_verdict says why.';
comment on column winnow.article.article_id is 'Key within this database.';
comment on column winnow.article.doi is 'DOI in lower case without resolver address.';
comment on column winnow.article.journal_id is 'Journal; null when no source names a known one.';
comment on column winnow.article.title is 'Title as printed, notice prefix such as [Retracted] kept.';
comment on column winnow.article.article_type is 'Kind of article: research-article, review-article, case-report, retraction and so on.';
comment on column winnow.article.volume is 'Volume.';
comment on column winnow.article.issue is 'Issue.';
comment on column winnow.article.first_page is 'First page; null where the journal counts articles.';
comment on column winnow.article.last_page is 'Last page in its full form.';
comment on column winnow.article.article_number is 'Article number, where the journal counts articles instead of pages.';
comment on column winnow.article.published_online is 'Date of online publication in ISO 8601, as precise as its source: 2025-08-01, 2009-06 or 2009.';
comment on column winnow.article.issue_year is 'Year of the issue (cover).';
comment on column winnow.article.issue_month is 'Month of the issue (cover), 1 to 12.';
comment on column winnow.article.abstract is 'Abstract, paragraphs separated by a line feed.';
comment on column winnow.article.open_access is 'Whether a source calls it open access; null when none says anything.';
comment on column winnow.article.license_url is 'Canonical address of the licence.';
comment on column winnow.article.copyright_holder is 'Copyright holder without sign and year.';
comment on column winnow.article.landing_url is 'Address of the article page.';
comment on column winnow.article.pdf_url is 'Address of the PDF.';
comment on column winnow.article.xml_url is 'Address of the site''s XML.';
comment on column winnow.article.editorial_status is 'Where the article stands: current, corrected, expression-of-concern, retracted or withdrawn.';
comment on column winnow.article.registry_status is 'What Crossref answered: found, not-registered, unavailable, not-asked (run without network) or mismatch (record of another work).';
comment on column winnow.article.first_harvested_at is 'When the article was first stored.';
comment on column winnow.article.last_changed_at is 'When a field or author last changed; a counter that ticks does not move it.';
comment on column winnow.article.revision is 'Counts the changes, from 1.';
comment on column winnow.article.content_digest is 'Digest of what is handed on: fields, authors, affiliations, references, funding and licences; the revision moves with it.';
comment on column winnow.article.graph_digest is 'Digest of the article with its authors, ledger, events and lists: equal digests mean that nothing has to be written.';

create table winnow.author (
    author_id    bigint generated always as identity primary key,
    author_key   text not null unique,
    orcid        text unique check (orcid ~ '^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$'),
    family       text not null,
    given        text,
    suffix       text,
    display_name text not null,
    is_group     boolean not null default false
);
comment on table winnow.author is 'One row a person we can tell apart: by ORCID where a source gives one, otherwise one row per article and position. Two people are never merged on a name.';
comment on column winnow.author.author_id is 'Key within this database.';
comment on column winnow.author.author_key is 'What tells the person apart: orcid:<iD>, or <doi>#<position>.';
comment on column winnow.author.orcid is 'ORCID iD, bare; null where none is known.';
comment on column winnow.author.family is 'Family name with particles; for a group its whole name.';
comment on column winnow.author.given is 'Given names or initials.';
comment on column winnow.author.suffix is 'Jr, III, Filho and the like.';
comment on column winnow.author.display_name is 'Given name first, as printed on a page.';
comment on column winnow.author.is_group is 'True for a consortium or other body.';

create table winnow.authorship (
    article_id         bigint not null references winnow.article on delete cascade,
    position           integer not null check (position >= 1),
    author_id          bigint not null references winnow.author,
    credited_name      text not null,
    corresponding      boolean not null default false,
    equal_contribution boolean not null default false,
    primary key (article_id, position)
);
create index on winnow.authorship (author_id);
comment on table winnow.authorship is 'Who wrote what, in order.';
comment on column winnow.authorship.article_id is 'Article.';
comment on column winnow.authorship.position is 'Place in the list of authors, from 1.';
comment on column winnow.authorship.author_id is 'Author.';
comment on column winnow.authorship.credited_name is 'The name exactly as the chosen source prints it.';
comment on column winnow.authorship.corresponding is 'Whether a source marks a corresponding author.';
comment on column winnow.authorship.equal_contribution is 'Whether a source marks an equal contribution.';

create table winnow.affiliation (
    affiliation_id bigint generated always as identity primary key,
    name           text not null,
    country_code   text check (country_code ~ '^[A-Z]{2}$'),
    ror_id         text
);
create unique index affiliation_name_key on winnow.affiliation (md5(name));
comment on table winnow.affiliation is 'One row an affiliation text.';
comment on column winnow.affiliation.affiliation_id is 'Key within this database.';
comment on column winnow.affiliation.name is 'The whole text, cleaned of labels.';
comment on column winnow.affiliation.country_code is 'ISO 3166-1 alpha-2, where the text names a country.';
comment on column winnow.affiliation.ror_id is 'ROR address, where a source gives one.';

create table winnow.article_affiliation (
    article_id     bigint not null references winnow.article on delete cascade,
    ordinal        integer not null check (ordinal >= 1),
    affiliation_id bigint not null references winnow.affiliation,
    primary key (article_id, ordinal)
);
create index on winnow.article_affiliation (affiliation_id);
comment on table winnow.article_affiliation is 'All affiliations that an article prints, in order.';
comment on column winnow.article_affiliation.article_id is 'Article.';
comment on column winnow.article_affiliation.ordinal is 'Place in the list, from 1.';
comment on column winnow.article_affiliation.affiliation_id is 'Affiliation.';

create table winnow.authorship_affiliation (
    article_id     bigint not null,
    position       integer not null,
    ordinal        integer not null check (ordinal >= 1),
    affiliation_id bigint not null references winnow.affiliation,
    primary key (article_id, position, ordinal),
    foreign key (article_id, position) references winnow.authorship on delete cascade
);
comment on table winnow.authorship_affiliation is 'Which author belongs to which affiliation, where a source links them.';
comment on column winnow.authorship_affiliation.article_id is 'Article.';
comment on column winnow.authorship_affiliation.position is 'Author''s place in the list, from 1.';
comment on column winnow.authorship_affiliation.ordinal is 'Place of this affiliation among the author''s own, from 1.';
comment on column winnow.authorship_affiliation.affiliation_id is 'Affiliation.';

create table winnow.citation (
    article_id    bigint not null references winnow.article on delete cascade,
    style         text not null check (style in ('spandidos', 'apa', 'mla', 'chicago')),
    page_text     text,
    rendered_text text,
    agrees        boolean,
    contradiction text,
    primary key (article_id, style)
);
comment on table winnow.citation is 'The formatted citations that the page offers, beside our own.';
comment on column winnow.citation.article_id is 'Article.';
comment on column winnow.citation.style is 'spandidos, apa, mla or chicago.';
comment on column winnow.citation.page_text is 'As the page prints it.';
comment on column winnow.citation.rendered_text is 'As the article''s own fields give it; null where not rendered.';
comment on column winnow.citation.agrees is 'Whether the page''s text says the same as the fields; null where not compared.';
comment on column winnow.citation.contradiction is 'The fields that the page''s text contradicts, with both values; null unless it does.';

create table winnow.reference (
    article_id bigint not null references winnow.article on delete cascade,
    ordinal    integer not null check (ordinal >= 1),
    doi        text check (doi !~ '[A-Z]'),
    text       text,
    primary key (article_id, ordinal)
);
create index on winnow.reference (doi) where doi is not null;
comment on table winnow.reference is 'Reference lists, where a source gives them.';
comment on column winnow.reference.article_id is 'Citing article.';
comment on column winnow.reference.ordinal is 'Place in the list, from 1.';
comment on column winnow.reference.doi is 'DOI of the cited work.';
comment on column winnow.reference.text is 'The entry as one line.';

create table winnow.funding (
    article_id bigint not null references winnow.article on delete cascade,
    ordinal    integer not null check (ordinal >= 1),
    funder     text,
    funder_id  text,
    awards     text[] not null default '{}',
    primary key (article_id, ordinal)
);
comment on table winnow.funding is 'Funders, where a source names them.';
comment on column winnow.funding.article_id is 'Article.';
comment on column winnow.funding.ordinal is 'Place in the list, from 1.';
comment on column winnow.funding.funder is 'Name of the funder.';
comment on column winnow.funding.funder_id is 'DOI or ROR address of the funder.';
comment on column winnow.funding.awards is 'Award numbers.';

create table winnow.license (
    article_id bigint not null references winnow.article on delete cascade,
    ordinal    integer not null check (ordinal >= 1),
    source     text not null check (source in ('page', 'xml', 'crossref')),
    url        text,
    text       text not null,
    primary key (article_id, ordinal)
);
comment on table winnow.license is 'Every licence that a source claims; the one chosen is in article.license_url.';
comment on column winnow.license.article_id is 'Article.';
comment on column winnow.license.ordinal is 'Place in the list, from 1.';
comment on column winnow.license.source is 'Who says so: page, xml or crossref.';
comment on column winnow.license.url is 'Canonical address of the licence.';
comment on column winnow.license.text is 'The licence in the source''s words.';

create table winnow.editorial_event (
    event_id     bigint generated always as identity primary key,
    article_id   bigint references winnow.article on delete cascade,
    affected_doi text not null check (affected_doi !~ '[A-Z]'),
    type         text not null,
    notice_doi   text check (notice_doi !~ '[A-Z]'),
    source       text not null check (source in ('page', 'xml', 'crossref', 'retraction-watch')),
    reported_by  text not null check (reported_by !~ '[A-Z]'),
    occurred_on  text check (occurred_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
    seen_at      timestamptz not null
);
create unique index editorial_event_key on winnow.editorial_event
    (affected_doi, type, coalesce(notice_doi, ''), source, reported_by);
create index on winnow.editorial_event (article_id);
create index on winnow.editorial_event (notice_doi);
create index on winnow.editorial_event (reported_by);
comment on table winnow.editorial_event is 'Retractions, corrections and the like, typed; the row belongs to the article affected, never to the notice.';
comment on column winnow.editorial_event.event_id is 'Key within this database.';
comment on column winnow.editorial_event.article_id is 'The article it happened to; null until that article is stored.';
comment on column winnow.editorial_event.affected_doi is 'DOI of the article it happened to.';
comment on column winnow.editorial_event.type is 'retraction, correction, corrigendum, erratum, expression-of-concern, withdrawal, reinstatement and so on.';
comment on column winnow.editorial_event.notice_doi is 'DOI of the notice, where known.';
comment on column winnow.editorial_event.source is 'Who says so: page, xml, crossref or retraction-watch.';
comment on column winnow.editorial_event.reported_by is 'DOI of the record in which it was read: the article''s own or the notice''s.';
comment on column winnow.editorial_event.occurred_on is 'When, in ISO 8601 as precisely as given.';
comment on column winnow.editorial_event.seen_at is 'When it was first read.';
