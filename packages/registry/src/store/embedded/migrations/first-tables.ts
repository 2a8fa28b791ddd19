/** The tables of the first edition. JSON is kept as text: it goes out as it came in. */
export const firstTables = `
create table content (
  -- autoincrement: an id that was given is never given again, also when its content is gone.
  id integer primary key autoincrement,
  guid text not null unique,
  identity text not null unique,
  schema_hash text not null,
  text text not null,
  refs text not null,
  metadata text,
  rule_set text
) strict;
create index content_by_hash on content (schema_hash, id);

create table subject (
  context text not null,
  subject text not null,
  head integer not null,
  revision integer not null,
  primary key (context, subject)
) strict, without rowid;

create table version (
  context text not null,
  subject text not null,
  version integer not null check (version > 0),
  content_id integer not null references content (id),
  label text,
  registered_at text not null,
  registered_by text not null,
  motivation text,
  state text not null,
  deleted integer not null default 0 check (deleted in (0, 1)),
  primary key (context, subject, version),
  foreign key (context, subject) references subject
) strict, without rowid;
create index version_by_content on version (content_id);
create unique index version_by_label on version (context, subject, label) where deleted = 0 and label is not null;

create table reference (
  context text not null,
  subject text not null,
  version integer not null,
  place integer not null,
  to_context text not null,
  to_subject text not null,
  to_version integer not null,
  primary key (context, subject, version, place),
  foreign key (context, subject, version) references version deferrable initially deferred,
  foreign key (to_context, to_subject, to_version) references version deferrable initially deferred
) strict, without rowid;
create index reference_by_target on reference (to_context, to_subject, to_version);

create table record (
  kind text not null,
  key text not null,
  value text not null,
  revision integer not null,
  primary key (kind, key)
) strict, without rowid;

create table entry (
  position integer primary key,
  previous text not null,
  hash text not null,
  body text not null
) strict;

create table lease (
  task text primary key,
  holder text not null,
  ends_at integer not null
) strict, without rowid;
`
