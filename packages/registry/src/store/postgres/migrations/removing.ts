/** Deletion, status and records, each in one round trip and under the same order of locks as registering. */
export const removing = `
create type registry.removed as (outcome text, version int, versions int[]);

create function registry.remove(p_context text, p_subject text, p_version int, p_hard boolean, p_entry text)
returns registry.removed language plpgsql as $$
declare
  r registry.removed;
  v_all int[];
  v_contents int[];
  v_content int;
begin
  perform registry.pass_gate(false);
  perform pg_advisory_xact_lock(registry.lock_of(p_context, p_subject));
  select array_agg(v.version), array_agg(v.version order by v.version) filter (where v.deleted = p_hard),
      array_agg(v.content_id order by c.identity) filter (where v.deleted = p_hard)
    into v_all, r.versions, v_contents
    from registry.version v join registry.content c on c.id = v.content_id
    where v.context = p_context and v.subject = p_subject and (p_version is null or v.version = p_version);
  if v_all is null then
    r.outcome := 'unknown';
    return r;
  end if;
  if not p_hard and r.versions is null then
    r.outcome := 'already-deleted';
    return r;
  end if;
  if p_hard and (r.versions is null or cardinality(r.versions) < cardinality(v_all)) then
    r.outcome := 'not-deleted-yet';
    return r;
  end if;
  -- A hidden version can still be asked for, so what it builds on may be hidden too but not taken away.
  select min(f.to_version) into r.version
    from registry.reference f join registry.version v using (context, subject, version)
    where f.to_context = p_context and f.to_subject = p_subject and f.to_version = any (r.versions)
      and (p_hard or not v.deleted)
      and not (p_version is null and v.context = p_context and v.subject = p_subject);
  if r.version is not null then
    r.outcome := 'referenced';
    return r;
  end if;

  insert into registry.waiting (body)
    select p_entry || ',"version":' || v.version || ',"contentId":' || c.id || ',"schemaHash":"' || c.schema_hash || '"}'
    from registry.version v join registry.content c on c.id = v.content_id
    where v.context = p_context and v.subject = p_subject and v.version = any (r.versions)
    order by v.version;
  if p_hard then
    delete from registry.reference f
      where f.context = p_context and f.subject = p_subject and f.version = any (r.versions);
    delete from registry.version v
      where v.context = p_context and v.subject = p_subject and v.version = any (r.versions);
    foreach v_content in array v_contents loop
      -- Locked first: whoever registers it elsewhere at this moment is waited for, and then seen.
      perform 1 from registry.content c where c.id = v_content for update;
      delete from registry.content c
        where c.id = v_content and not exists (select 1 from registry.version v where v.content_id = c.id);
    end loop;
  else
    update registry.version v set deleted = true
      where v.context = p_context and v.subject = p_subject and v.version = any (r.versions);
  end if;
  update registry.subject s
    set revision = s.revision + 1, head = case when exists (
      select 1 from registry.version v where v.context = p_context and v.subject = p_subject
    ) then s.head else 0 end
    where s.context = p_context and s.subject = p_subject;
  r.outcome := 'removed';
  return r;
end $$;

create function registry.set_state(p_context text, p_subject text, p_version int, p_state text, p_entry text)
returns boolean language plpgsql as $$
begin
  perform registry.pass_gate(false);
  perform pg_advisory_xact_lock(registry.lock_of(p_context, p_subject));
  update registry.version v set state = p_state
    where v.context = p_context and v.subject = p_subject and v.version = p_version and not v.deleted;
  if not found then
    return false;
  end if;
  update registry.subject s set revision = s.revision + 1 where s.context = p_context and s.subject = p_subject;
  insert into registry.waiting (body) values (p_entry);
  return true;
end $$;

-- The new revision, 0 when the record is taken away; null when it is not as it was seen.
create function registry.put_record(p_kind text, p_key text, p_value text, p_seen int, p_entry text)
returns int language plpgsql as $$
begin
  perform registry.pass_gate(false);
  if p_seen = 0 and p_value is null then
    if exists (select 1 from registry.record r where r.kind = p_kind and r.key = p_key) then
      return null;
    end if;
  elsif p_seen = 0 then
    insert into registry.record values (p_kind, p_key, p_value, 1) on conflict do nothing;
    if not found then
      return null;
    end if;
  elsif p_value is null then
    delete from registry.record r where r.kind = p_kind and r.key = p_key and r.revision = p_seen;
    if not found then
      return null;
    end if;
  else
    update registry.record r set value = p_value, revision = r.revision + 1
      where r.kind = p_kind and r.key = p_key and r.revision = p_seen;
    if not found then
      return null;
    end if;
  end if;
  if p_entry is not null then
    insert into registry.waiting (body) values (p_entry);
  end if;
  return case when p_value is null then 0 else p_seen + 1 end;
end $$;
`
