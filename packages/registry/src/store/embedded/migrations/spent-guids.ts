/**
 * Names of contents that are gone: what was kept under a guid may still be in the memory of a process or a client, so that a
 * guid never comes to mean another content.
 */
export const spentGuids = `
create table spent_guid (guid text primary key, identity text not null) strict, without rowid;
create trigger content_gone after delete on content
begin
  insert or replace into spent_guid (guid, identity) values (old.guid, old.identity);
end;
`
