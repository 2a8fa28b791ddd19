/** Sealing in few round trips: while one process seals, the others that want to wait for it. */
export const sealing = `
-- The first entries that wait for their place, each beside the end of the chain. Without patience none when another process is
-- sealing; until the transaction ends nobody else seals.
create function registry.first_waiting(patient boolean, most int)
returns table (number bigint, body text, last_position bigint, last_hash text) language plpgsql as $$
#variable_conflict use_column
begin
  if patient then
    perform pg_advisory_xact_lock(7367020, 2);
  elsif not pg_try_advisory_xact_lock(7367020, 2) then
    return;
  end if;
  return query
    select w.number, w.body, last.position, last.hash
    from (select number, body from registry.waiting order by number limit most) as w
    left join (select position, hash from registry.entry order by position desc limit 1) as last on true
    order by w.number;
end $$;

-- Gives entries their place after the one before the first. A notice holds up other commits that send one, so sealing sends it
-- and registering does not.
create function registry.place_entries(
  p_channel text, p_first bigint, p_numbers bigint[], p_previous text[], p_hashes text[]
) returns void language plpgsql as $$
begin
  insert into registry.entry
    select p_first + t.place - 1, t.previous, t.hash, (select w.body from registry.waiting w where w.number = t.number)
    from unnest(p_numbers, p_previous, p_hashes) with ordinality as t (number, previous, hash, place);
  delete from registry.waiting where number = any (p_numbers);
  perform pg_notify(p_channel, '');
end $$;
`
