/**
 * Names of contents that are gone: what was kept under a guid may still be in the memory of a process or a client, so that a
 * guid never comes to mean another content.
 */
export const spentGuids = `
create table registry.spent_guid (guid text collate "C" primary key, identity text collate "C" not null);

create function registry.spend_guid() returns trigger language plpgsql as $$
begin
  insert into registry.spent_guid values (old.guid, old.identity)
    on conflict (guid) do update set identity = excluded.identity;
  return null;
end $$;

create trigger gone after delete on registry.content for each row execute function registry.spend_guid();
`
