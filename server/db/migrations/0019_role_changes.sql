-- Whom a change of a lead role follows from, where it follows from somebody's leaving.
alter table role_changes add column person_id text;
