/**
 * Registering under settings that were seen, and a status after one that was seen. Whoever registers has the lock of the
 * settings together with the others, whoever sets something has it alone; it comes before the gate and all other locks, so
 * that nothing is registered any more under a setting of which the change was answered.
 */
export const seenStates = `
create function registry.pass_settings(alone boolean) returns void language plpgsql as $$
begin
  if alone then
    perform pg_advisory_xact_lock(7367020, 3);
  else
    perform pg_advisory_xact_lock_shared(7367020, 3);
  end if;
end $$;

create function registry.settings_moved(p_keys text[], p_revisions int[]) returns boolean language plpgsql as $$
begin
  return exists (
    select 1 from unnest(p_keys, p_revisions) as seen (key, revision)
    left join registry.record on record.kind = 'instelling' and record.key = seen.key
    where coalesce(record.revision, 0) <> seen.revision
  );
end $$;

create function registry.register_under(
  p_keys text[], p_revisions int[],
  p_context text, p_subject text, p_seen int, p_guid text, p_identity text, p_schema_hash text, p_text text, p_refs text,
  p_metadata text, p_rule_set text, p_to_contexts text[], p_to_subjects text[], p_to_versions int[], p_label text,
  p_state text, p_at text, p_by text, p_motivation text, p_fixed_id int, p_fixed_guid text, p_fixed_version int,
  p_entry text
) returns registry.registered language plpgsql as $$
declare
  r registry.registered;
begin
  perform pg_advisory_xact_lock_shared(7367020, 3);
  if registry.settings_moved(p_keys, p_revisions) then
    r.outcome := 'setting-moved';
    return r;
  end if;
  if p_fixed_guid is not null then
    -- With the gate alone nothing is deleted meanwhile.
    perform registry.pass_gate(true);
    if exists (select 1 from registry.spent_guid s where s.guid = p_fixed_guid and s.identity <> p_identity) then
      r.outcome := 'id-taken';
      return r;
    end if;
  end if;
  return registry.register(p_context, p_subject, p_seen, p_guid, p_identity, p_schema_hash, p_text, p_refs, p_metadata,
    p_rule_set, p_to_contexts, p_to_subjects, p_to_versions, p_label, p_state, p_at, p_by, p_motivation, p_fixed_id,
    p_fixed_guid, p_fixed_version, p_entry);
end $$;

create function registry.remove_under(
  p_keys text[], p_revisions int[], p_context text, p_subject text, p_version int, p_hard boolean, p_entry text
) returns registry.removed language plpgsql as $$
declare
  r registry.removed;
begin
  perform registry.pass_settings(false);
  if registry.settings_moved(p_keys, p_revisions) then
    r.outcome := 'setting-moved';
    return r;
  end if;
  return registry.remove(p_context, p_subject, p_version, p_hard, p_entry);
end $$;

create function registry.put_setting(p_key text, p_value text, p_seen int, p_entry text) returns int language plpgsql as $$
begin
  perform registry.pass_settings(true);
  return registry.put_record('instelling', p_key, p_value, p_seen, p_entry);
end $$;

-- Whether it was written; null when there is no such version in sight.
create function registry.set_state_after(
  p_context text, p_subject text, p_version int, p_seen text, p_state text, p_entry text
) returns boolean language plpgsql as $$
declare
  v_state text;
begin
  perform registry.pass_gate(false);
  perform pg_advisory_xact_lock(registry.lock_of(p_context, p_subject));
  select v.state into v_state from registry.version v
    where v.context = p_context and v.subject = p_subject and v.version = p_version and not v.deleted;
  if v_state is null then
    return null;
  end if;
  if p_seen <> v_state then
    return false;
  end if;
  return registry.set_state(p_context, p_subject, p_version, p_state, p_entry);
end $$;
`
