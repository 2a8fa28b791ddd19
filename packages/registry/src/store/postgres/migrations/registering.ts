/**
 * Registering in one round trip. Locks are taken in one order everywhere, so that nobody waits in a circle: first the gate,
 * then subjects by their number, then (by inserting or deleting) contents by their identity.
 */
export const registering = `
-- Changes pass the gate together; a backup, and who brings ids along, has it alone.
create function registry.pass_gate(alone boolean) returns void language plpgsql as $$
begin
  if alone then
    perform pg_advisory_xact_lock(7367020, 0);
  else
    perform pg_advisory_xact_lock_shared(7367020, 0);
  end if;
end $$;

-- Two subjects with one number wait for each other without need, nothing worse.
create function registry.lock_of(context text, subject text) returns bigint language sql immutable
  return hashtextextended(context || ' ' || subject, 0);

-- Those that change alone, those that are only built on together with others.
create function registry.lock_subjects(p_contexts text[], p_subjects text[], p_own boolean[])
returns void language plpgsql as $$
declare
  v_lock record;
begin
  for v_lock in
    select registry.lock_of(t.context, t.subject) as number, bool_or(t.own) as own
    from unnest(p_contexts, p_subjects, p_own) as t (context, subject, own) group by number order by number
  loop
    if v_lock.own then
      perform pg_advisory_xact_lock(v_lock.number);
    else
      perform pg_advisory_xact_lock_shared(v_lock.number);
    end if;
  end loop;
end $$;

create type registry.registered as (
  outcome text, created boolean, known boolean, version int, revision int, content_id int, guid text, text text, refs text,
  metadata text, rule_set text, label text, registered_at text, registered_by text, motivation text, state text
);

create function registry.register(
  p_context text, p_subject text, p_seen int, p_guid text, p_identity text, p_schema_hash text, p_text text, p_refs text,
  p_metadata text, p_rule_set text, p_to_contexts text[], p_to_subjects text[], p_to_versions int[], p_label text,
  p_state text, p_at text, p_by text, p_motivation text, p_fixed_id int, p_fixed_guid text, p_fixed_version int,
  p_entry text
) returns registry.registered language plpgsql as $$
declare
  r registry.registered;
  v_content registry.content;
  v_version registry.version;
  v_head int;
  v_revision int;
begin
  if p_fixed_id is null then
    -- As pass_gate does, without the time that a call takes: this is the path that everybody takes.
    perform pg_advisory_xact_lock_shared(7367020, 0);
  else
    perform registry.pass_gate(true);
  end if;
  if cardinality(p_to_versions) = 0 then
    perform pg_advisory_xact_lock(registry.lock_of(p_context, p_subject));
  else
    perform registry.lock_subjects(p_context || p_to_contexts, p_subject || p_to_subjects,
      true || array_fill(false, array[cardinality(p_to_versions)]));
  end if;

  select * into v_content from registry.content c where c.identity = p_identity;
  if v_content.id is not null then
    select * into v_version from registry.version v
      where v.content_id = v_content.id and v.context = p_context and v.subject = p_subject and not v.deleted;
    if v_version.version is not null and (p_fixed_id is null or (
      p_fixed_id = v_content.id
      and coalesce(p_fixed_guid, v_content.guid) = v_content.guid
      and coalesce(p_fixed_version, v_version.version) = v_version.version
    )) then
      r.outcome := 'registered';
      r.created := false;
      r.version := v_version.version;
      r.label := v_version.label;
      r.registered_at := v_version.registered_at;
      r.registered_by := v_version.registered_by;
      r.motivation := v_version.motivation;
      r.state := v_version.state;
    end if;
  end if;

  if r.outcome is null then
    select s.head, s.revision into v_head, v_revision from registry.subject s
      where s.context = p_context and s.subject = p_subject;
    if p_seen <> coalesce(v_revision, 0) then
      r.outcome := 'moved';
      r.revision := coalesce(v_revision, 0);
      return r;
    end if;
    if cardinality(p_to_versions) > 0 then
      -- The place among the references, from 1.
      select t.place into r.version
        from unnest(p_to_contexts, p_to_subjects, p_to_versions) with ordinality as t (context, subject, version, place)
        where not exists (
          select 1 from registry.version v
          where v.context = t.context and v.subject = t.subject and v.version = t.version and not v.deleted
        ) order by t.place limit 1;
      if r.version is not null then
        r.outcome := 'reference-missing';
        return r;
      end if;
    end if;
    if p_label is not null then
      select v.version into r.version from registry.version v
        where v.context = p_context and v.subject = p_subject and v.label = p_label
          and (not v.deleted or v.content_id is distinct from v_content.id) limit 1;
      if r.version is not null then
        r.outcome := 'label-taken';
        return r;
      end if;
    end if;
    if v_version.version is not null or (p_fixed_version is not null and exists (
      select 1 from registry.version v
      where v.context = p_context and v.subject = p_subject and v.version = p_fixed_version
    )) then
      r.outcome := 'id-taken';
      return r;
    end if;
    r.known := v_content.id is not null;
    if not r.known then
      insert into registry.content (id, guid, identity, schema_hash, text, refs, metadata, rule_set)
        values (coalesce(p_fixed_id, nextval('registry.content_id')), coalesce(p_fixed_guid, p_guid), p_identity,
          p_schema_hash, p_text, p_refs, p_metadata, p_rule_set)
        on conflict do nothing returning id, guid into v_content.id, v_content.guid;
      if v_content.id is null then
        -- Somebody registered the same content in another subject meanwhile, or has the id or guid.
        select * into v_content from registry.content c where c.identity = p_identity;
        r.known := true;
      elsif p_fixed_id is not null then
        perform setval('registry.content_id', greatest(p_fixed_id, s.last_value), true) from registry.content_id s;
      end if;
    end if;
    if v_content.id is null or v_content.id <> coalesce(p_fixed_id, v_content.id)
      or v_content.guid <> coalesce(p_fixed_guid, v_content.guid) then
      -- Without an id to take over, what was in the way is gone again: the caller tries again.
      if p_fixed_id is null then
        raise serialization_failure;
      end if;
      r.outcome := 'id-taken';
      return r;
    end if;

    r.outcome := 'registered';
    r.created := true;
    r.version := coalesce(p_fixed_version, coalesce(v_head, 0) + 1);
    insert into registry.subject as s (context, subject, head, revision) values (p_context, p_subject, r.version, 1)
      on conflict (context, subject) do update
      set head = greatest(s.head, excluded.head), revision = s.revision + 1;
    insert into registry.version
        (context, subject, version, content_id, label, registered_at, registered_by, motivation, state)
      values (p_context, p_subject, r.version, v_content.id, p_label, p_at, p_by, p_motivation, p_state);
    if cardinality(p_to_versions) > 0 then
      insert into registry.reference
        select p_context, p_subject, r.version, t.place - 1, t.context, t.subject, t.version
        from unnest(p_to_contexts, p_to_subjects, p_to_versions) with ordinality as t (context, subject, version, place);
    end if;
    insert into registry.waiting (body)
      values (p_entry || ',"version":' || r.version || ',"contentId":' || v_content.id || '}');
  end if;

  r.content_id := v_content.id;
  r.guid := v_content.guid;
  if r.known is null or r.known then
    r.known := true;
    r.text := v_content.text;
    r.refs := v_content.refs;
    r.metadata := v_content.metadata;
    r.rule_set := v_content.rule_set;
  end if;
  return r;
end $$;
`
