/** Statuses and records under settings that were seen, as registering has it: what is closed is closed for these too. */
export const guardedWrites = `
-- As put_record and put_setting; null also when something was set.
create function registry.put_record_under(
  p_keys text[], p_revisions int[], p_kind text, p_key text, p_value text, p_seen int, p_entry text
) returns int language plpgsql as $$
begin
  perform registry.pass_settings(p_kind = 'instelling');
  if registry.settings_moved(p_keys, p_revisions) then
    return null;
  end if;
  return registry.put_record(p_kind, p_key, p_value, p_seen, p_entry);
end $$;

-- As set_state_after; false also when something was set.
create function registry.set_state_under(
  p_keys text[], p_revisions int[], p_context text, p_subject text, p_version int, p_seen text, p_state text, p_entry text
) returns boolean language plpgsql as $$
begin
  perform registry.pass_settings(false);
  if registry.settings_moved(p_keys, p_revisions) then
    return false;
  end if;
  return registry.set_state_after(p_context, p_subject, p_version, p_seen, p_state, p_entry);
end $$;
`
