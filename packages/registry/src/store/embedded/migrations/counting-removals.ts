/** One number that every deletion raises, within its own transaction, for who keeps answers in memory. */
export const countingRemovals = `
create table removal (number integer not null) strict;
insert into removal values (0);
create trigger version_hidden after update of deleted on version
begin
  update removal set number = number + 1;
end;
create trigger version_taken_away after delete on version
begin
  update removal set number = number + 1;
end;
`
