/**
 * Registering several in one transaction and one statement, for new contents in different subjects without references, which
 * is what nearly everybody offers. Locks come in the order of all others; the contents must be given in order of identity.
 */
export const registeringTogether = `
-- One row for each that is asked. Of what is not as expected here ('apart') nothing is written: register_under tells what is
-- the matter with it. No rows at all when something was set.
create function registry.register_together(
  p_keys text[], p_revisions int[], p_contexts text[], p_subjects text[], p_seen int[], p_guids text[],
  p_identities text[], p_hashes text[], p_texts text[], p_metadata text[], p_rule_sets text[], p_labels text[],
  p_states text[], p_at text[], p_by text[], p_motivations text[], p_entries text[]
) returns table (
  place bigint, outcome text, created boolean, known boolean, version int, revision int, content_id int, guid text
) language plpgsql as $$
#variable_conflict use_column
begin
  perform pg_advisory_xact_lock_shared(7367020, 3);
  if registry.settings_moved(p_keys, p_revisions) then
    return;
  end if;
  perform pg_advisory_xact_lock_shared(7367020, 0);
  perform pg_advisory_xact_lock(own.number) from (
    select distinct registry.lock_of(t.context, t.subject) as number
    from unnest(p_contexts, p_subjects) as t (context, subject) order by number
  ) as own;

  -- Looks by key for each row. Joins and "exists" could be planned over whole tables while these are still small.
  return query
    with asked as materialized (
      select t.*, coalesce(s.head, 0) as head, coalesce(s.revision, 0) as stands,
        coalesce(
          (select c.id from registry.content c where c.identity = t.identity),
          case when t.label is not null then (
            select v.version from registry.version v
            where v.context = t.context and v.subject = t.subject and v.label = t.label limit 1
          ) end
        ) is not null as is_apart
      from unnest(p_contexts, p_subjects, p_seen, p_guids, p_identities, p_hashes, p_texts, p_metadata, p_rule_sets,
          p_labels, p_states, p_at, p_by, p_motivations, p_entries) with ordinality
        as t (context, subject, seen, guid, identity, schema_hash, text, metadata, rule_set, label, state, at, by,
          motivation, entry, place)
      left join lateral (
        select s.head, s.revision from registry.subject s where s.context = t.context and s.subject = t.subject offset 0
      ) as s on true
    ), fresh as materialized (
      select a.*, a.head + 1 as version, nextval('registry.content_id')::int as id from asked a
      where not a.is_apart and (a.seen is null or a.seen = a.stands)
    ), contents as (
      insert into registry.content (id, guid, identity, schema_hash, text, refs, metadata, rule_set)
        select f.id, f.guid, f.identity, f.schema_hash, f.text, '[]', f.metadata, f.rule_set from fresh f
    ), subjects as (
      insert into registry.subject as s (context, subject, head, revision)
        select f.context, f.subject, f.version, 1 from fresh f
        on conflict (context, subject) do update set head = excluded.head, revision = s.revision + 1
    ), versions as (
      insert into registry.version
          (context, subject, version, content_id, label, registered_at, registered_by, motivation, state)
        select f.context, f.subject, f.version, f.id, f.label, f.at, f.by, f.motivation, f.state from fresh f
    ), entries as (
      insert into registry.waiting (body)
        select f.entry || ',"version":' || f.version || ',"contentId":' || f.id || '}' from fresh f
    )
    select a.place,
      case when f.id is not null then 'registered' when a.is_apart then 'apart' else 'moved' end,
      f.id is not null, false, f.version, a.stands, f.id, a.guid
    from asked a left join fresh f on f.place = a.place;
end $$;
`
