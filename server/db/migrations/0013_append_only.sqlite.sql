create trigger trail_is_not_changed before update on audit_trail when old.hash <> '' or new.position <> old.position
begin
  select raise(abort, 'The audit trail is only ever added to.');
end;
create trigger trail_is_not_cut before delete on audit_trail
begin
  select raise(abort, 'The audit trail is only ever added to.');
end;
create trigger trail_goes_forward before update on trail_head when new.position <= old.position
begin
  select raise(abort, 'The audit trail is only ever added to.');
end;
create trigger trail_keeps_its_head before delete on trail_head
begin
  select raise(abort, 'The audit trail is only ever added to.');
end;
