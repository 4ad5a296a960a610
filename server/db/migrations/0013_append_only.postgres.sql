alter table audit_trail alter column position type bigint;
alter table trail_head alter column position type bigint;

create function only_added_to() returns trigger language plpgsql as $$
begin
  raise exception 'The audit trail is only ever added to.';
end $$;
create trigger trail_is_not_changed before update on audit_trail for each row
  when (old.hash <> '' or new.position <> old.position) execute function only_added_to();
create trigger trail_is_not_cut before delete on audit_trail for each row execute function only_added_to();
create trigger trail_is_not_emptied before truncate on audit_trail for each statement execute function only_added_to();
create trigger trail_goes_forward before update on trail_head for each row
  when (new.position <= old.position) execute function only_added_to();
create trigger trail_keeps_its_head before delete on trail_head for each row execute function only_added_to();
create trigger trail_head_is_not_emptied before truncate on trail_head for each statement execute function only_added_to();
