/**
 * One number that every deletion raises, within its own transaction, for who keeps answers in memory. Deletions so wait for
 * each other; they are rare, and nothing else takes this lock.
 */
export const countingRemovals = `
create table registry.removal (number bigint not null);
insert into registry.removal values (0);

create function registry.count_removal() returns trigger language plpgsql as $$
begin
  update registry.removal set number = number + 1;
  return null;
end $$;

create trigger hidden after update of deleted on registry.version
  for each statement execute function registry.count_removal();
create trigger taken_away after delete on registry.version
  for each statement execute function registry.count_removal();
`
