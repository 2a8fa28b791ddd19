-- Outbox and inbox for a site that has PostgreSQL (14 or newer) and needs no broker.
-- Run it once; running it again changes nothing. All names stand in the schema samenspraak.
--
-- A program puts an event in the outbox in the same transaction as the change that it is about. Takers claim events, send
-- them, and settle them. A receiver puts what comes in into the inbox: the second event with the same source and id is
-- refused there, however late it comes, so that what follows from it happens once.

create schema if not exists samenspraak;

create sequence if not exists samenspraak.message_number;

create table if not exists samenspraak.message (
  box text not null check (box in ('inbox', 'outbox')),
  number bigint not null default nextval('samenspraak.message_number'),
  -- CloudEvents: together they name the event. Never put a BSN or a name in them.
  source text not null check (source <> ''),
  id text not null check (id <> ''),
  headers jsonb not null default '{}',
  -- The bytes as they were: nothing is rewritten.
  body bytea not null,
  state text not null default 'waiting' check (state in ('waiting', 'settled', 'dead')),
  attempt integer not null default 0,
  due timestamptz not null default clock_timestamp(),
  -- A code, never a text that could hold a value of the message.
  error_code text check (error_code ~ '^[a-z0-9/-]{1,80}$'),
  recorded timestamptz not null default clock_timestamp(),
  settled timestamptz,
  primary key (box, number),
  unique (box, source, id)
) partition by list (box);

create table if not exists samenspraak.inbox partition of samenspraak.message for values in ('inbox');
create table if not exists samenspraak.outbox partition of samenspraak.message for values in ('outbox');

create index if not exists message_due on samenspraak.message (box, due, number) where state = 'waiting';

-- Puts an event in a box. False: an event with this source and id is there already, and nothing was changed.
create or replace function samenspraak.put(
  in_box text, its_source text, its_id text, its_headers jsonb, its_body bytea
) returns boolean language plpgsql as $$
begin
  insert into samenspraak.message (box, source, id, headers, body)
  values (in_box, its_source, its_id, its_headers, its_body)
  on conflict (box, source, id) do nothing;
  return found;
end $$;

-- Claims events that are due, for so many seconds; another taker passes them over. Who does not settle them in time, or
-- dies, loses them to the next taker. What was claimed too often becomes a dead letter unseen: it may be what kills takers.
create or replace function samenspraak.claim(
  from_box text, how_many integer, seconds double precision, most_attempts integer
) returns setof samenspraak.message language plpgsql as $$
begin
  update samenspraak.message m
  set state = 'dead', error_code = 'worker/attempts', settled = clock_timestamp()
  where m.box = from_box and m.number in (
    select d.number from samenspraak.message d
    where d.box = from_box and d.state = 'waiting' and d.due <= clock_timestamp() and d.attempt >= most_attempts
    order by d.due, d.number limit how_many for update skip locked
  );
  return query
  with claimed as materialized (
    select c.number from samenspraak.message c
    where c.box = from_box and c.state = 'waiting' and c.due <= clock_timestamp() and c.attempt < most_attempts
    order by c.due, c.number limit how_many for update skip locked
  )
  update samenspraak.message m
  set attempt = m.attempt + 1, due = clock_timestamp() + make_interval(secs => seconds)
  from claimed where m.box = from_box and m.number = claimed.number
  returning m.*;
end $$;

-- Says that an event is done. False: the claim was lost in the meantime; another taker has it, or had it.
create or replace function samenspraak.settle(
  in_box text, its_number bigint, its_attempt integer
) returns boolean language plpgsql as $$
begin
  update samenspraak.message set state = 'settled', settled = clock_timestamp(), error_code = null
  where box = in_box and number = its_number and attempt = its_attempt and state = 'waiting';
  return found;
end $$;

-- Gives an event back. It is due again after 1, 2, 4 … seconds (300 at most, and up to a quarter less so that events do not
-- all come at once), or dead when this was the last attempt. Answers its state; null when the claim was lost.
create or replace function samenspraak.postpone(
  in_box text, its_number bigint, its_attempt integer, its_error text, most_attempts integer
) returns text language sql as $$
  update samenspraak.message set
    state = case when attempt >= most_attempts then 'dead' else 'waiting' end,
    settled = case when attempt >= most_attempts then clock_timestamp() end,
    due = clock_timestamp()
      + make_interval(secs => least(power(2, least(attempt, 20) - 1), 300) * (1 - random() / 4)),
    error_code = its_error
  where box = in_box and number = its_number and attempt = its_attempt and state = 'waiting'
  returning state
$$;

-- Throws away the bodies of settled events of before a moment. Source and id stay, so that a late double is still refused.
create or replace function samenspraak.strip(
  in_box text, before timestamptz
) returns bigint language sql as $$
  with stripped as (
    update samenspraak.message set body = '', headers = '{}'
    where box = in_box and state = 'settled' and settled < before and body <> ''
    returning 1
  )
  select count(*) from stripped
$$;
