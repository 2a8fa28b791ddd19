/**
 * The tables of the first edition. JSON is kept as text: it goes out as it came in. Names are compared by code point, as the
 * embedded store does.
 */
export const firstTables = `
create sequence registry.content_id;

create table registry.content (
  id int primary key default nextval('registry.content_id'),
  guid text collate "C" not null unique,
  identity text collate "C" not null unique,
  schema_hash text collate "C" not null,
  text text not null,
  refs text not null,
  metadata text,
  rule_set text
);
create index content_by_hash on registry.content (schema_hash, id);

create table registry.subject (
  context text collate "C" not null,
  subject text collate "C" not null,
  head int not null,
  revision int not null,
  primary key (context, subject)
);

create table registry.version (
  context text collate "C" not null,
  subject text collate "C" not null,
  version int not null check (version > 0),
  content_id int not null references registry.content (id),
  label text collate "C",
  registered_at text not null,
  registered_by text not null,
  motivation text,
  state text not null,
  deleted boolean not null default false,
  primary key (context, subject, version)
);
create index version_by_content on registry.version (content_id);
create unique index version_by_label on registry.version (context, subject, label) where not deleted and label is not null;

create table registry.reference (
  context text collate "C" not null,
  subject text collate "C" not null,
  version int not null,
  place int not null,
  to_context text collate "C" not null,
  to_subject text collate "C" not null,
  to_version int not null,
  primary key (context, subject, version, place),
  foreign key (context, subject, version) references registry.version deferrable initially deferred,
  foreign key (to_context, to_subject, to_version) references registry.version deferrable initially deferred
);
create index reference_by_target on registry.reference (to_context, to_subject, to_version);

create table registry.record (
  kind text collate "C" not null,
  key text collate "C" not null,
  value text not null,
  revision int not null,
  primary key (kind, key)
);

-- Entries that are durable but have no place yet. The number follows the order of changes within a subject, because it is
-- given while the subject is locked.
create table registry.waiting (
  number bigint primary key generated always as identity,
  body text not null
);

create table registry.entry (
  position bigint primary key,
  previous text not null,
  hash text not null,
  body text not null
);

create table registry.lease (
  task text collate "C" primary key,
  holder text not null,
  ends_at timestamptz not null
);
`
